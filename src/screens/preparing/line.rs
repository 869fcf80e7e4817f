//! One line that is typed for an agenda: a line of its own, its new text, or a remark beside another.

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{of, read_again, saying};
use crate::domain::{
    AgendaItem, AgendaMatter, Cx, Id, Kind, Matter, agenda_items, has_mark, read_line,
};
use crate::screens::unfinished::{UnfinishedField, UnfinishedForm};
use crate::screens::{Effect, line_reading};
use crate::store::{self, Reader};
use crate::text;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::Held;
use crate::ui::keys::Binding;
use crate::ui::look::Look;
use crate::ui::mouse::Mouse;
use crate::ui::prompt::{Asked, Prompt, Way};
use crate::words::agenda as words;

/// The name of the field of a draft that holds a new line.
const NEW: &str = "new";

/// The state of a line that is typed.
#[derive(Debug)]
pub struct AgendaLine {
    matter: AgendaMatter,
    /// The line about which something is said; `None` for a new one.
    about: Option<AgendaItem>,
    prompt: Prompt,
    /// The line that comes of it, once it is written.
    added: Option<Matter>,
    /// It was done again already, since another window was quicker.
    is_repeated: bool,
}

impl AgendaLine {
    /// A new line of this agenda, or what is said `about` one that it has.
    pub fn new(matter: AgendaMatter, about: Option<Matter>) -> Self {
        let about = about.and_then(|about| item(&matter, about));
        let text = about.as_ref().map_or("", said);
        Self {
            prompt: Prompt::new(Way::Line, 0, 0, text),
            matter,
            about,
            added: None,
            is_repeated: false,
        }
    }

    /// A draft taken up again. Where the line it was for is gone, the words become a line of their own.
    pub fn resume(draft: &UnfinishedForm, matter: AgendaMatter, cx: &Cx) -> Self {
        let field = draft.fields.first().cloned().unwrap_or_default();
        let about = Matter::from_name(&field.name);
        let mut line = Self::new(matter, about);
        line.prompt.put(&field.typed);
        if about.is_some() && line.about.is_none() {
            line.prompt.field.wrong = Some(words::line_is_gone(cx.lang).into());
        }
        line
    }

    /// Whether a draft is what this would begin anew.
    pub fn is_draft_of(draft: &UnfinishedForm, of: Id, about: Option<Matter>) -> bool {
        let name = draft.fields.first().map(|field| field.name.as_str());
        draft.about() == Some(of) && name == Some(&name_of(about))
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        self.prompt.keys()
    }

    /// The line that came of it, once it was written.
    pub const fn added(&self) -> Option<Matter> {
        self.added
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match action {
            Action::Back => Effect::Leave,
            Action::Save => self.save(cx),
            action => {
                self.prompt.act(action);
                Effect::None
            }
        }
    }

    /// Another window was quicker: the same is done to what stands there now. `None` where that did not help.
    pub fn conflicted(&mut self, reader: &Reader, cx: &Cx) -> Result<Option<Effect>, store::Error> {
        if std::mem::replace(&mut self.is_repeated, true) {
            return Ok(None);
        }
        self.load(reader, cx)?;
        Ok(Some(self.save(cx)))
    }

    /// Reads again what it is put into.
    pub fn load(&mut self, reader: &Reader, cx: &Cx) -> Result<(), store::Error> {
        self.matter = read_again(&self.matter, reader, cx)?;
        if let Some(about) = self.about.take() {
            self.about = item(&self.matter, about.matter);
            if self.about.is_none() {
                self.prompt.field.wrong = Some(words::line_is_gone(cx.lang).into());
            }
        }
        Ok(())
    }

    fn save(&mut self, cx: &Cx) -> Effect {
        let typed = self.prompt.text();
        let about = self.about.as_ref().map(|item| item.matter);
        if about.is_some() && !self.prompt.is_changed() {
            return Effect::Close;
        }
        let is_remark = about.is_some_and(|about| !matches!(about, Matter::Line(_)));
        if typed.is_empty() && !is_remark {
            self.prompt.field.wrong = Some(words::nothing_typed(cx.lang).into());
            return Effect::None;
        }
        let change = match about {
            Some(Matter::Line(id)) => saying::reworded(&self.matter, id, &typed, cx),
            Some(other) => saying::remarked(&self.matter, other, &typed, cx),
            None => {
                let Some((added, change)) = saying::added(&self.matter, &typed, cx) else {
                    self.prompt.field.wrong = Some(words::nothing_typed(cx.lang).into());
                    return Effect::None;
                };
                self.added = added;
                Some(change)
            }
        };
        change.map_or(Effect::Close, Effect::Write)
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        self.prompt.key(key, held, at)
    }

    /// Lets the line answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        self.prompt.mouse(mouse)
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        self.prompt.type_text(text, at);
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        self.prompt.paste(text);
    }

    /// The version of words that are typed and not saved; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let is_worth_it = self.prompt.is_changed() && !self.prompt.text().is_empty();
        is_worth_it.then(|| self.prompt.version())
    }

    /// What is typed and not saved.
    pub fn unfinished(&self) -> UnfinishedForm {
        UnfinishedForm {
            record: None,
            about: of(&self.matter).map(|id| id.to_string()),
            fields: vec![UnfinishedField {
                name: name_of(self.about.as_ref().map(|item| item.matter)),
                typed: self.prompt.field.editor.text(),
                loaded: self.about.as_ref().map_or("", said).to_owned(),
                is_words: true,
            }],
        }
    }

    /// Draws it near the lower edge of `area`.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let asked = self.asked(&look);
        self.prompt.view(canvas, area, &asked);
    }

    fn asked(&self, look: &Look) -> Asked {
        let lang = look.lang;
        let remarked = self.about.as_ref();
        let remarked = remarked.filter(|item| !matches!(item.matter, Matter::Line(_)));
        let about = remarked.map(|item| {
            let words = match item.matter {
                Matter::First(topic) => words::first(lang, topic),
                _ => item.text.lines().next().unwrap_or_default(),
            };
            ("", look.theme.faint, text::visible(words).into_owned())
        });
        let typed = self.prompt.text();
        let reading = match &self.about {
            Some(item) if remarked.is_some() && !item.is_private => {
                vec![(words::remark_hint(lang).to_owned(), look.theme.faint)]
            }
            Some(_) => Vec::new(),
            None if has_mark(typed.trim()) => read_line(&typed, Kind::Question, look.today)
                // Of what was said and learned an agenda does not speak: such a line stays one of its own.
                .filter(|line| !matches!(line.kind, Kind::Advice | Kind::Insight))
                .map(|line| line_reading::runs(look, &line, &typed, look.today))
                .unwrap_or_default(),
            None => vec![(words::line_hint(lang).to_owned(), look.theme.faint)],
        };
        Asked {
            question: match remarked {
                Some(_) => words::asks_remark(lang),
                None => words::asks_line(lang, self.about.is_none()),
            }
            .to_owned(),
            about: about.into_iter().collect(),
            there: Vec::new(),
            choices: Vec::new(),
            label: "",
            reading,
            is_short: false,
        }
    }
}

fn item(matter: &AgendaMatter, about: Matter) -> Option<AgendaItem> {
    let mut items = agenda_items(matter).into_iter();
    items.find(|item| item.matter == about)
}

/// What is said of a line so far.
fn said(item: &AgendaItem) -> &str {
    match item.matter {
        Matter::Line(_) => &item.text,
        _ => &item.remark,
    }
}

fn name_of(about: Option<Matter>) -> String {
    about.map_or_else(|| NEW.to_owned(), Matter::name)
}
