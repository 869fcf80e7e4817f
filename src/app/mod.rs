//! The one state: which tab, what stands in front of it, and what was said last. A key goes in, an effect comes out.

mod copying;
mod cover;
mod goals;
mod guides;
mod input;
mod load;
mod opening;
mod outcome;
mod pointer;
mod preparing;
mod reports;
mod view;
mod way;
mod writing_to;

pub use input::{Input, inputs};
use load::Seen;
use way::CameFrom;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::domain::{Change, Cx, Id, Lang};
use crate::screens::analyses::Analyses;
use crate::screens::draft_row::DraftRow;
use crate::screens::followups::Followups;
use crate::screens::goals::Goals;
use crate::screens::journal::Journal;
use crate::screens::mentors::Mentors;
use crate::screens::reviews::Reviews;
use crate::screens::today::Today;
use crate::screens::unfinished::Unfinished;
use crate::screens::{Aim, Begin, Effect, Overlay, Screen, Tab};
use crate::ui::action::Action;
use crate::ui::editing::Held;
use crate::ui::help::{Help, Rules, Typed};
use crate::ui::keys::{self, Binding, Key};
use crate::ui::look::Look;
use crate::ui::mouse::Clicks;
use crate::ui::palette::Palette;
use crate::words::{app as words, goals_rules};

/// The state of the whole program.
#[derive(Debug)]
pub struct App {
    /// How it looks, which language it speaks, which day it is.
    pub look: Look,
    /// The journal is an example, which the footer says.
    pub is_demo: bool,
    tab: Tab,
    today: Today,
    journal: Journal,
    followups: Followups,
    goals: Goals,
    mentors: Mentors,
    analyses: Analyses,
    reviews: Reviews,
    overlays: Vec<Overlay>,
    message: Option<Message>,
    held: Held,
    /// What was copied and is not in the system's clipboard yet.
    copied: Option<String>,
    clicks: Clicks,
    /// Everything lies beneath a cover.
    is_hidden: bool,
    /// What a click means in the last picture, and where.
    zones: Vec<(Rect, Action)>,
    /// The journal was written to since what stands in front was read.
    overlays_are_stale: bool,
    seen: Seen,
    /// From where what is open was opened, and Back leads to.
    came_from: Option<CameFrom>,
}

/// What was said last; the next key takes it away.
#[derive(Debug)]
struct Message {
    words: String,
    is_trouble: bool,
}

impl App {
    /// A program that has just begun.
    pub fn new(look: Look) -> Self {
        Self {
            look,
            is_demo: false,
            tab: Tab::default(),
            today: Today::default(),
            journal: Journal::default(),
            followups: Followups::default(),
            goals: Goals::default(),
            mentors: Mentors::default(),
            analyses: Analyses::default(),
            reviews: Reviews::default(),
            overlays: Vec::new(),
            message: None,
            held: Held::default(),
            copied: None,
            clicks: Clicks::default(),
            is_hidden: false,
            zones: Vec::new(),
            overlays_are_stale: false,
            seen: Seen::default(),
            came_from: None,
        }
    }

    /// The drafts that can be taken up again.
    pub fn set_drafts(&mut self, drafts: Vec<DraftRow>) {
        self.today.set_drafts(drafts.clone());
        self.journal.set_drafts(drafts);
    }

    /// Says this in the footer.
    pub fn say(&mut self, words: impl Into<String>) {
        self.message = Some(Message {
            words: words.into(),
            is_trouble: false,
        });
    }

    /// Says that something failed.
    pub fn say_trouble(&mut self, words: impl Into<String>) {
        self.message = Some(Message {
            words: words.into(),
            is_trouble: true,
        });
    }

    /// The version of what is typed and not saved, and `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        self.overlays.iter().rev().find_map(Overlay::draft_version)
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> Option<Unfinished> {
        let mut typed = self.overlays.iter().rev();
        typed
            .find(|overlay| overlay.draft_version().is_some())
            .and_then(Overlay::texts)
    }

    /// What stands in the texts that are being written, typed or not.
    pub fn texts(&self) -> Option<Unfinished> {
        self.overlays.iter().rev().find_map(Overlay::texts)
    }

    /// The text in front, for the user's own editor.
    pub fn text(&self) -> Option<String> {
        match self.overlays.last() {
            Some(Overlay::Writer(writer)) => Some(writer.text()),
            _ => None,
        }
    }

    /// Takes what came back from the user's own editor.
    pub fn handed_back(&mut self, text: &str) {
        if let Some(Overlay::Writer(writer)) = self.overlays.last_mut() {
            writer.handed_back(text);
        }
    }

    /// Puts this in front of everything else.
    pub fn show(&mut self, overlay: Overlay) {
        self.overlays.push(overlay);
    }

    /// Takes what stands in front away.
    pub fn close(&mut self) {
        self.overlays.pop();
    }

    /// Takes one input at this time (milliseconds of a clock that only goes forward). Returns what the loop shall do, and
    /// what of the input waits until it is done: of keys typed ahead, each may open what the next ones are meant for.
    pub fn update(&mut self, input: Input, cx: &Cx, at: u64) -> (Effect, Option<Input>) {
        if self.is_hidden {
            self.is_hidden = !cover::reveals(&input);
            return (Effect::None, None);
        }
        self.message = None;
        self.seen.has_acted = true;
        let (effect, rest) = match input {
            Input::Key(key) => (self.key(key, cx, at), None),
            Input::Text(text) => self.type_text(&text, cx, at),
            Input::Paste(text) => {
                if let Some(overlay) = self.overlays.last_mut() {
                    overlay.paste(&text);
                }
                (Effect::None, None)
            }
            Input::Mouse(event) => (self.point(event, cx, at), None),
        };
        self.tell_copied();
        let effect = self.settle(effect, cx, at);
        (effect, rest)
    }

    /// Carries out what is the state's own affair; the rest is the loop's.
    fn settle(&mut self, effect: Effect, cx: &Cx, at: u64) -> Effect {
        match effect {
            Effect::Show(overlay) => self.overlays.push(*overlay),
            Effect::Say(words) => self.say(words),
            Effect::Copy(text) => self.copy(text),
            Effect::CopyThen { text, then } => {
                self.copy(text);
                return self.settle(*then, cx, at);
            }
            Effect::Dismiss(then) => {
                self.overlays.pop();
                return self.settle(*then, cx, at);
            }
            Effect::Act(action) => {
                let effect = self.act(action, cx, at);
                return self.settle(effect, cx, at);
            }
            Effect::Narrow(filter) => match self.tab {
                Tab::Journal => self.journal.narrow(filter),
                Tab::Followups => self.followups.narrow(filter),
                Tab::Today | Tab::Goals | Tab::Mentors | Tab::SelfAnalysis | Tab::Reviews => {}
            },
            Effect::CompareWith(month) => self.reviews.compare_with(month),
            Effect::CompareAnalyses(id) => self.analyses.compare_with(id),
            Effect::CompareRelationships(id) => self.reviews.compare_with_review(id),
            Effect::Insert(text) => {
                self.overlays.pop();
                if let Some(Overlay::Guided(guided)) = self.overlays.last_mut() {
                    guided.insert(&text);
                }
            }
            Effect::Reveal(place) => self.reveal(place),
            Effect::Visit(place) => self.visit(place),
            effect => return effect,
        }
        Effect::None
    }

    fn key(&mut self, key: KeyEvent, cx: &Cx, at: u64) -> Effect {
        if let Some(action) = keys::resolve(Key::of(key), &self.tables()) {
            return self.act(action, cx, at);
        }
        let Some(overlay) = self.overlays.last_mut() else {
            return Effect::None;
        };
        if !overlay.takes_text() || overlay.key(key, &mut self.held, at) {
            return Effect::None;
        }
        match overlay.beyond_text(key) {
            Some(action) => overlay.act(action, cx, at),
            None => Effect::None,
        }
    }

    /// What `action` does to what is in front.
    fn act(&mut self, action: Action, cx: &Cx, at: u64) -> Effect {
        match (action, self.overlays.last_mut()) {
            (Action::Help, _) => self.help(),
            (Action::Hide, _) => {
                self.is_hidden = true;
                Effect::None
            }
            (Action::Palette, _) => self.palette(),
            (_, Some(overlay)) => overlay.act(action, cx, at),
            (_, None) => self.act_on_screen(action, cx),
        }
    }

    fn act_on_screen(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Tab(number) => {
                self.go_to_tab(number);
                Effect::None
            }
            Action::Log => {
                let with = self.mentor_in_front();
                Effect::Begin(with.map_or(Begin::Meeting, Begin::MeetingWith))
            }
            Action::Plan => Effect::Begin(Begin::Plan(self.mentor_in_front())),
            Action::Note => Effect::Begin(Begin::Note),
            Action::Prepare => match self.screen().act(action, cx) {
                Effect::None => Effect::Begin(Begin::Prepare(self.mentor_in_front())),
                effect => effect,
            },
            Action::Undo => Effect::Write(Change::Undo(None)),
            Action::Redo => Effect::Write(Change::Redo(None)),
            Action::Suspend => Effect::Suspend,
            Action::Language => self.switch_language(),
            Action::Quit => {
                let is_open = self.screen().is_open();
                if is_open { self.back(cx) } else { Effect::Quit }
            }
            Action::Back => self.back(cx),
            action if self.seen.is_other && action.is_done_to_selected() => {
                Effect::Say(words::look_again(self.look.lang).into())
            }
            action => self.screen().act(action, cx),
        }
    }

    /// The mentor who is selected among the mentors.
    fn mentor_in_front(&self) -> Option<Id> {
        match (self.tab, self.front().aim()) {
            (Tab::Mentors, Some(Aim::Record(mentor))) => Some(mentor),
            _ => None,
        }
    }

    /// Speaks the other language from now on, as long as the program runs.
    fn switch_language(&mut self) -> Effect {
        self.look.lang = match self.look.lang {
            Lang::En => Lang::Ja,
            Lang::Ja => Lang::En,
        };
        // What was read may have been put in order by the language.
        self.refresh();
        Effect::Say(words::language(self.look.lang).into())
    }

    fn help(&mut self) -> Effect {
        if !matches!(self.overlays.last(), Some(Overlay::Help(_))) {
            let typed = match self.overlays.last() {
                Some(Overlay::Writer(_) | Overlay::Asking(_)) => Typed::Note,
                Some(overlay) if overlay.takes_text() => Typed::Text,
                _ => Typed::Nothing,
            };
            let help = Help::new(self.tables(), typed).with_rules(self.rules());
            self.overlays.push(Overlay::Help(help));
        }
        Effect::None
    }

    /// The rules by which what is in front is judged.
    fn rules(&self) -> Option<Rules> {
        let is_of_goals = match self.overlays.last() {
            Some(Overlay::CheckIn(_) | Overlay::MonthReview(_)) => true,
            Some(_) => false,
            None => self.tab == Tab::Goals,
        };
        is_of_goals.then_some(goals_rules::rules as Rules)
    }

    fn palette(&self) -> Effect {
        let palette = Palette::new(&self.tables(), self.look.lang);
        Effect::Show(Box::new(Overlay::Palette(Box::new(palette))))
    }

    /// The tables of keys that count now, the nearest first.
    pub fn tables(&self) -> Vec<&'static [Binding]> {
        if let Some(overlay) = self.overlays.last() {
            return vec![overlay.keys(), keys::ANYWHERE];
        }
        let mut tables = vec![match self.tab {
            Tab::Goals | Tab::SelfAnalysis | Tab::Reviews if !self.front().is_empty() => {
                keys::BEGINNING_LAST
            }
            _ => keys::BEGINNING,
        }];
        tables.extend(self.front().keys());
        tables.push(keys::EVERYWHERE);
        tables
    }

    /// The list of screens.
    fn screen(&mut self) -> &mut dyn Screen {
        match self.tab {
            Tab::Today => &mut self.today,
            Tab::Journal => &mut self.journal,
            Tab::Followups => &mut self.followups,
            Tab::Goals => &mut self.goals,
            Tab::Mentors => &mut self.mentors,
            Tab::SelfAnalysis => &mut self.analyses,
            Tab::Reviews => &mut self.reviews,
        }
    }

    fn front(&self) -> &dyn Screen {
        match self.tab {
            Tab::Today => &self.today,
            Tab::Journal => &self.journal,
            Tab::Followups => &self.followups,
            Tab::Goals => &self.goals,
            Tab::Mentors => &self.mentors,
            Tab::SelfAnalysis => &self.analyses,
            Tab::Reviews => &self.reviews,
        }
    }
}
