//! A report that is shown before it leaves: read, edited, copied, written to a file, in either language, as
//! Markdown or without marks.

mod drafting;
mod lines;
mod subject;
mod view;
mod walking;

pub use drafting::is_out;
pub use subject::{Leaving, Subject};

use std::ops::Range;
use std::path::Path;

use ratatui::crossterm::event::KeyEvent;

use super::{Begin, Effect, Overlay};
use crate::domain::{
    Change, Cx, Ending, Kind, Lang, Month, Period, Takeaway, close_takeaways, tell_takeaways,
};
use crate::print::Form;
use crate::text::Editor;
use crate::ui::action::Action;
use crate::ui::confirm::Confirm;
use crate::ui::editing::{self, Held};
use crate::ui::keys::{self, Binding};
use crate::ui::look::Look;
use crate::ui::mouse::{Mouse, Reach};
use crate::ui::prompt::{Prompt, Way};
use crate::ui::prose::Prose;
use crate::ui::scroll::Scroll;
use crate::words::report as words;
use lines::Lines;
use subject::ending;

/// The languages, in the order of a report's versions.
const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// The state of a report in front.
#[derive(Debug)]
pub struct Report {
    subject: Subject,
    whom: String,
    file: String,
    /// In English and in Japanese.
    versions: [Version; 2],
    /// The language of the one that is shown.
    lang: Lang,
    mode: Mode,
    scroll: Scroll,
    /// How it is written now.
    form: Form,
    /// The texts as they are written in the other form; `None` for a letter, which has no marks.
    other: Option<[String; 2]>,
    /// It was taken up from a draft.
    is_resumed: bool,
    /// The takeaway that is told when it is copied, or the thanks that are said by that.
    tells: Option<Takeaway>,
    /// At which of the lines that can be left out the pointer stands.
    pointer: usize,
    /// The pointer was moved, and shall be in sight.
    is_followed: bool,
    /// The rows of these lines, as they were wrapped last.
    rows: Vec<Range<usize>>,
    /// What is read, wrapped for a look and so many columns.
    told: Option<(Look, u16, Prose)>,
}

/// The report in one language.
#[derive(Debug)]
struct Version {
    /// As it is made from the journal now.
    made: String,
    /// As it was made when it was first edited.
    base: String,
    editor: Editor,
    /// Its lines, and which of them are left out.
    lines: Lines,
    reach: Reach,
    /// The version of the text as it was made, or left the journal last.
    left: u64,
}

/// What is done with it now.
#[derive(Debug)]
enum Mode {
    /// It is read.
    Reading,
    /// Its text is changed.
    Editing,
    /// It is asked to which file it shall be written.
    Naming(Box<Prompt>),
}

impl Report {
    /// A text that may leave, shown in this language first.
    pub fn of(leaving: Leaving, lang: Lang) -> Self {
        let form = leaving.subject.form();
        Self {
            file: leaving.file(form),
            form,
            other: leaving.other,
            subject: leaving.subject,
            whom: leaving.whom,
            versions: leaving.texts.map(|text| Version::of(&text)),
            lang,
            mode: Mode::Reading,
            scroll: Scroll::default(),
            is_resumed: false,
            tells: None,
            pointer: 0,
            is_followed: true,
            rows: Vec::new(),
            told: None,
        }
    }

    /// The same in this form, if there is one of it.
    pub fn written_as(mut self, form: Form) -> Self {
        if form != self.form {
            self.turn_form();
        }
        self
    }

    /// The same; when it is copied, this takeaway is told, or these thanks are said.
    pub fn telling(mut self, takeaway: Option<Takeaway>) -> Self {
        self.tells = takeaway;
        self
    }

    /// What it is about.
    pub const fn subject(&self) -> Subject {
        self.subject
    }

    /// In which language it is shown.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// How it is written.
    pub const fn form(&self) -> Form {
        self.form
    }

    /// What it tells is told. Returns how that is said.
    pub fn told(&mut self, lang: Lang) -> &'static str {
        let told = self.tells.take();
        if told.is_some_and(|one| one.kind == Kind::Thanks) {
            words::copied_and_thanked(lang)
        } else {
            words::copied_and_told(lang)
        }
    }

    /// The text as it stands, edited or not, without what is left out.
    pub fn text(&self) -> String {
        self.version().text()
    }

    /// The keys that are no text.
    pub fn keys(&self) -> &'static [Binding] {
        let is_changed = || self.versions.iter().any(Version::is_edited);
        match &self.mode {
            Mode::Reading => {
                let tells = self.tells.as_ref().map(|one| one.kind == Kind::Thanks);
                match (self.subject, tells, self.version().is_edited()) {
                    (Subject::Progress(..), _, false) if !is_changed() => keys::REPORT_PERIOD,
                    (_, _, false) if self.other.is_some() && !is_changed() => keys::REPORT_FORMS,
                    (_, Some(true), false) => keys::REPORT_THANKING,
                    (_, Some(true), true) => keys::REPORT_THANKING_EDITED,
                    (_, Some(false), false) => keys::REPORT_TELLING,
                    (_, Some(false), true) => keys::REPORT_TELLING_EDITED,
                    (_, None, false) => keys::REPORT,
                    (_, None, true) => keys::REPORT_EDITED,
                }
            }
            Mode::Editing => keys::REPORT_EDIT,
            Mode::Naming(prompt) => prompt.keys(),
        }
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        !matches!(self.mode, Mode::Reading)
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match &mut self.mode {
            Mode::Reading => return self.act_on_text(action, cx),
            Mode::Editing => {
                if matches!(action, Action::Save | Action::Back) {
                    self.mode = Mode::Reading;
                    let version = self.version_mut();
                    version.lines.renew(&version.editor.text());
                    self.retell();
                }
            }
            Mode::Naming(prompt) => match action {
                Action::Back => self.mode = Mode::Reading,
                Action::Save if prompt.text().is_empty() => {
                    prompt.field.wrong = Some(words::needs_file(cx.lang).to_owned());
                }
                Action::Save => {
                    let path = prompt.text();
                    let text = self.text();
                    return Effect::WriteFile {
                        path,
                        text,
                        replaces: false,
                    };
                }
                _ => _ = prompt.act(action),
            },
        }
        Effect::None
    }

    fn act_on_text(&mut self, action: Action, cx: &Cx) -> Effect {
        if self.walk(action) {
            return Effect::None;
        }
        let lang = cx.lang;
        match action {
            Action::Back if self.is_draft() => return Effect::Leave,
            Action::Back => return Effect::Close,
            Action::Copy => return self.copy(cx),
            Action::Next => {
                let pointer = self.pointer;
                self.version_mut().lines.turn(pointer);
                self.retell();
            }
            Action::Trash if self.version().is_edited() => {
                let (question, answers) = (words::anew(lang), words::anew_answers(lang));
                let anew = Effect::Act(Action::Yes);
                let question = Confirm::new(question, Vec::new(), answers, anew);
                return Effect::Show(Box::new(Overlay::Confirm(question)));
            }
            Action::Yes => {
                self.version_mut().make_anew();
                self.begin_to_read();
            }
            Action::Report => {
                let prompt = Prompt::new(Way::Line, 0, 0, &self.file);
                self.mode = Mode::Naming(Box::new(prompt));
            }
            Action::Edit => {
                // What is left out is gone from here on: one edits what remains.
                let version = self.version_mut();
                if !version.lines.is_whole() {
                    let text = version.text();
                    version.editor.replace_all(&text);
                }
                self.mode = Mode::Editing;
            }
            Action::Language => {
                self.lang = self.lang.pick(Lang::Ja, Lang::En);
                self.begin_to_read();
            }
            Action::OtherView => {
                self.turn_form();
                self.begin_to_read();
            }
            Action::Earlier | Action::Later => return self.of_other_period(action, cx),
            _ => {}
        }
        Effect::None
    }

    /// Writes it in the other form. What is edited has one form alone, and stays as it is.
    fn turn_form(&mut self) {
        if self.versions.iter().any(Version::is_edited) {
            return;
        }
        let Some(other) = self.other.take() else {
            return;
        };
        self.other = Some(self.versions.each_ref().map(|version| version.made.clone()));
        self.versions = other.map(|text| Version::of(&text));
        let before = ending(self.form);
        self.form = match self.form {
            Form::Markdown => Form::Text,
            Form::Text => Form::Markdown,
        };
        if let Some(name) = self.file.strip_suffix(before) {
            self.file = format!("{name}{}", ending(self.form));
        }
    }

    /// Copies it. What it tells is told by that, and the thanks that are owed are said.
    fn copy(&mut self, cx: &Cx) -> Effect {
        self.has_left();
        let text = self.text();
        let tells = self.tells.as_ref();
        match tells.and_then(|one| told(one, cx)) {
            Some(change) => Effect::CopyThen {
                text,
                then: Box::new(Effect::Write(change)),
            },
            None => Effect::Copy(text),
        }
    }

    /// The same report of the period before or after.
    fn of_other_period(&self, action: Action, cx: &Cx) -> Effect {
        let Subject::Progress(mentor, period) = self.subject else {
            return Effect::None;
        };
        let this = Month::of(cx.today);
        let periods = [
            Period::Month(this.before()),
            Period::Month(this),
            Period::SinceLast,
        ];
        let at = periods.iter().position(|one| *one == period).unwrap_or(0);
        let to = match action {
            Action::Earlier => at.saturating_sub(1),
            _ => (at + 1).min(periods.len() - 1),
        };
        if to == at {
            return Effect::None;
        }
        Effect::Begin(Begin::Leave(Subject::Progress(mentor, periods[to])))
    }

    /// It stands in this file now.
    pub fn written(&mut self, path: &Path) {
        if let Mode::Naming(prompt) = &self.mode {
            self.file = prompt.text();
        } else {
            self.file = path.display().to_string();
        }
        self.mode = Mode::Reading;
        self.has_left();
    }

    /// It could not be written, for this reason.
    pub fn not_written(&mut self, why: String) {
        if let Mode::Naming(prompt) = &mut self.mode {
            prompt.field.wrong = Some(why);
        }
    }

    /// A key that is not bound.
    pub fn key(&mut self, key: KeyEvent, held: &mut Held, at: u64) -> bool {
        match &mut self.mode {
            Mode::Reading => false,
            Mode::Editing => editing::edit(&mut self.version_mut().editor, held, key, at),
            Mode::Naming(prompt) => prompt.key(key, held, at),
        }
    }

    /// Lets it answer the mouse; `true` if it was meant.
    pub fn mouse(&mut self, mouse: Mouse) -> bool {
        match &mut self.mode {
            Mode::Reading => false,
            Mode::Editing => {
                let Version { editor, reach, .. } = self.version_mut();
                reach.answer(editor, mouse)
            }
            Mode::Naming(prompt) => prompt.mouse(mouse),
        }
    }

    /// Typed or committed text.
    pub fn type_text(&mut self, text: &str, at: u64) {
        match &mut self.mode {
            Mode::Reading => {}
            Mode::Editing => self.version_mut().editor.insert(text, at),
            Mode::Naming(prompt) => prompt.type_text(text, at),
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        match &mut self.mode {
            Mode::Reading => {}
            Mode::Editing => self.version_mut().editor.paste(text),
            Mode::Naming(prompt) => prompt.paste(text),
        }
    }

    /// Whether there is something to keep. The words of a message of a guide that was copied are what was said to
    /// somebody: they stand here when it is opened again. All else is made anew once it has left.
    fn is_draft(&self) -> bool {
        let is_made_anew = !matches!(
            self.subject,
            Subject::Approach(_) | Subject::Declined(_) | Subject::Farewell(_)
        );
        let mut versions = self.versions.iter();
        versions.any(|version| version.is_edited() && !(is_made_anew && version.is_out()))
    }

    /// What is shown has left the journal as it stands.
    fn has_left(&mut self) {
        let version = self.version_mut();
        version.left = version.number();
    }

    const fn version(&self) -> &Version {
        let [english, japanese] = &self.versions;
        match self.lang {
            Lang::En => english,
            Lang::Ja => japanese,
        }
    }

    const fn version_mut(&mut self) -> &mut Version {
        let [english, japanese] = &mut self.versions;
        match self.lang {
            Lang::En => english,
            Lang::Ja => japanese,
        }
    }
}

/// What is written when a text that tells this is copied; `None` where nothing changes by that.
fn told(takeaway: &Takeaway, cx: &Cx) -> Option<Change> {
    if takeaway.kind != Kind::Thanks {
        return tell_takeaways(std::slice::from_ref(takeaway), cx);
    }
    let said = Ending::of(takeaway.kind).first()?;
    close_takeaways(&[(takeaway.clone(), *said)], "", cx)
}

impl Version {
    /// A text as it is made.
    fn of(text: &str) -> Self {
        let editor = Editor::new(text);
        Self {
            made: editor.text(),
            base: editor.text(),
            left: editor.version(),
            reach: Reach::default(),
            lines: Lines::of(&editor.text()),
            editor,
        }
    }

    /// The text without what is left out.
    fn text(&self) -> String {
        self.lines.remaining(&self.editor.text())
    }

    /// A number that is another one with each change of the text or of what is left out.
    fn number(&self) -> u64 {
        self.editor.version() + self.lines.turns()
    }

    /// Whether it left the journal as it stands, or is as it was made.
    fn is_out(&self) -> bool {
        self.number() == self.left
    }

    /// Whether it says something else than what it is made of.
    fn is_edited(&self) -> bool {
        !self.lines.is_whole() || self.editor.text() != self.made
    }

    /// Whether what it is made of has changed since it was edited.
    fn is_behind(&self) -> bool {
        self.base != self.made && self.is_edited()
    }

    /// Takes what was edited back.
    fn make_anew(&mut self) {
        self.editor.replace_all(&self.made);
        self.lines.renew(&self.editor.text());
        self.base.clone_from(&self.made);
        self.left = self.number();
    }
}
