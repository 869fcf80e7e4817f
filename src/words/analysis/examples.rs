//! How the answers of a first self-analysis may look.

use crate::domain::Lang;

/// How an answer in the field of this name may look; empty where there is none.
pub fn example(lang: Lang, field: &str) -> &'static str {
    match field {
        "strengths" => lang.pick(
            "calm when things break\n  the outage in May: I wrote down what we knew\n\
             explaining things simply\n  the new colleague who delivered in week two",
            "トラブルのときほど落ち着いている\n  5月の障害で、わかったことから書き出した\n\
             難しいことをかみくだいて話せる\n  新人が2週目に一人で仕事を回せた",
        ),
        "weaknesses" => lang.pick(
            "I say yes too soon\n  three deadlines in one week of June",
            "すぐに引き受けてしまう\n  6月、締め切りが1週間に3つ重なった",
        ),
        "will" => lang.pick("teach what I have learned", "学んだことを人に教えたい"),
        "can" => lang.pick(
            "keep a project of five people on its way",
            "5人のプロジェクトを予定どおりに進める",
        ),
        "must" => lang.pick(
            "figures that the board understands at once",
            "役員にひと目で伝わる資料",
        ),
        "values" => lang.pick(
            "to be frank, also when it costs\ntime for my family",
            "損をしても率直でいること\n家族との時間",
        ),
        "in one year" => lang.pick(
            "I have handed a project over, and it runs without me.",
            "任せたプロジェクトが、自分がいなくても回っている。",
        ),
        "in three years" => lang.pick(
            "A team of four; on Tuesdays we try things out.",
            "4人のチームで、火曜は新しいことを試している。",
        ),
        "later" => lang.pick(
            "Small companies that find customers abroad.",
            "小さな会社が海外で客を見つけるのを助けている。",
        ),
        "skills" => lang.pick(
            "presenting 2 4\nEnglish in meetings 2 3\nreading a balance sheet 1 3",
            "プレゼン 2 4\n英語での会議 2 3\n決算書を読む 1 3",
        ),
        "look for" => lang.pick(
            "two years ahead of me, from another field;\nfrank, and easy to ask small things",
            "2年ほど先を歩いている、他分野の人\n率直で、小さなことも聞きやすい人",
        ),
        _ => "",
    }
}
