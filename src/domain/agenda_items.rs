//! What an agenda is made of: what there is to tell, what is open, what to ask, whom to thank, each line with its age.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    Agenda, AgendaPoint, Entry, FirstTopic, Goal, Id, Kind, Matter, Mentor, OwnLine, Progress,
    State, Takeaway, asks, can_be_told,
};

/// What is known for the next meeting with one mentor or several, with the words of the records as they are now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AgendaMatter {
    /// Whom one meets.
    pub mentors: Vec<Mentor>,
    /// The meeting that it is for, if one is planned, or the one that is logged with it.
    pub meeting: Option<Entry>,
    /// The last meeting held with any of them, before that one.
    pub last: Option<Entry>,
    /// The agenda that was prepared for it, or that it adopts.
    pub agenda: Option<Agenda>,
    /// Other agendas with these mentors whose own lines are carried on to this one.
    pub carried: Vec<Agenda>,
    /// What is open with them or waits to be told to them, and questions that belong to nobody.
    pub takeaways: Vec<OfMeeting>,
    /// The active goals that one of them helps with, with how they stand.
    pub goals: Vec<(Goal, Progress)>,
    /// What could be thanked for where no thanks are owed.
    pub thank_for: Option<OfMeeting>,
    /// The names of all mentors.
    pub names: BTreeMap<Id, String>,
}

/// A takeaway on its way into an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfMeeting {
    /// The takeaway.
    pub takeaway: Takeaway,
    /// Its own mentor, or else those of its entry; empty for what belongs to nobody.
    pub mentors: Vec<Id>,
    /// It, its entry or a goal it belongs to is private: it does not leave the journal.
    pub is_private: bool,
    /// The day of its entry; without one, the day on which it was written down.
    pub day: NaiveDate,
    /// How many meetings with those whom one meets were held since that day; the one it comes from does not count.
    pub meetings_since: u32,
}

/// The parts of an agenda, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// What is spoken of when one meets for the first time.
    First,
    /// Results to tell.
    ToTell,
    /// Open actions, promises and introductions.
    Open,
    /// Advice that is being tried.
    Trying,
    /// Goals that are at risk, behind or without movement.
    Goals,
    /// Questions.
    Questions,
    /// What to thank for.
    Thanks,
    /// Lines of the agenda's own.
    Own,
}

/// One line of an agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaItem {
    /// What it is about.
    pub matter: Matter,
    /// Why it is there.
    pub section: Section,
    /// What it says: a takeaway's text, a goal's title, an own line; empty for a topic of a first meeting.
    pub text: String,
    /// The takeaway, if it is about one.
    pub takeaway: Option<OfMeeting>,
    /// The goal and how it stands, if it is about one.
    pub goal: Option<(Goal, Progress)>,
    /// It is left out of this meeting.
    pub is_left_out: bool,
    /// What stands beside it; may be empty.
    pub remark: String,
    /// It was spoken of.
    pub is_done: bool,
    /// It does not leave the journal.
    pub is_private: bool,
}

impl AgendaMatter {
    /// Whether one meets for the first time.
    pub const fn is_first(&self) -> bool {
        self.last.is_none()
    }

    /// The own lines: those of the agenda, and those that are carried on, each once.
    fn own_lines(&self) -> Vec<&OwnLine> {
        let own = self.agenda.iter().flat_map(|agenda| &agenda.lines);
        let carried = self.carried.iter().flat_map(Agenda::waiting);
        let mut lines: Vec<&OwnLine> = own.collect();
        for line in carried {
            if lines.iter().all(|known| known.id != line.id) {
                lines.push(line);
            }
        }
        lines
    }
}

/// The lines of an agenda in the order wanted: as they were moved, and what came since where it belongs.
pub fn agenda_items(matter: &AgendaMatter) -> Vec<AgendaItem> {
    let mut items = built(matter);
    let Some(agenda) = &matter.agenda else {
        return items;
    };
    for item in &mut items {
        let carried = matter
            .carried
            .iter()
            .filter_map(|one| one.point(item.matter));
        let is_own = item.section == Section::Own;
        let point = agenda.point(item.matter);
        let point = point.or_else(|| carried.into_iter().next().filter(|_| is_own));
        if let Some(point) = point {
            say(item, point);
        }
    }
    if agenda.order.is_empty() {
        return items;
    }
    in_order(items, &agenda.order)
}

fn say(item: &mut AgendaItem, point: &AgendaPoint) {
    item.is_left_out = point.is_left_out;
    item.remark.clone_from(&point.remark);
    item.is_done |= point.is_done;
}

/// The lines as the agenda builds itself.
fn built(matter: &AgendaMatter) -> Vec<AgendaItem> {
    let mut items = Vec::new();
    if matter.is_first() {
        let topics = FirstTopic::ALL.into_iter();
        items.extend(topics.map(|topic| item(Matter::First(topic), Section::First, "")));
    }
    let mut takeaways: Vec<(Section, &OfMeeting)> = matter
        .takeaways
        .iter()
        .filter_map(|one| Some((section_of(&one.takeaway)?, one)))
        .collect();
    takeaways.sort_by_key(|(section, one)| {
        let kind = (*section == Section::Open).then_some(one.takeaway.kind);
        (*section, kind, one.day, one.takeaway.line, one.takeaway.id)
    });
    let owes_thanks = takeaways
        .iter()
        .any(|(section, _)| *section == Section::Thanks);
    let mut goals = matter.goals.iter().filter(|(_, progress)| asks(progress));
    let mut goals_until = |section: Section, items: &mut Vec<AgendaItem>| {
        if section > Section::Goals {
            items.extend(goals.by_ref().map(of_goal));
        }
    };
    for (section, one) in takeaways {
        goals_until(section, &mut items);
        items.push(of_takeaway(Matter::Takeaway(one.takeaway.id), section, one));
    }
    goals_until(Section::Own, &mut items);
    if let Some(one) = matter.thank_for.as_ref().filter(|_| !owes_thanks) {
        items.push(of_takeaway(
            Matter::ThankFor(one.takeaway.id),
            Section::Thanks,
            one,
        ));
    }
    let lines = matter.own_lines().into_iter();
    items.extend(lines.map(|line| AgendaItem {
        is_done: line.is_done,
        ..item(Matter::Line(line.id), Section::Own, &line.text)
    }));
    items
}

/// Where a takeaway stands in an agenda; `None` for what is not spoken of: kept insights, advice that nobody tries yet,
/// what is over.
const fn section_of(takeaway: &Takeaway) -> Option<Section> {
    if can_be_told(takeaway) {
        return Some(Section::ToTell);
    }
    match (takeaway.kind, takeaway.state) {
        (Kind::Action | Kind::Promise | Kind::Introduction, State::Open) => Some(Section::Open),
        (Kind::Advice, State::Trying) => Some(Section::Trying),
        (Kind::Question, State::Open) => Some(Section::Questions),
        (Kind::Thanks, State::Open) => Some(Section::Thanks),
        _ => None,
    }
}

fn item(matter: Matter, section: Section, text: &str) -> AgendaItem {
    AgendaItem {
        matter,
        section,
        text: text.to_owned(),
        takeaway: None,
        goal: None,
        is_left_out: false,
        remark: String::new(),
        is_done: false,
        is_private: false,
    }
}

fn of_takeaway(matter: Matter, section: Section, one: &OfMeeting) -> AgendaItem {
    AgendaItem {
        is_private: one.is_private,
        takeaway: Some(one.clone()),
        ..item(matter, section, &one.takeaway.text)
    }
}

fn of_goal((goal, progress): &(Goal, Progress)) -> AgendaItem {
    AgendaItem {
        is_private: goal.private,
        goal: Some((goal.clone(), *progress)),
        ..item(Matter::Goal(goal.id), Section::Goals, &goal.title)
    }
}

/// The items in this order. One that is not in it stands behind the one behind which it builds itself.
fn in_order(items: Vec<AgendaItem>, order: &[Matter]) -> Vec<AgendaItem> {
    let place: BTreeMap<Matter, usize> = order.iter().copied().zip(1..).collect();
    let mut behind = (0, 0);
    let mut placed: Vec<((usize, usize), AgendaItem)> = Vec::with_capacity(items.len());
    for (number, item) in items.into_iter().enumerate() {
        behind = match place.get(&item.matter) {
            Some(place) => (*place, 0),
            None => (behind.0, number + 1),
        };
        placed.push((behind, item));
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, item)| item).collect()
}
