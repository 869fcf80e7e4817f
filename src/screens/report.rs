//! A report that is shown before it leaves: read, edited, copied, written to a file, in either language.

use std::path::Path;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Clear, Widget};

use super::Effect;
use super::unfinished::{UnfinishedField, UnfinishedForm};
use crate::domain::{Cx, Lang, Month, MonthMatter};
use crate::print::{Form, month_report};
use crate::text::Editor;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::editing::{self, Held};
use crate::ui::keys::{self, Binding};
use crate::ui::look::{Look, Theme};
use crate::ui::mouse::{Mouse, Reach};
use crate::ui::note_editor::draw_rows;
use crate::ui::panes::inset;
use crate::ui::prompt::{Asked, Prompt, Way};
use crate::ui::prose::Prose;
use crate::ui::scroll::Scroll;
use crate::words::report as words;

/// The most columns in which a report is read.
const MEASURE: u16 = 88;

/// The languages, in the order of a report's versions.
const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];
/// The name of the language that is shown, in a draft; each version has the name of its own.
const SHOWN: &str = "lang";

/// The state of a report in front.
#[derive(Debug)]
pub struct Report {
    month: Month,
    file: String,
    /// In English and in Japanese.
    versions: [Version; 2],
    /// The language of the one that is shown.
    lang: Lang,
    mode: Mode,
    scroll: Scroll,
    /// What is read, wrapped for a look and so many columns.
    told: Option<(Look, u16, Prose)>,
}

/// The report in one language.
#[derive(Debug)]
struct Version {
    /// As it was made from the journal.
    made: String,
    editor: Editor,
    reach: Reach,
    /// The version of the text as it was made, or left the journal last.
    kept: u64,
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
    /// The report of a month as Markdown, shown in this language first.
    pub fn of_month(matter: &MonthMatter, lang: Lang) -> Self {
        let version = |lang| {
            let editor = Editor::new(&month_report(matter, Form::Markdown, lang));
            Version {
                made: editor.text(),
                kept: editor.version(),
                reach: Reach::default(),
                editor,
            }
        };
        Self {
            month: matter.month,
            file: format!("shirube-{}.md", matter.month),
            versions: LANGS.map(version),
            lang,
            mode: Mode::Reading,
            scroll: Scroll::default(),
            told: None,
        }
    }

    /// A draft taken up again: the report of its month, with the text of each language that was edited as it was left.
    pub fn resume(draft: &UnfinishedForm, matter: &MonthMatter, lang: Lang) -> Self {
        let mut report = Self::of_month(matter, lang);
        for (lang, version) in LANGS.into_iter().zip(&mut report.versions) {
            let mut fields = draft.fields.iter();
            let field = fields.find(|field| field.name == lang.tag());
            if let Some(field) = field.filter(|field| field.typed != field.loaded) {
                version.editor.replace_all(&field.typed);
            }
        }
        let shown = draft.fields.iter().find(|field| field.name == SHOWN);
        let shown = LANGS
            .into_iter()
            .find(|lang| shown.is_some_and(|field| field.typed == lang.tag()));
        report.lang = shown.unwrap_or(lang);
        report
    }

    /// The text as it stands, edited or not.
    pub fn text(&self) -> String {
        self.version().editor.text()
    }

    /// The keys that are no text.
    pub const fn keys(&self) -> &'static [Binding] {
        match &self.mode {
            Mode::Reading => keys::REPORT,
            Mode::Editing => keys::REPORT_EDIT,
            Mode::Naming(prompt) => prompt.keys(),
        }
    }

    /// Whether characters are text for it.
    pub const fn takes_text(&self) -> bool {
        !matches!(self.mode, Mode::Reading)
    }

    /// The version of what is edited and has not left the journal; `None` when there is nothing to keep.
    pub fn draft_version(&self) -> Option<u64> {
        let versions = self.versions.iter();
        (!self.is_kept()).then(|| versions.map(|version| version.editor.version()).sum())
    }

    /// What is edited, in either language, and which of them is shown.
    pub fn unfinished(&self) -> UnfinishedForm {
        let texts = LANGS.into_iter().zip(&self.versions);
        let texts = texts.map(|(lang, version)| UnfinishedField {
            name: lang.tag().into(),
            typed: version.editor.text(),
            loaded: version.made.clone(),
            is_words: true,
        });
        let shown = UnfinishedField {
            name: SHOWN.into(),
            typed: self.lang.tag().into(),
            loaded: self.lang.tag().into(),
            is_words: false,
        };
        UnfinishedForm {
            record: None,
            about: Some(self.month.to_string()),
            fields: texts.chain([shown]).collect(),
        }
    }

    /// Answers an action.
    pub fn act(&mut self, action: Action, cx: &Cx) -> Effect {
        match &mut self.mode {
            Mode::Reading => return self.act_on_text(action),
            Mode::Editing => {
                if matches!(action, Action::Save | Action::Back) {
                    self.mode = Mode::Reading;
                    self.told = None;
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

    fn act_on_text(&mut self, action: Action) -> Effect {
        if self.scroll.act(action) {
            return Effect::None;
        }
        match action {
            Action::Back if self.is_kept() => return Effect::Close,
            Action::Back => return Effect::Leave,
            Action::Copy => {
                self.keep();
                return Effect::Copy(self.text());
            }
            Action::Report => {
                let prompt = Prompt::new(Way::Line, 0, 0, &self.file);
                self.mode = Mode::Naming(Box::new(prompt));
            }
            Action::Edit => self.mode = Mode::Editing,
            Action::Language => {
                self.lang = self.lang.pick(Lang::Ja, Lang::En);
                self.told = None;
                self.scroll = Scroll::default();
            }
            _ => {}
        }
        Effect::None
    }

    /// It stands in this file now.
    pub fn written(&mut self, path: &Path) {
        if let Mode::Naming(prompt) = &self.mode {
            self.file = prompt.text();
        } else {
            self.file = path.display().to_string();
        }
        self.mode = Mode::Reading;
        self.keep();
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

    /// Draws it.
    pub fn view(&mut self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        Clear.render(area, canvas.buffer);
        let inside = inset(area, 2);
        self.draw_head(canvas, inside);
        let below = Rect {
            y: inside.y + 2.min(inside.height),
            // One less: the sign that there is more stands right behind.
            width: inside.width.saturating_sub(1).min(MEASURE),
            height: inside.height.saturating_sub(2),
            ..inside
        };
        if matches!(self.mode, Mode::Editing) {
            let version = self.version_mut();
            version.reach.set(below);
            let styles = |_: usize, line: &str| {
                let heading = (0..line.len(), look.theme.heading());
                is_heading(line).then_some(heading).into_iter().collect()
            };
            let ink = look.theme.ink;
            draw_rows(canvas, below, &mut version.editor, true, styles, ink);
            return;
        }
        let is_told = |(made, columns, _): &(Look, u16, Prose)| {
            *columns == below.width && made.is_drawn_as(&look)
        };
        let prose = match self.told.take().filter(is_told) {
            Some((_, _, prose)) => prose,
            None => tell(&self.text(), &look.theme, below.width),
        };
        prose.read(canvas, below, &mut self.scroll);
        self.told = Some((look, below.width, prose));
        if let Mode::Naming(prompt) = &mut self.mode {
            let asked = Asked {
                question: words::where_to(look.lang).to_owned(),
                about: Vec::new(),
                there: Vec::new(),
                choices: Vec::new(),
                label: "",
                reading: vec![(words::where_to_hint(look.lang).to_owned(), look.theme.faint)],
                is_short: false,
            };
            prompt.view(canvas, area, &asked);
        }
    }

    /// What it is, whether it was changed, and what is not in it.
    fn draw_head(&self, canvas: &mut Canvas, area: Rect) {
        let look = *canvas.look;
        let (theme, lang) = (look.theme, look.lang);
        let title = words::title(lang);
        let mut x = canvas.put_fit(area, (0, 0), area.width, title, theme.heading());
        if !self.version().is_kept() {
            x = canvas.put_fit(
                area,
                (x + 2, 0),
                area.width,
                words::edited(lang),
                theme.amber,
            );
        }
        let note = words::stays_here(lang);
        canvas.put_fit(area, (x + 3, 0), area.width, note, theme.faint);
    }

    fn is_kept(&self) -> bool {
        self.versions.iter().all(Version::is_kept)
    }

    /// What is shown has left the journal as it stands.
    fn keep(&mut self) {
        let version = self.version_mut();
        version.kept = version.editor.version();
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

impl Version {
    fn is_kept(&self) -> bool {
        self.editor.version() == self.kept
    }
}

/// The text as it is read: its own marks stay, since they leave with it.
fn tell(text: &str, theme: &Theme, columns: u16) -> Prose {
    let mut prose = Prose::new(columns);
    for line in text.lines() {
        if line.trim().is_empty() {
            prose.blank();
        } else if is_heading(line) {
            prose.say(line, theme.heading());
        } else {
            let lead = lead(line);
            let words = (line[lead.len()..].to_owned(), theme.ink);
            prose.add(lead, Style::new(), &[words]);
        }
    }
    prose
}

fn is_heading(line: &str) -> bool {
    line.trim_start_matches('#').starts_with(' ') && line.starts_with('#')
}

/// What stands before the words of a list's item, or of a line that goes on with it.
fn lead(line: &str) -> &str {
    let marked = ["- ", "  "].into_iter().find(|lead| line.starts_with(lead));
    &line[..marked.map_or(0, str::len)]
}
