//! Why the screens do not open in this terminal.

use crate::domain::Lang;
use crate::words::trouble::Said;

/// The screens need a terminal, and there is none.
pub fn no_terminal(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "The journal's screens need a terminal.",
            "Open them in one, or use the commands: `shirube --help` lists them.",
        ),
        Lang::Ja => Said::new(
            "記録帳の画面には端末が必要です。",
            "端末で開くか、コマンドを使ってください。一覧は shirube --help で見られます。",
        ),
    }
}

/// The terminal cannot move its cursor.
pub fn dumb_terminal(lang: Lang) -> Said {
    match lang {
        Lang::En => Said::new(
            "This terminal (TERM is empty or `dumb`) cannot show the journal's screens.",
            "Use another terminal, or the commands: `shirube --help` lists them.",
        ),
        Lang::Ja => Said::new(
            "この端末(TERM が空か dumb)では、記録帳の画面を表示できません。",
            "別の端末で開くか、コマンドを使ってください。一覧は shirube --help で見られます。",
        ),
    }
}

/// The terminal stopped working.
pub fn terminal_failed(lang: Lang, said: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("The terminal does not answer: {said}."),
            "Open the journal again; what was typed is kept as a draft.",
        ),
        Lang::Ja => Said::new(
            format!("端末が応答しません: {said}。"),
            "記録帳を開き直してください。書きかけの文章は下書きに残っています。",
        ),
    }
}
