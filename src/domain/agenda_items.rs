//! What an agenda is made of: what there is to tell, what is open, what to ask, whom to thank, each line with its age.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::note::says_private;
use super::{
    Agenda, AgendaPoint, Entry, FirstTopic, Goal, Id, Kind, Matter, Mentor, OwnLine, Progress,
    State, Takeaway, asks, can_be_told, goal_order,
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
    /// Other agendas with the same mentors whose own lines are carried on to this one: they move into it.
    pub carried: Vec<Agenda>,
    /// Agendas that were made with only some of them, or with somebody else besides: their own lines are shown here and
    /// stay where they are, or a next meeting with those others would miss them.
    pub beside: Vec<Beside>,
    /// What is open with them or waits to be told to them, and questions that belong to nobody.
    pub takeaways: Vec<OfMeeting>,
    /// The active goals that one of them helps with, with how they stand.
    pub goals: Vec<(Goal, Progress)>,
    /// What could be thanked for where no thanks are owed.
    pub thank_for: Option<OfMeeting>,
    /// The names of all mentors.
    pub names: BTreeMap<Id, String>,
}

/// An agenda that was not made for exactly those whom one meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The agenda.
    pub agenda: Agenda,
    /// It waits for the next meeting with some of those whom one meets, and nobody else: that meeting is this one.
    pub is_of_these: bool,
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

impl AgendaItem {
    /// What stands beside it, as far as it may leave the journal: a private line's remark, or one with the private flag in
    /// it, does not.
    pub fn remark_to_leave(&self) -> &str {
        if self.is_private || says_private(&self.remark) {
            return "";
        }
        &self.remark
    }
}

impl AgendaMatter {
    /// Whether one meets for the first time.
    pub const fn is_first(&self) -> bool {
        self.last.is_none()
    }

    /// The agenda as it is shown, to say more of its lines: the one that is there, or a new one with this id, with the own
    /// lines that wait in others and with what was said of lines for the meeting with some of these mentors. A new one is with
    /// the first of them who is not in the trash.
    pub fn begun(&self, id: Id) -> Agenda {
        let meeting = self.meeting.as_ref();
        let living = self.mentors.iter().find(|mentor| !mentor.deleted);
        let mentor = living.or(self.mentors.first()).map(|mentor| mentor.id);
        let met = || meeting.and_then(|meeting| meeting.mentors.first().copied());
        let mentor = mentor.or_else(met).unwrap_or(id);
        let agenda = self.agenda.clone();
        let mut agenda =
            agenda.unwrap_or_else(|| Agenda::new(id, mentor, meeting.map(|meeting| meeting.id)));
        agenda.lines = self.own_lines().into_iter().cloned().collect();
        for point in self.said_elsewhere() {
            if agenda.point(point.matter).is_none() {
                agenda.points.push(point.clone());
            }
        }
        agenda
    }

    /// What was said of lines in agendas that still wait, the newest first, as far as it counts here: of own lines that
    /// wait there, and of any line as long as no agenda was prepared for this meeting itself.
    pub(super) fn said_elsewhere(&self) -> impl Iterator<Item = &AgendaPoint> {
        let beside = self.beside.iter().filter(|one| one.is_of_these);
        let others = self.carried.iter().chain(beside.map(|one| &one.agenda));
        let waiting = others.filter(|agenda| !agenda.is_used).rev();
        waiting.flat_map(|agenda| {
            agenda.points.iter().filter(|point| match point.matter {
                Matter::Line(id) => agenda.waiting().any(|line| line.id == id),
                _ => self.agenda.is_none(),
            })
        })
    }

    /// The own lines: those of the agenda, and those that wait in others, each once.
    fn own_lines(&self) -> Vec<&OwnLine> {
        let own = self.agenda.iter().flat_map(|agenda| &agenda.lines);
        let beside = self.beside.iter().map(|one| &one.agenda);
        let others = self.carried.iter().chain(beside);
        let mut lines: Vec<&OwnLine> = own.collect();
        for line in others.flat_map(Agenda::waiting) {
            if lines.iter().all(|known| known.id != line.id) {
                lines.push(line);
            }
        }
        lines
    }

    /// Whether it is looked at after the meeting was logged with it: what was spoken of is all that it tells.
    fn is_spoken_of(&self) -> bool {
        self.agenda.as_ref().is_some_and(|agenda| agenda.is_used)
    }
}

/// The lines of an agenda in the order wanted: as they were moved, and what came since where it belongs. Of an agenda with
/// which its meeting was logged, the lines that were ticked and its own.
pub fn agenda_items(matter: &AgendaMatter) -> Vec<AgendaItem> {
    let mut points: BTreeMap<Matter, &AgendaPoint> = BTreeMap::new();
    let own = matter.agenda.iter().flat_map(|agenda| &agenda.points);
    for point in own.chain(matter.said_elsewhere()) {
        points.entry(point.matter).or_insert(point);
    }
    let mut items = built(matter);
    for item in &mut items {
        if let Some(point) = points.get(&item.matter) {
            say(item, point);
        }
    }
    if matter.is_spoken_of() {
        items.retain(|item| item.is_done || item.section == Section::Own);
    }
    match &matter.agenda {
        Some(agenda) if !agenda.order.is_empty() => in_order(items, &agenda.order),
        _ => items,
    }
}

fn say(item: &mut AgendaItem, point: &AgendaPoint) {
    item.is_left_out = point.is_left_out;
    item.remark.clone_from(&point.remark);
    item.is_done |= point.is_done;
}

/// The lines as the agenda builds itself.
fn built(matter: &AgendaMatter) -> Vec<AgendaItem> {
    let is_spoken_of = matter.is_spoken_of();
    let mut items = Vec::new();
    if matter.is_first() || is_spoken_of {
        let topics = FirstTopic::ALL.into_iter();
        items.extend(topics.map(|topic| item(Matter::First(topic), Section::First, "")));
    }
    let day = matter.meeting.as_ref().map(|meeting| meeting.day);
    let section_of = |takeaway: &Takeaway| match day {
        Some(day) if is_spoken_of => Some(section_then(takeaway, day)),
        _ => section_of(takeaway),
    };
    let mut takeaways: Vec<(Section, &OfMeeting)> = matter
        .takeaways
        .iter()
        .filter_map(|one| Some((section_of(&one.takeaway)?, one)))
        .collect();
    takeaways.sort_by_key(|(section, one)| {
        let kind = (*section == Section::Open).then_some(one.takeaway.kind);
        // What has waited longest to be told is told first: what is at the end is what a meeting has no time for.
        let closed = (*section == Section::ToTell).then_some(one.takeaway.closed);
        let takeaway = &one.takeaway;
        let written = (one.day, takeaway.entry, takeaway.line, takeaway.id);
        (*section, kind, closed, written)
    });
    let owes_thanks = takeaways
        .iter()
        .any(|(section, _)| *section == Section::Thanks);
    let mut goals: Vec<&(Goal, Progress)> = matter.goals.iter().collect();
    goals.retain(|(_, progress)| is_spoken_of || asks(progress));
    goals.sort_by_cached_key(|(goal, progress)| goal_order(goal, progress));
    let after_goals = takeaways.partition_point(|(section, _)| *section < Section::Goals);
    let of = |(section, one): &(Section, &OfMeeting)| {
        of_takeaway(Matter::Takeaway(one.takeaway.id), *section, one)
    };
    items.extend(takeaways[..after_goals].iter().map(of));
    items.extend(goals.into_iter().map(of_goal));
    items.extend(takeaways[after_goals..].iter().map(of));
    let thank_for = matter.thank_for.as_ref();
    if let Some(one) = thank_for.filter(|_| is_spoken_of || !owes_thanks) {
        items.push(of_takeaway(
            Matter::ThankFor(one.takeaway.id),
            Section::Thanks,
            one,
        ));
    }
    let lines = matter.own_lines().into_iter();
    items.extend(lines.map(|line| AgendaItem {
        is_done: line.is_done,
        is_private: says_private(&line.text),
        ..item(Matter::Line(line.id), Section::Own, &line.text)
    }));
    items
}

/// Where a takeaway stood in the agenda of the meeting on `day`, at which it was ticked.
fn section_then(takeaway: &Takeaway, day: NaiveDate) -> Section {
    let was_closed = takeaway.closed.is_some_and(|closed| closed < day);
    match takeaway.kind {
        Kind::Advice | Kind::Action if was_closed => Section::ToTell,
        Kind::Advice => Section::Trying,
        Kind::Action | Kind::Promise | Kind::Introduction => Section::Open,
        Kind::Question => Section::Questions,
        Kind::Insight | Kind::Thanks => Section::Thanks,
    }
}

/// Where a takeaway stands in an agenda; `None` for what is not spoken of: kept insights, advice that nobody tries yet,
/// what is over.
pub(super) const fn section_of(takeaway: &Takeaway) -> Option<Section> {
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
