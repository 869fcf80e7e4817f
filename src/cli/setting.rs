//! What a command works with: the language, the paths, the clock and the editor, found once from flags, settings and environment.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::FixedOffset;

use crate::domain::{Cx, Ids, Lang, zone};
use crate::sys::clock::{Clock, zone_name, zone_named_by};
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
        let (clock, zone) = seen_here(clock, text("TZ").as_deref());
        Ok(Setting {
            lang,
            paths,
            config,
            clock,
            zone,
            visual: text("VISUAL"),
            editor: text("EDITOR"),
        })
    }
}

/// The clock as it shows where the user is, and the name of that zone, which may be empty: that of `tz` (the variable `TZ`)
/// if it names one, which then also says the wall time of a set clock; else the system's. A set clock whose wall time is
/// another one than the system's stands in no zone that has a name.
fn seen_here(clock: Clock, tz: Option<&str>) -> (Clock, String) {
    let zone = zone_name(tz);
    let Some(set) = clock.instant() else {
        return (clock, zone);
    };
    let is_named = tz.and_then(zone_named_by).is_some();
    match zone::wall_at(set.to_utc(), &zone) {
        Some(wall) if is_named => {
            let ahead = (wall - set.naive_utc()).num_seconds();
            let offset = i32::try_from(ahead).ok().and_then(FixedOffset::east_opt);
            (offset.map_or(clock, |it| clock.with_offset(it)), zone)
        }
        Some(wall) if wall == set.naive_local() => (clock, zone),
        _ => (clock, String::new()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_clock_shows_the_time_of_the_zone_that_is_named() {
        let clock = Clock::from_env(Some("2026-11-30T20:00:00+09:00")).unwrap();
        for (tz, local, zone) in [
            ("Asia/Tokyo", "2026-11-30T20:00:00", "Asia/Tokyo"),
            (
                "America/New_York",
                "2026-11-30T06:00:00",
                "America/New_York",
            ),
            ("Asia/Kolkata", "2026-11-30T16:30:00", "Asia/Kolkata"),
            ("Mars/Olympus", "2026-11-30T20:00:00", ""),
        ] {
            let (seen, name) = seen_here(clock, Some(tz));
            assert_eq!(seen.local(), local.parse().unwrap(), "{tz}");
            assert_eq!(name, zone);
        }
    }
}
