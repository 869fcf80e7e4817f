//! Messages to a mentor: letters without holes in either language, and nothing of the journal in them.

use chrono::NaiveDate;
use shirube::domain::{Agreement, Approach, Farewell, Id, Ids, Lang, Mentor, Met, Stage};
use shirube::print::{approach_message, declined_message, farewell_message};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn id() -> Id {
    Ids::seeded(1).next(chrono::DateTime::from_timestamp_millis(1_800_000_000_000).unwrap())
}

fn mentor(name: &str) -> Mentor {
    Mentor::new(id(), name, Stage::Candidate)
}

/// An approach with these texts: thanks, purpose, proposal, what I can give, the easy no.
fn approach([thanks, purpose, proposal, give, easy_no]: [&str; 5]) -> Approach {
    Approach {
        thanks: thanks.into(),
        purpose: purpose.into(),
        proposal: proposal.into(),
        give: give.into(),
        easy_no: easy_no.into(),
        ..Approach::new(id(), id(), day())
    }
}

#[test]
fn an_approach_is_a_letter_in_either_language() {
    let english = approach([
        "I have used your three-line report since May. Thank you.",
        "How you went from sales to planning at thirty.",
        "30 minutes online, one evening in December.\nMy questions come two days before.",
        "What came of your advice.",
        "If this is a busy season, please do not mind me.",
    ]);
    let letter = approach_message(&english, &mentor("Jane Smith"), Lang::En);
    assert_eq!(
        letter,
        "Dear Jane Smith,

I hope you are well. My name is [your name], and I work at [where].

I have used your three-line report since May. Thank you.

I am writing because there is something I would like to learn from you.
How you went from sales to planning at thirty.

Here is the small first step I have in mind:
30 minutes online, one evening in December.
My questions come two days before.

What I can offer in return:
What came of your advice.

If this is a busy season, please do not mind me.

Thank you for reading this.

Kind regards,
[your name]
"
    );

    let japanese = approach([
        "「3行の報告」を、5月から毎週使っています。",
        "30歳で営業から企画へ移られたときのお話を伺いたいです。",
        "12月の平日の夜に30分、オンラインで。\n質問は2日前にお送りします。",
        "試してみた結果",
        "お忙しい時期でしたら、どうぞご放念ください。",
    ]);
    let letter = approach_message(&japanese, &mentor("田中 優子"), Lang::Ja);
    assert_eq!(
        letter,
        "田中 優子 様

突然のご連絡、失礼いたします。
(ご所属)の(お名前)と申します。

はじめに、お礼を申し上げます。
「3行の報告」を、5月から毎週使っています。

本日は、ご相談したいことがありご連絡いたしました。
30歳で営業から企画へ移られたときのお話を伺いたいです。

差し支えなければ、まずは次のような形でお願いできれば幸いです。
12月の平日の夜に30分、オンラインで。
質問は2日前にお送りします。

私からは、次のようなことでお返しできればと思っております。
試してみた結果

お忙しい時期でしたら、どうぞご放念ください。

最後までお読みくださり、ありがとうございます。
どうぞよろしくお願いいたします。

(お名前)
"
    );
}

#[test]
fn whom_it_is_to_is_called_once_by_name_and_once_with_respect() {
    for (lang, name, to) in [
        (Lang::En, "Jane", "Dear Jane,"),
        (Lang::En, "田中 優子", "Dear 田中 優子,"),
        (Lang::Ja, "田中 優子", "田中 優子 様"),
        (Lang::Ja, "田中優子", "田中優子様"),
        (Lang::Ja, "田中先生", "田中先生"),
        (Lang::Ja, "田中さん", "田中さん"),
        (Lang::Ja, "Jane", "Jane 様"),
    ] {
        let letter = declined_message(&mentor(name), lang);
        assert_eq!(letter.lines().next(), Some(to));
    }
}

#[test]
fn the_first_sentence_fits_how_one_met() {
    for (met, greeting) in [
        (None, "突然のご連絡、失礼いたします。"),
        (
            Some(Met::Referral("佐藤".into())),
            "突然のご連絡、失礼いたします。",
        ),
        (
            Some(Met::Other("同窓会".into())),
            "突然のご連絡、失礼いたします。",
        ),
        (Some(Met::Event), "お世話になっております。"),
        (Some(Met::Workplace), "お疲れさまです。"),
        (Some(Met::Online), "突然のご連絡、失礼いたします。"),
    ] {
        let mentor = Mentor {
            met,
            ..mentor("田中")
        };
        let approach = approach(["", "a", "", "", ""]);
        let letter = approach_message(&approach, &mentor, Lang::Ja);
        assert_eq!(letter.lines().nth(2), Some(greeting));
        // Who answered is no stranger any more.
        let thanks = declined_message(&mentor, Lang::Ja);
        assert!(!thanks.contains("突然"));
    }
}

#[test]
fn thanks_are_not_said_twice() {
    for (lang, said, has_joint) in [
        (Lang::En, "Your talk in May.", true),
        (Lang::En, "THANK you for the talk.", false),
        (Lang::En, "I am grateful for the talk.", false),
        (Lang::Ja, "5月のご講演", true),
        (Lang::Ja, "ご講演、ありがとうございました。", false),
        (Lang::Ja, "ご講演に感謝しております。", false),
    ] {
        let approach = approach([said, "", "", "", ""]);
        let letter = approach_message(&approach, &mentor("A B"), lang);
        let joint = lang.pick("First of all, thank you.", "はじめに、お礼を申し上げます。");
        assert_eq!(letter.contains(joint), has_joint, "{letter}");
    }
}

#[test]
fn what_is_not_said_leaves_no_hole() {
    let texts = ["t1 thanks", "t2", "t3", "t4", "t5"];
    for lang in LANGS {
        // Every choice of texts that are there.
        for chosen in 0..32_u32 {
            let said = |place: usize| {
                if chosen & (1 << place) == 0 {
                    ["", "  \n\n "][place % 2]
                } else {
                    texts[place]
                }
            };
            let approach = approach([said(0), said(1), said(2), said(3), said(4)]);
            let letter = approach_message(&approach, &mentor("A B"), lang);
            assert!(!letter.contains("\n\n\n"), "{letter}");
            assert!(!letter.contains(" \n"), "{letter}");
            assert!(letter.ends_with('\n') && !letter.ends_with("\n\n"));
            for (place, text) in texts.iter().enumerate() {
                assert_eq!(letter.contains(text), chosen & (1 << place) != 0);
            }
            // Two lines in front of nothing would be joints that lead nowhere.
            let paragraphs = letter.split("\n\n").count();
            let greeting_and_closing = 4;
            assert_eq!(
                paragraphs,
                greeting_and_closing + chosen.count_ones() as usize
            );
        }
    }
}

#[test]
fn the_thanks_at_the_end_do_not_say_why_it_ends() {
    let farewell = Farewell {
        reason: "SECRET".into(),
        thanks: "Your note of June changed how I report.".into(),
        learned: "Conclusion first.".into(),
        in_touch: "May I write to you in spring?".into(),
        ..Farewell::new(id(), id(), day())
    };
    for lang in LANGS {
        let letter = farewell_message(&farewell, &mentor("A B"), lang);
        assert!(!letter.contains("SECRET"), "{letter}");
        for said in [&farewell.thanks, &farewell.learned, &farewell.in_touch] {
            assert!(letter.contains(said.as_str()), "{letter}");
        }
        assert!(!letter.contains("突然"), "{letter}");
    }
}

#[test]
fn nothing_that_is_noted_of_a_mentor_is_in_any_message() {
    let secret = || "SECRET".to_owned();
    for met in [Met::Referral(secret()), Met::Other(secret())] {
        let known = Mentor {
            reading: secret(),
            role: secret(),
            organisation: secret(),
            field: secret(),
            met: Some(met),
            contacts: secret(),
            supports: [3; 6],
            end_reason: secret(),
            agreement: secret(),
            agreed: Agreement {
                day: Some(day()),
                purpose: secret(),
                rhythm: secret(),
                length: secret(),
                confidence: secret(),
                ending: secret(),
            },
            facts: secret(),
            notes: secret(),
            ..mentor("A B")
        };
        let approach = Approach {
            channel: secret(),
            reply: secret(),
            ..approach(["a", "b", "c", "d", "e"])
        };
        let farewell = Farewell {
            reason: secret(),
            thanks: "a".into(),
            ..Farewell::new(id(), id(), day())
        };
        for lang in LANGS {
            for letter in [
                approach_message(&approach, &known, lang),
                farewell_message(&farewell, &known, lang),
                declined_message(&known, lang),
            ] {
                assert!(!letter.contains("SECRET"), "{letter}");
                // The same letter goes to whom nothing else is known of.
                assert!(!letter.contains('3') && !letter.contains("2026"));
            }
        }
    }
}
