//! What became of a record: its steps, the newest first.

mod prepared;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::entry_view::in_order;
pub use prepared::spoken_of;

use crate::domain::{
    Answer, Decision, EntryKind, GoalState, GoalVerdict, Ground, Horizon, Id, Kind, Lang, Matter,
    Measure, MeetingState, Milestone, Outcome, Stage, State, Support, Verb, zone,
};
use crate::store::{Step, Turn, Written};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::look::Look;
use crate::ui::panes::inset;
use crate::ui::prose::{Prose, Run};
use crate::ui::scroll::Scroll;
use crate::words::{
    analysis, app, finding, history as words, mentors, progress, relationships, terms,
};

/// The columns of the names of fields, and the margin before them.
const NAMES: usize = 20;
const MARGIN: usize = 2;

/// The history's state.
#[derive(Debug)]
pub struct History {
    record: Became,
    steps: Vec<Step>,
    /// The zone of the user.
    here: String,
    names: Called,
    scroll: Scroll,
    /// The steps in words, wrapped for a look and so many columns.
    told: Option<(Look, u16, Prose)>,
}

/// The record whose history is told, as far as words depend on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Became {
    /// What it is called: a name, a first line.
    pub title: String,
    /// What it is.
    pub what: What,
}

/// What kind of record it is, with what its fields are read by.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// An entry.
    Entry,
    /// A mentor.
    Mentor,
    /// A takeaway of this kind.
    Takeaway(Kind),
    /// A goal.
    Goal,
    /// A check-in, whose value is counted so.
    CheckIn(Measure),
    /// A month-end review.
    Review,
    /// A self-analysis.
    Analysis,
    /// An approach.
    Approach,
    /// The closing of a mentorship.
    Farewell,
    /// The search for who gives a support.
    Search,
    /// An agenda, with what its lines are called that are records or its own.
    Agenda(BTreeMap<Matter, String>),
    /// A relationship review.
    Relationship,
}

/// What the records that a field may name are called, those in the trash too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Called {
    /// The names of all mentors.
    pub mentors: BTreeMap<Id, String>,
    /// The titles of all goals.
    pub goals: BTreeMap<Id, String>,
}

impl History {
    /// The history of this record.
    pub fn new(record: Became, steps: Vec<Step>, names: Called, here: &str) -> Self {
        Self {
            record,
            here: here.to_owned(),
            steps,
            names,
            scroll: Scroll::default(),
            told: None,
        }
    }

    /// Takes an action; `true` when it shall close.
    pub fn act(&mut self, action: Action) -> bool {
        self.scroll.act(action);
        action == Action::Back
    }

    /// Draws it into the whole of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        Clear.render(area, canvas.buffer);
        let area = inset(area, 2);
        let heading = look.theme.heading();
        let x = canvas.put(area, 0, 0, words::heading(look.lang), heading) + 2;
        canvas.put_fit(area, (x, 0), area.width, &self.record.title, look.theme.ink);
        let below = Rect {
            y: area.y + 2.min(area.height),
            height: area.height.saturating_sub(2),
            ..area
        };
        let is_told = |(made, columns, _): &(Look, u16, Prose)| {
            *columns == below.width && made.is_drawn_as(&look)
        };
        let prose = match self.told.take().filter(is_told) {
            Some((_, _, prose)) => prose,
            None => self.tell(&look, below.width),
        };
        prose.read(canvas, below, &mut self.scroll);
        self.told = Some((look, below.width, prose));
    }

    fn tell(&self, look: &Look, columns: u16) -> Prose {
        let theme = look.theme;
        let mut prose = Prose::new(columns);
        for step in &self.steps {
            let fields = self.fields(look, step);
            // What only moved its line was not done to it.
            if fields.is_empty() && !is_birth(step) && !step.is_purged {
                continue;
            }
            if prose.height() > 0 {
                prose.blank();
            }
            // What was written last night reads as last night, wherever the user is now.
            let at = step
                .at
                .map(|at| zone::wall_at(at, &self.here).unwrap_or(at.naive_utc()));
            let when = at.map_or_else(String::new, |at| {
                let day = terms::date(look.lang, at.date());
                format!("{day} {}   ", at.time().format("%H:%M"))
            });
            let did = vec![(did(look.lang, step), theme.heading())];
            prose.add(&when, theme.faint, &did);
            if step.is_purged {
                prose.add(
                    &" ".repeat(MARGIN),
                    theme.ink,
                    &[(words::purged(look.lang).into(), theme.faint)],
                );
            }
            for (name, runs) in fields {
                let lead = format!("{}{name} ", " ".repeat(MARGIN));
                prose.add(&lead, theme.faint, &runs);
            }
        }
        if prose.height() == 0 {
            prose.say(words::nothing(look.lang), theme.faint);
        }
        prose
    }

    /// The fields of a step that say something, each with its padded name. What a record was born with is not told: that
    /// is what it is, or stands before a later change.
    fn fields(&self, look: &Look, step: &Step) -> Vec<(String, Vec<Run>)> {
        if step.is_purged {
            return Vec::new();
        }
        let mut fields = Vec::new();
        for field in &step.fields {
            match (field.column.as_str(), field.after.as_str()) {
                ("deleted", after) if !field.before.is_empty() => {
                    let said = words::trash(look.lang, after == "1");
                    fields.push((String::new(), vec![(said.into(), look.theme.ink)]));
                }
                _ if is_birth(step) => {}
                (column, _) => {
                    if let Some(name) = self.field(look.lang, column, step) {
                        let name = crate::text::pad(name, NAMES);
                        let changes = match column {
                            "verdicts" => self.verdicts(look, field),
                            "supports" | "needed" => levels(look, field),
                            "leads" => leads(look, field),
                            "ratings" => prepared::ratings(look, field),
                            "points" => self.points(look, field),
                            "lines" => prepared::own_lines(look, field),
                            _ => vec![self.change(look, field)],
                        };
                        fields.extend(changes.into_iter().map(|change| (name.clone(), change)));
                    }
                }
            }
        }
        fields
    }

    /// The word for a column; `None` for one that says nothing to a reader.
    fn field(&self, lang: Lang, column: &str, step: &Step) -> Option<&'static str> {
        match self.record.what {
            What::Goal => words::goal_field(lang, column),
            What::CheckIn(_) => words::check_in_field(lang, column),
            What::Review => words::review_field(lang, column),
            What::Analysis => words::analysis_field(lang, column),
            What::Approach => words::approach_field(lang, column),
            What::Farewell => words::farewell_field(lang, column),
            What::Search => words::search_field(lang, column),
            What::Agenda(_) => words::agenda_field(lang, column),
            What::Relationship => words::relationship_field(lang, column),
            What::Entry | What::Mentor | What::Takeaway(_) => {
                words::field(lang, column, step.verb == Some(Verb::Drop))
            }
        }
    }

    /// What was there before, and what came after it.
    fn change(&self, look: &Look, field: &Written) -> Vec<Run> {
        if field.column == "measure" {
            let [before, after] = measures(look.lang, field.measures());
            return from_to(look, &before, &after);
        }
        if field.column == "met" {
            let met = field.met();
            let [before, after] =
                met.map(|met| met.map_or_else(String::new, |met| mentors::met(look.lang, &met)));
            return from_to(look, &before, &after);
        }
        let (before, after) = differing(&field.before, &field.after);
        let value = |words: &str| match words.trim() {
            "" => String::new(),
            _ => self.value(look, &field.column, words),
        };
        from_to(look, &value(before), &value(after))
    }

    /// What was said of each goal of which something else is said now.
    fn verdicts(&self, look: &Look, field: &Written) -> Vec<Vec<Run>> {
        let [before, after] = field.verdicts();
        let of = |all: &[GoalVerdict], goal: Id| {
            let found = all.iter().find(|verdict| verdict.goal == goal);
            found.map_or_else(String::new, |verdict| words::verdict(look.lang, verdict))
        };
        let mut goals: Vec<Id> = after.iter().map(|verdict| verdict.goal).collect();
        let gone = before.iter().map(|verdict| verdict.goal);
        goals.extend(gone.filter(|goal| !after.iter().any(|verdict| verdict.goal == *goal)));
        let mut changes = Vec::new();
        for goal in goals {
            let (before, after) = (of(&before, goal), of(&after, goal));
            if before != after {
                let title = format!("{}  ", self.goal(look.lang, goal));
                let mut runs = vec![(title, look.theme.ink)];
                runs.extend(from_to(look, &before, &after));
                changes.push(runs);
            }
        }
        changes
    }

    /// What was said of the lines of an agenda.
    fn points(&self, look: &Look, field: &Written) -> Vec<Vec<Run>> {
        match &self.record.what {
            What::Agenda(called) => prepared::points(look, field, called),
            _ => Vec::new(),
        }
    }

    /// What a goal is called; of one that was emptied, that.
    fn goal(&self, lang: Lang, goal: Id) -> String {
        let title = self.names.goals.get(&goal);
        title.map_or_else(|| words::empty(lang).to_owned(), Clone::clone)
    }

    /// A column's value as a person reads it; as it stands where there are no better words.
    fn value(&self, look: &Look, column: &str, value: &str) -> String {
        let lang = look.lang;
        let kind = match self.record.what {
            What::Takeaway(kind) => kind,
            _ => Kind::Action,
        };
        let word = match column {
            "state" if self.record.what == What::Goal => {
                GoalState::from_name(value).map(|state| progress::goal_state(lang, state))
            }
            "horizon" => Horizon::from_name(value).map(|it| progress::horizon(lang, Some(it))),
            "state" => State::from_name(value)
                .map(|state| terms::state(lang, kind, state))
                .or_else(|| Some(terms::meeting_state(lang, MeetingState::from_name(value)?))),
            "kind" => Kind::from_name(value)
                .map(|kind| terms::kind(lang, kind))
                .or_else(|| Some(terms::entry_kind(lang, EntryKind::from_name(value)?))),
            "outcome" => Outcome::from_name(value).map(|it| terms::outcome(lang, it)),
            "answer" => Answer::from_name(value).map(|answer| words::answer(lang, answer)),
            "stage" => Stage::from_name(value).map(|stage| terms::stage(lang, stage)),
            "decision" => Decision::from_name(value).map(|it| relationships::decision(lang, it)),
            "sequence" => Some(words::reordered(lang)),
            "private" | "used" => Some(words::yes_no(lang, value == "1")),
            _ => None,
        };
        if let Some(word) = word.filter(|word| !word.is_empty()) {
            return word.to_owned();
        }
        let list = || serde_json::from_str::<Vec<String>>(value).ok();
        let read = match column {
            "due" | "closed" | "told" | "later" | "day" | "started" | "ended" | "start"
            | "finished" | "agreed_on" | "look_again" | "sent" | "follow_up" | "answered" => value
                .parse::<NaiveDate>()
                .ok()
                .map(|day| terms::day(lang, day, look.today)),
            "value" => match (&self.record.what, value.parse()) {
                (What::CheckIn(measure), Ok(number)) => {
                    Some(progress::value(lang, measure, number))
                }
                _ => None,
            },
            "confidence" => Some(words::confidence(lang, value)),
            "focus" | "goal" => value.parse().ok().map(|goal| self.goal(lang, goal)),
            "tags" => list().map(|tags| {
                let tags: Vec<String> = tags.iter().map(|tag| format!("#{tag}")).collect();
                tags.join(" ")
            }),
            "mentors" => list().map(|ids| {
                let ids: Vec<Id> = ids.iter().filter_map(|id| id.parse().ok()).collect();
                in_order(&ids, &self.names.mentors).join(lang.pick(", ", "、"))
            }),
            _ => None,
        };
        read.unwrap_or_else(|| value.to_owned())
    }
}

/// What was there before, and what came after it; of what was empty before, only that.
fn from_to(look: &Look, before: &str, after: &str) -> Vec<Run> {
    let theme = look.theme;
    let run = |words: &str, style: Style| match words {
        "" => (words::empty(look.lang).to_owned(), theme.faint),
        _ => (words.to_owned(), style),
    };
    let after = run(after, theme.ink);
    if before.is_empty() {
        return vec![after];
    }
    vec![run(before, theme.faint), (" › ".into(), theme.faint), after]
}

/// How much of each support it was and became, where that is not the same.
fn levels(look: &Look, field: &Written) -> Vec<Vec<Run>> {
    let [before, after] = field.levels();
    let level = |level: u8| {
        let words = analysis::levels(look.lang);
        words.get(usize::from(level)).copied().unwrap_or_default()
    };
    let pairs = before.into_iter().zip(after).zip(Support::ALL);
    pairs
        .filter(|((before, after), _)| before != after)
        .map(|((before, after), support)| {
            let name = format!("{}  ", terms::support(look.lang, support));
            let mut runs = vec![(name, look.theme.ink)];
            runs.extend(from_to(look, level(before), level(after)));
            runs
        })
        .collect()
}

/// What came of looking in each place where something did.
fn leads(look: &Look, field: &Written) -> Vec<Vec<Run>> {
    let [before, after] = field.leads();
    let pairs = before.iter().zip(&after).zip(Ground::ALL);
    pairs
        .filter(|((before, after), _)| before != after)
        .map(|((before, after), ground)| {
            let mut runs = vec![(
                format!("{}  ", finding::ground(look.lang, ground)),
                look.theme.ink,
            )];
            if before.looked != after.looked {
                let said = words::looked(look.lang, after.looked);
                runs.push((format!("{said}  "), look.theme.ink));
            }
            if before.note != after.note {
                let (before, after) = differing(&before.note, &after.note);
                runs.extend(from_to(look, before, after));
            }
            runs
        })
        .collect()
}

/// What progress was counted in before and after. Where only milestones were reached, how many of them.
fn measures(lang: Lang, [before, after]: [Option<Measure>; 2]) -> [String; 2] {
    if let (Some(Measure::Milestones(before)), Some(Measure::Milestones(after))) = (&before, &after)
    {
        let texts = |steps: &[Milestone]| -> Vec<String> {
            steps.iter().map(|step| step.text.clone()).collect()
        };
        if texts(before) == texts(after) {
            return [words::reached(lang, before), words::reached(lang, after)];
        }
    }
    [before, after].map(|it| it.map_or_else(String::new, |it| words::measure(lang, &it)))
}

/// What was done in a step, in words.
fn did(lang: Lang, step: &Step) -> String {
    // Advice that is tried is not closed.
    let is_begun = |field: &Written| field.column == "state" && field.after == State::Trying.name();
    let what = match step.verb {
        Some(Verb::Close) if step.fields.iter().any(is_begun) => words::begun(lang),
        Some(verb) => app::verb(lang, verb),
        None => words::unknown(lang),
    };
    match step.turn {
        Turn::Done => what.to_owned(),
        Turn::Undone => words::undone(lang, what),
        Turn::Redone => words::redone(lang, what),
    }
}

/// Whether the record came to be with this step.
fn is_birth(step: &Step) -> bool {
    let born = |field: &Written| field.column == "deleted" && field.before.is_empty();
    step.fields.iter().any(born)
}

/// The first lines in which two texts differ: of a long note that is what one looks for.
fn differing<'a>(before: &'a str, after: &'a str) -> (&'a str, &'a str) {
    let (mut one, mut other) = (before.lines(), after.lines());
    loop {
        match (one.next(), other.next()) {
            (Some(same), Some(also)) if same == also => {}
            (one, other) => return (one.unwrap_or_default(), other.unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn of_two_texts_the_first_lines_that_differ_are_told() {
        for (before, after, told) in [
            ("a\nb\nc", "a\nx\nc", ("b", "x")),
            ("a", "a\nb", ("", "b")),
            ("a\nb", "a", ("b", "")),
            ("", "a", ("", "a")),
            ("a\n", "a", ("", "")),
        ] {
            assert_eq!(differing(before, after), told, "{before:?} {after:?}");
        }
    }
}
