//! What one wants to have in mind for a meeting: the last one, what either side promised, what to remember of them.

use crate::domain::{AgendaMatter, Kind, Lang, Mentor, Rhythm, Takeaway, note};
use crate::text;
use crate::ui::look::Look;
use crate::ui::prose::Prose;
use crate::words::agenda::{self as words, Brief};
use crate::words::{followups, mentors as mentor_words, terms, today as today_words};

/// The most lines of the last meeting.
const LINES: usize = 3;
/// The most promises of either side.
const PROMISES: usize = 4;

/// The whole brief.
pub(super) fn brief(look: &Look, columns: u16, matter: &AgendaMatter) -> Prose {
    let theme = look.theme;
    let mut prose = Prose::new(columns);
    write_noted(&mut prose, look, matter);
    write_last(&mut prose, look, matter);
    for mentor in &matter.mentors {
        let facts = mentor.facts.trim();
        if !facts.is_empty() {
            head(&mut prose, look, Brief::Facts, named(mentor, matter));
            for line in facts.lines() {
                prose.say(text::visible(line), theme.ink);
            }
        }
    }
    for (part, kind) in [(Brief::Mine, Kind::Action), (Brief::Theirs, Kind::Promise)] {
        let promised: Vec<&Takeaway> = open(matter, kind).collect();
        if promised.is_empty() {
            continue;
        }
        head(&mut prose, look, part, "");
        for takeaway in promised.iter().take(PROMISES) {
            let first = takeaway.text.lines().next().unwrap_or_default();
            let due = takeaway
                .due
                .map(|due| followups::due(look.lang, due, look.today));
            let mut runs = vec![(text::visible(first).into_owned(), theme.ink)];
            runs.extend(due.map(|due| (format!("  {due}"), theme.faint)));
            let lead = format!("{} ", kind.mark());
            prose.add(&lead, theme.mark(kind), &runs);
        }
        if promised.len() > PROMISES {
            prose.say(
                words::more(look.lang, promised.len() - PROMISES),
                theme.faint,
            );
        }
    }
    for mentor in &matter.mentors {
        let facts = rhythm(look, mentor, matter);
        if !facts.is_empty() {
            head(&mut prose, look, Brief::Rhythm, named(mentor, matter));
            prose.say_facts(facts, look.symbols.dot, theme.ink);
        }
    }
    for mentor in &matter.mentors {
        let purpose = mentor.agreed.purpose.trim();
        if !purpose.is_empty() {
            head(&mut prose, look, Brief::Agreed, named(mentor, matter));
            for line in purpose.lines() {
                prose.say(text::visible(line), theme.ink);
            }
        }
    }
    prose
}

/// The brief in so many rows, one each: what was noted for it, the last meeting, what to remember, what is promised.
pub(super) fn in_short(look: &Look, matter: &AgendaMatter, rows: usize) -> Vec<String> {
    let lang = look.lang;
    let dot = format!(" {} ", look.symbols.dot);
    let mut last = Vec::new();
    match &matter.last {
        Some(meeting) => {
            let heading = words::brief(lang, Brief::Last);
            let ago = today_words::how_long_ago(lang, meeting.day, look.today);
            last.push(format!("{heading}  {ago}"));
            last.extend(lines_of(&meeting.note).map(str::to_owned));
        }
        None => last.push(words::never_met(lang).to_owned()),
    }
    let noted = noted(matter);
    let noted = noted.first().map(|first| {
        let heading = words::brief(lang, Brief::Noted);
        format!("{heading}  {first}")
    });
    let mut promised = words::promised(
        lang,
        open(matter, Kind::Action).count(),
        open(matter, Kind::Promise).count(),
    );
    promised.push(words::all_of_it(lang).to_owned());
    let facts = matter.mentors.iter().find_map(|mentor| {
        let first = mentor.facts.trim().lines().next()?;
        Some(format!("{}  {first}", words::brief(lang, Brief::Facts)))
    });
    let all = [
        noted,
        Some(last.join(&dot)),
        facts,
        Some(promised.join(&dot)),
    ];
    let mut said: Vec<String> = all.into_iter().flatten().collect();
    // The last row says where the rest is; where there is room for one only, what was noted for this meeting
    // counts most, and then the last one.
    while rows < said.len() && rows > 1 {
        said.remove(said.len() - 2);
    }
    said.truncate(rows);
    said
}

/// The prose of the plan; what else stands there is in the agenda.
fn write_noted(prose: &mut Prose, look: &Look, matter: &AgendaMatter) {
    let noted = noted(matter);
    if !noted.is_empty() {
        head(prose, look, Brief::Noted, "");
        for line in noted {
            prose.say(text::visible(line), look.theme.ink);
        }
    }
}

/// What was noted for this meeting when it was planned.
fn noted(matter: &AgendaMatter) -> Vec<&str> {
    let meeting = matter.meeting.as_ref();
    meeting.map_or_else(Vec::new, |meeting| note::brief_lines(&meeting.note))
}

fn write_last(prose: &mut Prose, look: &Look, matter: &AgendaMatter) {
    let (lang, theme) = (look.lang, look.theme);
    let Some(meeting) = &matter.last else {
        if prose.height() > 0 {
            prose.blank();
        }
        prose.say(words::never_met(lang), theme.faint);
        return;
    };
    let when = [
        today_words::weekday_and_day(lang, meeting.day, look.today),
        today_words::how_long_ago(lang, meeting.day, look.today),
    ];
    head(prose, look, Brief::Last, &when.join(lang.pick(", ", "、")));
    for line in lines_of(&meeting.note) {
        prose.say(text::visible(line), theme.ink);
    }
}

fn lines_of(note: &str) -> impl Iterator<Item = &str> {
    note::brief_lines(note).into_iter().take(LINES)
}

/// What is open of this kind.
fn open(matter: &AgendaMatter, kind: Kind) -> impl Iterator<Item = &Takeaway> {
    let all = matter.takeaways.iter().map(|one| &one.takeaway);
    all.filter(move |takeaway| takeaway.kind == kind && takeaway.is_open())
}

/// How they stand against the rhythm. With several the last meeting may have been with another one of them.
fn rhythm(look: &Look, mentor: &Mentor, matter: &AgendaMatter) -> Vec<String> {
    let lang = look.lang;
    let met = matter.last.as_ref();
    let met = met.filter(|meeting| meeting.mentors.contains(&mentor.id));
    let met = met.map(|meeting| meeting.day);
    let standing = Rhythm::of(mentor, met, look.today);
    let facts = mentor_words::standing_facts(
        lang,
        (standing, met.is_some()),
        mentor.rhythm,
        mentor.longest,
    );
    let said = [mentor_words::standing(lang, standing).to_owned(), facts];
    said.into_iter().filter(|words| !words.is_empty()).collect()
}

/// The name of a mentor where one meets several.
fn named<'a>(mentor: &'a Mentor, matter: &AgendaMatter) -> &'a str {
    if matter.mentors.len() > 1 {
        &mentor.name
    } else {
        ""
    }
}

fn head(prose: &mut Prose, look: &Look, part: Brief, more: &str) {
    if prose.height() > 0 {
        prose.blank();
    }
    let heading = words::brief(look.lang, part).to_owned();
    let mut runs = vec![(heading, look.theme.heading())];
    if !more.is_empty() {
        runs.push((format!("  {}", text::visible(more)), look.theme.faint));
    }
    prose.add("", look.theme.ink, &runs);
}

/// With whom one meets.
pub(super) fn who(lang: Lang, matter: &AgendaMatter) -> String {
    let names: Vec<&str> = matter.mentors.iter().map(|one| one.name.as_str()).collect();
    match (lang, &names[..]) {
        (Lang::Ja, [first @ .., last]) if !first.is_empty() => {
            let first: Vec<String> = first.iter().map(|name| terms::san(name)).collect();
            format!("{}、{last}", first.join("、"))
        }
        _ => names.join(", "),
    }
}
