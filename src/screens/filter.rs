//! What a list is narrowed to: a kind, a mentor, a goal, a tag; and the list in which that is chosen.

use std::collections::BTreeMap;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Effect;
use crate::domain::{Id, Kind, Lang, is_same_word};
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::mouse::Mouse;
use crate::ui::picker::{Picked, Picker, PickerRow, Tail};
use crate::words::{owed, palette as words, terms};

/// What a list is narrowed to; nothing set shows everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only takeaways of this kind.
    pub kind: Option<Kind>,
    /// Only approaches.
    pub only_approaches: bool,
    /// Only what belongs to this mentor.
    pub mentor: Option<Id>,
    /// Only what belongs to this goal.
    pub goal: Option<Id>,
    /// Only what has this tag.
    pub tag: Option<String>,
}

/// What a list can be narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Kinds of takeaways; none where the list shows something else.
    pub kinds: Vec<Kind>,
    /// Whether there are approaches.
    pub has_approaches: bool,
    /// Mentors with their names.
    pub mentors: Vec<(Id, String)>,
    /// Goals with their titles.
    pub goals: Vec<(Id, String)>,
    /// Tags, without `#`.
    pub tags: Vec<String>,
}

impl Options {
    /// These and what the filter is set to, which may have lost its last row: it can always be taken away.
    /// `names` are those of mentors and goals.
    pub fn with(mut self, filter: &Filter, names: &BTreeMap<Id, String>) -> Self {
        if let Some(kind) = filter.kind.filter(|kind| !self.kinds.contains(kind)) {
            self.kinds.push(kind);
        }
        self.has_approaches |= filter.only_approaches;
        for (set, offered) in [
            (filter.mentor, &mut self.mentors),
            (filter.goal, &mut self.goals),
        ] {
            if let Some(id) = set.filter(|id| !offered.iter().any(|(known, _)| known == id)) {
                let name = names.get(&id).cloned().unwrap_or_default();
                offered.push((id, name));
            }
        }
        if let Some(tag) = &filter.tag
            && !self.tags.iter().any(|known| is_same_word(known, tag))
        {
            self.tags.push(tag.clone());
        }
        self
    }
}

/// The choice of a filter.
#[derive(Debug)]
pub struct Choosing {
    filter: Filter,
    choices: Vec<Choice>,
    picker: Picker,
}

/// One row.
#[derive(Debug)]
enum Choice {
    Everything,
    Kind(Kind),
    Approaches,
    Mentor(Id),
    Goal(Id),
    Tag(String),
}

impl Choosing {
    /// The choice among `options`; what is in `current` is marked, and choosing it again takes it away.
    pub fn new(options: Options, current: Filter, lang: Lang) -> Self {
        let mut rows = vec![PickerRow::new(
            words::everything(lang),
            Tail::Note(""),
            "everything",
        )];
        let mut choices = vec![Choice::Everything];
        let mut add = |words: String, note, also: &str, is_on, choice| {
            let mut row = PickerRow::new(words, Tail::Note(note), also);
            row.is_on = is_on;
            rows.push(row);
            choices.push(choice);
        };
        for kind in options.kinds {
            let is_on = current.kind == Some(kind);
            let words = terms::kind(lang, kind).to_owned();
            add(
                words,
                words::kind(lang),
                kind.name(),
                is_on,
                Choice::Kind(kind),
            );
        }
        if options.has_approaches {
            let is_on = current.only_approaches;
            let words = owed::approach(lang).to_owned();
            add(
                words,
                words::kind(lang),
                "approach",
                is_on,
                Choice::Approaches,
            );
        }
        for (id, name) in options.mentors {
            let is_on = current.mentor == Some(id);
            add(name, words::mentor(lang), "", is_on, Choice::Mentor(id));
        }
        for (id, title) in options.goals {
            let is_on = current.goal == Some(id);
            add(title, terms::goal(lang), "goal", is_on, Choice::Goal(id));
        }
        for tag in options.tags {
            let is_on = current
                .tag
                .as_ref()
                .is_some_and(|on| is_same_word(on, &tag));
            let words = format!("#{tag}");
            add(words, words::tag(lang), "", is_on, Choice::Tag(tag));
        }
        Self {
            picker: Picker::new(rows),
            filter: current,
            choices,
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Effect {
        match self.picker.act(action) {
            Picked::Open => Effect::None,
            Picked::Left => Effect::dismiss(Effect::None),
            Picked::Row(row) => Effect::dismiss(Effect::Narrow(self.narrowed(row))),
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.picker.key(key, held, at)
    }

    /// Lets the line answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.picker.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.picker.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.picker.paste(text);
    }

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let lang = canvas.look.lang;
        let said = (words::show_only(lang), words::nothing_found(lang));
        self.picker.view(canvas, area, said);
    }

    /// The filter with the choice of this row put in, or taken away where it was set.
    fn narrowed(&self, row: usize) -> Filter {
        let mut filter = self.filter.clone();
        match self.choices.get(row) {
            Some(Choice::Kind(kind)) => {
                filter.kind = (filter.kind != Some(*kind)).then_some(*kind);
                filter.only_approaches = false;
            }
            Some(Choice::Approaches) => {
                filter.only_approaches = !filter.only_approaches;
                filter.kind = None;
            }
            Some(Choice::Mentor(id)) => {
                filter.mentor = (filter.mentor != Some(*id)).then_some(*id);
            }
            Some(Choice::Goal(id)) => {
                filter.goal = (filter.goal != Some(*id)).then_some(*id);
            }
            Some(Choice::Tag(tag)) => {
                let is_on = filter.tag.as_ref().is_some_and(|on| is_same_word(on, tag));
                filter.tag = (!is_on).then(|| tag.clone());
            }
            Some(Choice::Everything) | None => filter = Filter::default(),
        }
        filter
    }
}
