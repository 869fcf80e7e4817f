//! Which language and which letters the user's surroundings ask for.

/// The environment's settings of language and letters; an empty value counts as absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    /// `LC_ALL`, before which all others yield.
    pub all: Option<String>,
    /// `LC_MESSAGES`, the language.
    pub messages: Option<String>,
    /// `LC_CTYPE`, the letters.
    pub letters: Option<String>,
    /// `LANG`, for what the others leave open.
    pub lang: Option<String>,
    /// The system's own setting, which macOS and Windows have beside the environment.
    pub system: Option<String>,
}

impl Locale {
    /// The settings of this process, read through `var`.
    pub fn from_env(var: impl Fn(&str) -> Option<String>) -> Self {
        let var = |name: &str| var(name).filter(|value| !value.is_empty());
        Self {
            all: var("LC_ALL"),
            messages: var("LC_MESSAGES"),
            letters: var("LC_CTYPE"),
            lang: var("LANG"),
            system: sys_locale::get_locale(),
        }
    }

    /// The tag of the language, such as `ja_JP.UTF-8` or `C`: the first of what `--lang` says, what the settings say,
    /// `LC_ALL`, `LC_MESSAGES`, `LANG` and the system.
    pub fn language<'a>(
        &'a self,
        flag: Option<&'a str>,
        config: Option<&'a str>,
    ) -> Option<&'a str> {
        let surroundings = [&self.all, &self.messages, &self.lang, &self.system];
        flag.or(config)
            .or_else(|| surroundings.into_iter().find_map(|value| value.as_deref()))
    }

    /// Whether the terminal is said to take UTF-8. Where nothing is said it is not, except on systems whose terminals
    /// know nothing else.
    pub fn is_utf8(&self) -> bool {
        match self
            .all
            .as_ref()
            .or(self.letters.as_ref())
            .or(self.lang.as_ref())
        {
            Some(value) => value.to_ascii_lowercase().replace('-', "").contains("utf8"),
            None => cfg!(any(target_os = "macos", windows)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A locale from `LC_ALL`, `LC_MESSAGES`, `LC_CTYPE`, `LANG` and the system, `""` for an absent one.
    fn locale([all, messages, letters, lang, system]: [&str; 5]) -> Locale {
        let found = Locale::from_env(|name| {
            let value = match name {
                "LC_ALL" => all,
                "LC_MESSAGES" => messages,
                "LC_CTYPE" => letters,
                "LANG" => lang,
                _ => return None,
            };
            Some(value.to_owned())
        });
        Locale {
            system: Some(system.to_owned()).filter(|value| !value.is_empty()),
            ..found
        }
    }

    #[test]
    fn the_language_is_the_first_that_is_given() {
        for (flag, config, surroundings, tag) in [
            (
                Some("en"),
                Some("ja"),
                ["ja_JP.UTF-8", "", "", "", ""],
                Some("en"),
            ),
            (None, Some("ja"), ["en_GB", "", "", "", ""], Some("ja")),
            (
                None,
                None,
                ["ja_JP.UTF-8", "en_US", "", "de_DE", "fr"],
                Some("ja_JP.UTF-8"),
            ),
            (
                None,
                None,
                ["", "en_US", "ja_JP", "de_DE", "fr"],
                Some("en_US"),
            ),
            (None, None, ["", "", "ja_JP", "de_DE", "fr"], Some("de_DE")),
            (None, None, ["C", "ja_JP", "", "ja_JP", "ja"], Some("C")),
            (None, None, ["", "", "", "", "ja-JP"], Some("ja-JP")),
            (None, None, ["", "", "", "", ""], None),
        ] {
            let locale = locale(surroundings);
            assert_eq!(locale.language(flag, config), tag, "{surroundings:?}");
        }
    }

    #[test]
    fn letters_are_utf_8_where_the_first_that_is_given_says_so() {
        for (surroundings, is_utf8) in [
            (["ja_JP.UTF-8", "", "C", "C", ""], true),
            (["C", "", "ja_JP.UTF-8", "ja_JP.UTF-8", ""], false),
            (["", "C", "UTF-8", "C", ""], true),
            (["", "", "", "C.utf8", ""], true),
            (["", "ja_JP.UTF-8", "", "ja_JP.eucJP", ""], false),
        ] {
            assert_eq!(locale(surroundings).is_utf8(), is_utf8, "{surroundings:?}");
        }
    }
}
