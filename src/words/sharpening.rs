//! The words of the pass that sharpens a goal, one question at a time.

use crate::domain::Lang;

/// Above the pass that sharpens a goal.
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("Sharpen the goal", "目標を具体化")
}

/// One of the questions of the pass: what it asks, a sentence of help, an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub asks: &'static str,
    /// Why, or how to think of it.
    pub help: &'static str,
    /// An answer somebody might give.
    pub example: &'static str,
}

/// The questions of the pass: the measure, the day, the why.
pub const fn questions(lang: Lang) -> [Question; 3] {
    lang.pick(
        [
            Question {
                asks: "What will you count?",
                help: "A measure shows you whether it moves. Any will do; it can change later.",
                example: "For example: talks given, from 0 to 3. Minutes late, from 30 to 5.",
            },
            Question {
                asks: "By when?",
                help: "A day draws the line that your progress is held against.",
                example: "For example: 3/31, eom, 3m.",
            },
            Question {
                asks: "Why does it matter to you?",
                help: "Your own reason carries further than a duty. Say what becomes possible.",
                example: "For example: then I can present our work, and nobody has to do it for me.",
            },
        ],
        [
            Question {
                asks: "何で測りますか",
                help: "測り方があれば、進んだかどうかが分かります。後から変えられます。",
                example: "例: 発表した回数を0から3回へ。遅刻を月30分から5分へ。",
            },
            Question {
                asks: "いつまでに達成しますか",
                help: "期日を決めると、そこまでの線と進み具合を比べられます。",
                example: "例: 3/31、月末、3m(3か月後)",
            },
            Question {
                asks: "なぜ大切なのですか",
                help: "自分の言葉で書いた理由は、続けるための支えになります。",
                example: "例: 自分たちの仕事を、自分の言葉で伝えられるようになるから。",
            },
        ],
    )
}

/// The question when what was said revises the goal.
pub const fn asks_reason(lang: Lang) -> &'static str {
    lang.pick("Why do you change it?", "なぜ見直すのですか")
}
