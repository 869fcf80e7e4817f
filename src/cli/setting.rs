//! What a command works with: the language, the paths, the clock and the editor, found once from flags, settings and environment.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::domain::{Cx, Ids, Lang};
use crate::sys::clock::{Clock, zone_name};
use crate::sys::config::{Config, ConfigError, Problem};
use crate::sys::drafts::Drafts;
use crate::sys::editor::{Editor, EditorError};
use crate::sys::locale::Locale;
use crate::sys::paths::{Folders, Paths};
use crate::words::refusal;
use crate::words::trouble::Said;

/// What a command, or the journal's screens, work with.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The language to speak.
    pub lang: Lang,
    /// The journal, its drafts, the settings' file.
    pub paths: Paths,
    /// What the user set.
    pub config: Config,
    /// What day it is.
    pub clock: Clock,
    /// The IANA zone of the user, or empty.
    pub zone: String,
    /// `VISUAL`.
    pub visual: Option<String>,
    /// `EDITOR`.
    pub editor: Option<String>,
}

impl Setting {
    /// The drafts of this journal.
    pub fn drafts(&self) -> Drafts {
        Drafts::new(self.paths.drafts.clone(), std::env::temp_dir())
    }

    /// The circumstances of a verb, now; new ids come from `ids`.
    pub fn cx<'a>(&'a self, ids: &'a Ids) -> Cx<'a> {
        let local = self.clock.local();
        Cx {
            today: local.date(),
            time: local.time(),
            now: Clock::system_now(),
            ids,
            lang: self.lang,
            zone: &self.zone,
        }
    }

    /// The user's editor.
    pub fn editor(&self) -> Result<Editor, EditorError> {
        Editor::choose(
            self.config.editor.as_deref(),
            self.visual.as_deref(),
            self.editor.as_deref(),
        )
    }
}

/// What is known before the command line is understood: enough to choose the language.
pub(super) struct Surroundings {
    lang: Lang,
    folders: Option<Folders>,
    config: Result<Config, ConfigError>,
}

impl Surroundings {
    /// Looks at the settings and the locale; `flag` is what `--lang` says.
    pub(super) fn look(flag: Option<&str>, var: &dyn Fn(&str) -> Option<OsString>) -> Self {
        let folders = Folders::of_user();
        let config = folders.as_ref().map_or(Ok(Config::default()), |folders| {
            Config::read(&folders.config.join("config.toml"))
        });
        let set = config.as_ref().ok();
        let set = set.and_then(|config| config.language.as_deref());
        let locale = Locale::from_env(|name| var(name)?.into_string().ok());
        let lang = locale.language(flag, set).and_then(Lang::from_tag);
        Self {
            lang: lang.unwrap_or_default(),
            folders,
            config,
        }
    }

    pub(super) const fn lang(&self) -> Lang {
        self.lang
    }

    /// Settles the rest; `journal` is what `--journal` says.
    pub(super) fn settle(
        self,
        journal: Option<&Path>,
        var: &dyn Fn(&str) -> Option<OsString>,
    ) -> Result<Setting, Said> {
        let lang = self.lang;
        let text = |name: &str| var(name)?.into_string().ok();
        let named = var("SHIRUBE_JOURNAL").map(PathBuf::from);
        let paths = Paths::find(journal, named.as_deref(), self.folders.as_ref())
            .map_err(|_| refusal::no_home(lang))?;
        let config = self.config.map_err(|error| said_of_config(lang, &error))?;
        let now = var("SHIRUBE_NOW").map(|value| value.to_string_lossy().into_owned());
        let clock = Clock::from_env(now.as_deref())
            .map_err(|error| refusal::no_instant(lang, &error.value))?;
        Ok(Setting {
            lang,
            paths,
            config,
            clock,
            zone: zone_name(text("TZ").as_deref()),
            visual: text("VISUAL"),
            editor: text("EDITOR"),
        })
    }
}

fn said_of_config(lang: Lang, error: &ConfigError) -> Said {
    let key = error.key.as_deref().unwrap_or_default();
    let (path, line) = (error.path.as_path(), error.line);
    match &error.problem {
        Problem::Unreadable(said) => {
            refusal::cannot_read(lang, &error.path.display().to_string(), said)
        }
        Problem::Syntax(said) => refusal::bad_settings(lang, path, line, said),
        Problem::UnknownKey { known } => refusal::unknown_setting(lang, path, line, key, known),
        Problem::NotText => refusal::setting_not_text(lang, path, line, key),
        Problem::NotOneOf { allowed } => refusal::wrong_setting(lang, path, line, key, allowed),
    }
}
