//! Why no text comes back from the editor.

use crate::domain::Lang;
use crate::words::trouble::Said;

/// The command that names the editor is none.
pub fn no_editor_command(lang: Lang, command: &str) -> Said {
    let sentence = match lang {
        Lang::En => format!("The editor's command {command:?} has a quote without its end."),
        Lang::Ja => format!("エディターのコマンド「{command}」の引用符が閉じていません。"),
    };
    Said::new(sentence, choose_editor(lang))
}

/// The editor does not start.
pub fn editor_missing(lang: Lang, program: &str, said: &str) -> Said {
    let sentence = match lang {
        Lang::En => format!("The editor {program} does not start: {said}."),
        Lang::Ja => format!("エディター {program} を起動できません({said})。"),
    };
    Said::new(sentence, choose_editor(lang))
}

/// The editor ended with an error, as `:cq` in vim asks for.
pub fn editor_failed(lang: Lang, program: &str) -> Said {
    match lang {
        Lang::En => Said::new(
            format!("{program} ended with an error, so nothing was saved."),
            "Try again, or give the text in a file.",
        ),
        Lang::Ja => Said::new(
            format!("{program} がエラーで終わったため、何も保存していません。"),
            "もう一度試すか、文章をファイルで渡してください。",
        ),
    }
}

fn choose_editor(lang: Lang) -> &'static str {
    lang.pick(
        "Set EDITOR, for example to vi or \"code --wait\", or give the text in a file.",
        "EDITOR に vi や \"code --wait\" などを設定するか、文章をファイルで渡してください。",
    )
}
