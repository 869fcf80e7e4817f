//! The words of a goal's form, and of moving it to another state.

use chrono::NaiveDate;

use super::{progress, terms};
use crate::domain::{GoalState, Lang, Measure, Revised};

/// A row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The title.
    Title,
    /// The short name.
    Short,
    /// Why it matters.
    Why,
    /// How I will know.
    Criteria,
    /// What it is counted in.
    Measure,
    /// Where a number begins.
    Baseline,
    /// Where a number shall be.
    Target,
    /// What the number counts.
    Unit,
    /// The milestones, a line each.
    Milestones,
    /// What one of the five levels means, counted from the lowest.
    Level(usize),
    /// How far it reaches.
    Horizon,
    /// Who helps.
    Mentors,
    /// The start.
    Start,
    /// The due day.
    Due,
    /// Where it stands.
    State,
    /// Whether it is left out of what leaves the journal.
    Private,
    /// Why it is revised.
    Reason,
}

/// The label of a row.
pub const fn label(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Title => lang.pick("Goal", "目標"),
        Label::Short => lang.pick("Short name", "短い名前"),
        Label::Why => lang.pick("Why", "理由"),
        Label::Criteria => lang.pick("How I'll know", "達成の目安"),
        Label::Measure => lang.pick("Counted in", "測り方"),
        Label::Baseline => lang.pick("  from", "  開始値"),
        Label::Target => lang.pick("  to", "  目標値"),
        Label::Unit => lang.pick("  unit", "  単位"),
        Label::Milestones => lang.pick("  milestones", "  一覧"),
        Label::Level(0) => "  -2",
        Label::Level(1) => "  -1",
        Label::Level(2) => "   0",
        Label::Level(3) => "  +1",
        Label::Level(_) => "  +2",
        Label::Horizon => lang.pick("Horizon", "期間"),
        Label::Mentors => lang.pick("Mentors", "メンター"),
        Label::Start => lang.pick("Start", "開始日"),
        Label::Due => lang.pick("Due", "期日"),
        Label::State => lang.pick("State", "状態"),
        Label::Private => lang.pick("Private", "非公開"),
        Label::Reason => lang.pick("Why change it", "見直しの理由"),
    }
}

/// What a row is for, in a sentence.
pub const fn help(lang: Lang, label: Label) -> &'static str {
    match label {
        Label::Title => lang.pick(
            "What do you want to reach? Only this is needed; s sharpens it later.",
            "何を達成したいですか。必要なのはこれだけです。後から s で具体化できます。",
        ),
        Label::Short => lang.pick(
            "One word. A takeaway tagged with it, such as #talk, belongs to the goal.",
            "短い一語です。「#発表」のようにタグを付けた要点が、この目標に結び付きます。",
        ),
        Label::Why => lang.pick(
            "What becomes possible with it? It helps on the days when it is hard.",
            "達成すると何が変わりますか。うまくいかない日の支えになります。",
        ),
        Label::Criteria => lang.pick(
            "What can you, or somebody else, see when it is reached?",
            "達成したとき、自分や周りから何が見えますか。",
        ),
        Label::Measure => lang.pick(
            "How progress is counted. Choose with a digit, or with left and right.",
            "進み具合の測り方です。数字か左右キーで選びます。",
        ),
        Label::Baseline => lang.pick(
            "Where it is now; 0 if left empty. It may also be more than the aim: 30 to 5.",
            "今の値です。空欄なら0です。「30から5へ」のように減らす目標も書けます。",
        ),
        Label::Target => lang.pick(
            "Where it shall be. The unit may stand behind it: 1,200 words.",
            "目指す値です。「1,200語」のように単位を続けても書けます。",
        ),
        Label::Unit => lang.pick(
            "What is counted: words, hours, minutes late.",
            "数えるものの単位です。語、時間、回など。",
        ),
        Label::Milestones => lang.pick(
            "The steps on the way, a line each. An edited or moved line keeps its day.",
            "途中の節目を1行に1つ。直しても動かしても、達成した日は残ります。",
        ),
        Label::Level(0) => lang.pick("Where you are now.", "今の状態です。"),
        Label::Level(1) => lang.pick("Less than hoped for.", "期待より少し下です。"),
        Label::Level(2) => lang.pick("The aim itself.", "目標とする状態です。"),
        Label::Level(3) => lang.pick("Better than hoped for.", "期待より上です。"),
        Label::Level(_) => lang.pick("Much better than hoped for.", "期待よりはるかに上です。"),
        Label::Horizon => lang.pick(
            "How far it reaches. The list of goals is grouped by it.",
            "どのくらい先を見た目標ですか。目標の一覧はこの順に並びます。",
        ),
        Label::Mentors => lang.pick(
            "Who helps with it. Part several names by commas.",
            "力を借りるメンターです。複数なら「、」で区切ります。",
        ),
        Label::Start => lang.pick(
            "From this day on progress is expected.",
            "この日から進み具合を見ていきます。",
        ),
        Label::Due => lang.pick(
            "By when? From start to due day runs the line that progress is held against.",
            "いつまでにですか。開始日から期日までの線と、進み具合を比べます。",
        ),
        Label::State => lang.pick(
            "Only an active goal is held against its line. A draft is one not begun.",
            "予定と比べるのは、進行中の目標だけです。下書きは、まだ始めていない目標です。",
        ),
        Label::Private => lang.pick(
            "A private goal is left out of everything that leaves the journal.",
            "非公開の目標は、外に出すものには一切載りません。",
        ),
        Label::Reason => lang.pick(
            "Kept with the goal for ever. It may stay empty.",
            "目標の履歴にずっと残ります。空欄でもかまいません。",
        ),
    }
}

/// Above the form.
pub const fn heading(lang: Lang, is_new: bool) -> &'static str {
    if is_new {
        lang.pick("Add a goal", "目標を追加")
    } else {
        lang.pick("Revise the goal", "目標を見直す")
    }
}

/// What the measures are called where one is chosen, "not said" first.
pub fn measures(lang: Lang) -> Vec<&'static str> {
    let names = Measure::NAMES.map(|name| progress::measure(lang, name));
    std::iter::once(lang.pick("not said", "未定"))
        .chain(names)
        .collect()
}

/// What the answers about privacy are called: no, then yes.
pub const fn private(lang: Lang) -> [&'static str; 2] {
    lang.pick(["no", "yes"], ["いいえ", "はい"])
}

/// What a short name is, beside its empty field.
pub const fn short_hint(lang: Lang) -> &'static str {
    lang.pick("one word: talk", "一語: 発表")
}

/// How a number is written, beside its empty field.
pub const fn number_hint(lang: Lang, of: Label) -> &'static str {
    match of {
        Label::Baseline => lang.pick("empty is 0", "空欄は0"),
        _ => lang.pick("1,200 words, 80%", "1,200語、80%"),
    }
}

/// How a day is written, beside its empty field.
pub const fn day_hint(lang: Lang) -> &'static str {
    lang.pick("3/31, eom, 3m, 2027-04-01", "3/31、月末、3m、2027-04-01")
}

/// A goal needs a title.
pub const fn needs_title(lang: Lang) -> &'static str {
    lang.pick("A goal needs a title.", "目標を入力してください。")
}

/// A short name that is no tag.
pub fn bad_short(lang: Lang, typed: &str) -> String {
    if typed.contains(char::is_whitespace) {
        return lang
            .pick(
                "A short name is one word, without blanks.",
                "短い名前は、空白を入れない一語にしてください。",
            )
            .into();
    }
    super::asking::bad_tag(lang, typed)
}

/// The short name belongs to another goal.
pub fn short_is_taken(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => {
            format!("\u{201c}{title}\u{201d} has this short name already. Choose another one.")
        }
        Lang::Ja => format!("目標「{title}」が使っています。別の名前にしてください。"),
    }
}

/// A number that could not be read.
pub const fn bad_number(lang: Lang) -> &'static str {
    lang.pick(
        "Not a number I can read. Try 1,200, 3.5 or 80%.",
        "数値として読み取れません。例: 1,200、3.5、80%",
    )
}

/// A number goes nowhere without its target.
pub const fn needs_target(lang: Lang) -> &'static str {
    lang.pick(
        "Which number shall it be? Or choose another way to count above.",
        "目指す数を入力してください。上で別の測り方も選べます。",
    )
}

/// The target is where the number begins.
pub const fn goes_nowhere(lang: Lang) -> &'static str {
    lang.pick(
        "It begins there already. From and to must differ.",
        "開始値と同じです。別の値にしてください。",
    )
}

/// A number has another unit than the goal.
pub fn other_unit(lang: Lang, typed: &str, unit: &str) -> String {
    match lang {
        Lang::En => format!(
            "Is it \u{201c}{typed}\u{201d} or \u{201c}{unit}\u{201d}? Both stand here as the unit."
        ),
        Lang::Ja => format!("単位が「{typed}」と「{unit}」の2つあります。どちらかにしてください。"),
    }
}

/// Milestones without a line.
pub const fn needs_milestones(lang: Lang) -> &'static str {
    lang.pick(
        "Write one milestone at least, or choose another way to count above.",
        "1つ以上入力してください。上で別の測り方も選べます。",
    )
}

/// A name that nobody has.
pub fn nobody(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => {
            format!("No mentor is called \u{201c}{name}\u{201d}. The tab 5 Mentors lists them.")
        }
        Lang::Ja => {
            format!("「{name}」というメンターはいません。「5 メンター」の画面で確かめられます。")
        }
    }
}

/// A day that could not be read.
pub const fn bad_day(lang: Lang) -> &'static str {
    lang.pick(
        "Not a date I can read. Try 3/31, fri, 2w, eom.",
        "日付として読めません。例: 3/31、来週金曜、3日後、月末",
    )
}

/// The goal is due before it begins.
pub fn due_before_start(lang: Lang, start: NaiveDate) -> String {
    let start = terms::date(lang, start);
    match lang {
        Lang::En => format!("That is before the start ({start})."),
        Lang::Ja => format!("開始日({start})より前です。"),
    }
}

/// Above what is revised, when the reason is asked for.
pub const fn changes(lang: Lang) -> &'static str {
    lang.pick("This changes:", "変わるもの:")
}

/// What is revised: `Due: 31 Mar 2027 › 30 Jun 2027`.
pub fn revised(lang: Lang, what: &Revised) -> String {
    let day = |day: &Option<NaiveDate>| match day {
        Some(day) => terms::date(lang, *day),
        None => lang.pick("none", "なし").into(),
    };
    let (name, from, to) = match what {
        Revised::Measure(from, to) => (
            Label::Measure,
            measured(lang, from.as_ref()),
            measured(lang, to.as_ref()),
        ),
        Revised::Start(from, to) => (Label::Start, day(from), day(to)),
        Revised::Due(from, to) => (Label::Due, day(from), day(to)),
        Revised::State(from, to) => (
            Label::State,
            progress::goal_state(lang, *from).into(),
            progress::goal_state(lang, *to).into(),
        ),
    };
    let name = label(lang, name);
    format!("{name}: {from} \u{203a} {to}")
}

/// A measure with what it goes by, in a line.
fn measured(lang: Lang, measure: Option<&Measure>) -> String {
    let Some(measure) = measure else {
        return measures(lang)[0].into();
    };
    let name = progress::measure(lang, measure.name());
    let said = match measure {
        Measure::Percent => return name.into(),
        Measure::Number {
            baseline, target, ..
        } => {
            let to = progress::value(lang, measure, *target);
            return match lang {
                Lang::En => format!("{} to {to}", progress::number(*baseline)),
                Lang::Ja => format!("{}から{to}", progress::number(*baseline)),
            };
        }
        Measure::Milestones(steps) => steps.iter().map(|step| step.text.as_str()).collect(),
        Measure::Levels(levels) => levels.iter().map(String::as_str).collect::<Vec<_>>(),
    };
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    if said.is_empty() {
        return name.into();
    }
    match lang {
        Lang::En => format!("{name} ({})", said.join("; ")),
        Lang::Ja => format!("{name}({})", said.join("、")),
    }
}

/// The question when another window saved the same fields of the same goal.
pub const fn conflict(lang: Lang) -> &'static str {
    lang.pick(
        "This goal was changed in another window meanwhile:",
        "この目標は、別のウィンドウで変更されました:",
    )
}

/// Yes and no of that question.
pub const fn conflict_answers(lang: Lang) -> (&'static str, &'static str) {
    super::mentors::conflict_answers(lang)
}

/// The question when another window moved the goal to the trash.
pub const fn trashed(lang: Lang) -> &'static str {
    lang.pick(
        "This goal was moved to the trash in another window meanwhile.",
        "この目標は、別のウィンドウでゴミ箱に移されました。",
    )
}

/// Yes and no of that question.
pub const fn trashed_answers(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(
        ("bring it back as you have it", "go on editing"),
        ("自分の内容で復元する", "編集を続ける"),
    )
}

/// Above what another window wrote into a row.
pub fn there(lang: Lang, of: Label) -> String {
    let name = label(lang, of).trim();
    match lang {
        Lang::En => format!("{name}, in the other window:"),
        Lang::Ja => format!("{name}(別のウィンドウ):"),
    }
}

/// Above what is typed in a row here.
pub fn here(lang: Lang, of: Label) -> String {
    let name = label(lang, of).trim();
    match lang {
        Lang::En => format!("{name}, as you have it:"),
        Lang::Ja => format!("{name}(自分の内容):"),
    }
}

/// Above what both wrote into a row of several lines.
pub fn both(lang: Lang, of: Label) -> String {
    let name = label(lang, of).trim();
    match lang {
        Lang::En => format!("{name}, with what either wrote:"),
        Lang::Ja => format!("{name}(両方の内容):"),
    }
}

/// The question to which state a goal shall go.
pub fn asks_state(lang: Lang, now: GoalState) -> String {
    let now = progress::goal_state(lang, now);
    match lang {
        Lang::En => format!("What becomes of this goal? It is {now} now."),
        Lang::Ja => format!("この目標をどうしますか(今は「{now}」)"),
    }
}

/// What leads from one state to another.
pub const fn moves_to(lang: Lang, from: GoalState, to: GoalState) -> &'static str {
    match (from, to) {
        (GoalState::Draft, GoalState::Active) => lang.pick("begin it", "始める"),
        (_, GoalState::Active) => lang.pick("take it up again", "再開する"),
        (_, GoalState::Draft) => lang.pick("back to draft", "下書きに戻す"),
        (_, GoalState::Paused) => lang.pick("pause it", "休止する"),
        (_, GoalState::Achieved) => lang.pick("it is achieved", "達成した"),
        (_, GoalState::Dropped) => lang.pick("drop it", "取りやめる"),
    }
}

/// The label of the line beside the states.
pub const fn why_optional(lang: Lang) -> &'static str {
    lang.pick("why (optional)", "理由(任意)")
}

/// The goal was moved to another state in another window.
pub fn moved_elsewhere(lang: Lang, now: GoalState) -> String {
    let now = progress::goal_state(lang, now);
    match lang {
        Lang::En => format!("Another window changed this goal. It is {now} now: choose again."),
        Lang::Ja => {
            format!("別のウィンドウで変更されました(今は「{now}」)。選び直してください。")
        }
    }
}

/// The goal went to the trash in another window.
pub const fn is_gone(lang: Lang) -> &'static str {
    super::asking::is_gone(lang)
}
