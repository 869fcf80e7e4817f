//! The choice of an example for the thanks, of what the journal holds of a mentorship.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::domain::{Example, Id, Lang, Takeaway};
use crate::screens::report::Subject;
use crate::screens::{Begin, Effect};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::mouse::Mouse;
use crate::ui::picker::{Picked, Picker, PickerRow, Tail};
use crate::words::farewell as words;

/// The choice.
#[derive(Debug)]
pub struct ChoosingExample {
    /// What each row leads to.
    chosen: Vec<Chosen>,
    picker: Picker,
}

/// What an example that is chosen leads to.
#[derive(Clone, Debug)]
enum Chosen {
    /// This is put into the text.
    Text(String),
    /// The mentor is thanked for this takeaway.
    Thanks(Id, Id),
}

impl ChoosingExample {
    /// The choice among these, to be put into a text.
    pub(super) fn new(examples: &[(Example, Takeaway)], lang: Lang) -> Self {
        let chosen = |takeaway: &Takeaway| {
            let (text, result) = said(takeaway);
            Chosen::Text(words::quoted(lang, &text, &result))
        };
        Self::among(examples, chosen, lang)
    }

    /// The choice for which of these the mentor is thanked.
    pub fn to_thank(mentor: Id, examples: &[(Example, Takeaway)], lang: Lang) -> Self {
        let chosen = |takeaway: &Takeaway| Chosen::Thanks(mentor, takeaway.id);
        Self::among(examples, chosen, lang)
    }

    fn among(
        examples: &[(Example, Takeaway)],
        chosen: impl Fn(&Takeaway) -> Chosen,
        lang: Lang,
    ) -> Self {
        let rows = examples.iter().map(|(example, takeaway)| {
            let (text, result) = said(takeaway);
            let shown = words::in_a_row(&text, &result);
            let shown = text::visible(&shown).into_owned();
            PickerRow::new(shown, Tail::Note(words::example(lang, *example)), &result)
        });
        Self {
            chosen: examples
                .iter()
                .map(|(_, takeaway)| chosen(takeaway))
                .collect(),
            picker: Picker::new(rows.collect()),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action) -> Effect {
        match self.picker.act(action) {
            Picked::Open => Effect::None,
            Picked::Left => Effect::dismiss(Effect::None),
            Picked::Row(row) => match self.chosen.get(row) {
                Some(Chosen::Text(text)) => Effect::Insert(text.clone()),
                Some(Chosen::Thanks(mentor, takeaway)) => {
                    let subject = Subject::ThankYou(*mentor, *takeaway);
                    Effect::dismiss(Effect::Begin(Begin::Leave(subject)))
                }
                None => Effect::dismiss(Effect::None),
            },
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
        let said = (words::take_an_example(lang), words::no_such_example(lang));
        self.picker.view(canvas, area, said);
    }
}

/// The words of a takeaway and what came of it, each on one line.
fn said(takeaway: &Takeaway) -> (String, String) {
    let line = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ")
    };
    (line(&takeaway.text), line(&takeaway.result))
}
