//! The approach: written beside its message, left and taken up again, sent, followed up, answered.

use insta::assert_snapshot;
use shirube::domain::{Answer, Approach, Lang, Mentor, Met, Stage};
use shirube::words::{answering, approach as words, report, terms};

use crate::desk::{Home, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];
/// Ten days after the day of journeys.
const LATER: &str = "2026-12-02";

/// What is typed in the five steps with a text.
const fn texts(lang: Lang) -> [&'static str; 5] {
    match lang {
        Lang::En => [
            "How you went from sales to planning at thirty.",
            "I have used your three-line report since May.",
            "30 minutes online, one evening in December.",
            "If this is a busy season, please do not mind me.",
            "What came of your advice.",
        ],
        Lang::Ja => [
            "30歳で営業から企画へ移られたときのお話を伺いたいです。",
            "「3行の報告」を、5月から毎週使っています。",
            "12月の平日の夜に30分、オンラインで。",
            "お忙しい時期でしたら、どうぞご放念ください。",
            "試してみた結果は必ずご報告します。",
        ],
    }
}

/// A home with one candidate in it.
fn home(lang: Lang) -> (Home, Window) {
    let home = Home::new();
    let mut window = home.open(lang);
    window
        .press("5a")
        .commit(lang.pick("Jane Smith", "田中 優子"))
        .press("<Tab><Tab><Left><Left><Left><Tab>")
        .paste("CTO")
        .press("<Tab>")
        .paste("Acme")
        .press("<Tab><Tab>event<Tab><Tab><Tab><Tab>");
    window.press("<C-s>");
    (home, window)
}

/// The only mentor.
fn mentor(home: &Home) -> Mentor {
    home.store().reader().mentors().unwrap().remove(0)
}

/// All approaches to them, the newest first.
fn approaches(home: &Home) -> Vec<Approach> {
    let id = mentor(home).id;
    home.store().reader().approaches_to(id).unwrap()
}

/// Writes all texts, from the first step to the last.
fn write(window: &mut Window, lang: Lang) {
    for text in texts(lang) {
        window.paste(text).press("<C-s>");
    }
}

/// A home in which an approach was written and sent.
fn sent(lang: Lang) -> (Home, Window) {
    let (home, mut window) = home(lang);
    window.press("A");
    write(&mut window, lang);
    window.paste(lang.pick("mail", "メール")).press("<C-s>");
    (home, window)
}

/// Puts the form for the answer in front, as a row of what is owed does.
fn answer(home: &Home, window: &mut Window) {
    let approach = approaches(home).remove(0).id;
    window.begin(shirube::screens::Begin::Answer(approach));
}

#[test]
fn an_approach_is_written_left_taken_up_again_and_sent() {
    for lang in LANGS {
        let (home, window) = home(lang);
        let mut window = window.sized(120, 36);
        window.press("A");
        assert_snapshot!(format!("approach_first_{}", lang.tag()), window.text());
        let [purpose, thanks, ..] = texts(lang);
        window.paste(purpose).press("<C-s>");
        window.paste(thanks).press("<Esc>");
        // What is left is in the journal, and no draft.
        let left = approaches(&home).remove(0);
        assert_eq!(
            (left.purpose.as_str(), left.thanks.as_str()),
            (purpose, thanks)
        );
        assert!(home.drafts().is_empty());

        // It goes on behind the last text.
        window.press("A");
        assert!(window.shows(words::field(lang, "proposal").inside));
        for text in &texts(lang)[2..] {
            window.paste(text).press("<C-s>");
        }
        assert_snapshot!(format!("approach_send_120_{}", lang.tag()), window.text());
        window.resize(80, 24);
        assert_snapshot!(format!("approach_send_80_{}", lang.tag()), window.text());
        window.press("<C-s>");
        let sent = approaches(&home).remove(0);
        assert_eq!(sent.sent.unwrap().to_string(), "2026-11-22");
        assert_eq!(sent.follow_up.unwrap().to_string(), LATER);
        assert_eq!(mentor(&home).stage, Stage::Approached);
        assert!(window.shows(terms::stage(lang, Stage::Approached)));
        window.press("u");
        assert_eq!(mentor(&home).stage, Stage::Candidate);
        assert!(approaches(&home)[0].is_draft());
    }
}

#[test]
fn the_part_that_is_written_stays_in_sight_where_there_is_little_room() {
    for lang in LANGS {
        let (_home, mut window) = home(lang);
        window.press("A");
        for text in texts(lang) {
            window.paste(text);
            // In the field, and below it in the letter; a question may say the like.
            let start: String = text.chars().take(12).collect();
            let rows = window.text();
            let letter = rows.split("────").last().unwrap();
            assert!(letter.contains(&start), "{rows}");
            window.press("<C-s>");
        }
        window.press("<S-Tab><S-Tab>");
        assert_snapshot!(format!("approach_80_{}", lang.tag()), window.text());
        window.resize(40, 12);
        assert_snapshot!(format!("approach_40_{}", lang.tag()), window.text());
    }
}

#[test]
fn the_message_is_shown_as_it_is_typed_once_it_was_stored() {
    for lang in LANGS {
        let (home, mut window) = home(lang);
        window.press("A<C-r>");
        assert!(
            window.shows(words::nothing_to_send(lang)),
            "{}",
            window.text()
        );
        assert!(approaches(&home).is_empty());
        let [purpose, ..] = texts(lang);
        window.paste(purpose).press("<C-r>");
        assert_eq!(approaches(&home)[0].purpose, purpose);
        assert_snapshot!(format!("approach_message_{}", lang.tag()), window.text());
        window.press("y");
        let copied = window.copied().unwrap();
        assert!(
            copied.contains(purpose) && !copied.contains("CTO"),
            "{copied}"
        );
        // The same letter in the other language; what was edited waits as a draft of its own.
        window.press("Le").paste("EDITED ").press("<C-s><Esc>");
        assert!(home.draft_texts()[0].contains("approach:"));
        assert!(window.shows(words::heading(lang, &mentor(&home).name).as_str()));
        window.press("<C-r>");
        assert!(window.shows("EDITED"), "{}", window.text());
        // What was copied waits no more.
        window.press("y<Esc><Esc>1");
        assert!(!window.shows("EDITED"), "{}", window.text());
    }
}

#[test]
fn a_draft_of_a_message_says_whom_it_is_to() {
    for lang in LANGS {
        let (home, mut window) = home(lang);
        window.press("A").paste("a").press("<C-r>e");
        window.paste("EDITED ").press("<C-s><Esc><Esc>1");
        let name = mentor(&home).name;
        let title = report::title(lang, report::Shown::Approach, &name);
        assert!(
            window.text().to_lowercase().contains(&title.to_lowercase()),
            "{}",
            window.text()
        );
        window.press("g<Enter>");
        assert!(window.shows("EDITED"), "{}", window.text());
    }
}

#[test]
fn one_without_a_single_word_is_not_stored() {
    for lang in LANGS {
        let (home, mut window) = home(lang);
        window
            .press("A<Esc>A<C-s><C-s><Esc>A")
            .paste(" \n")
            .press("<Esc>");
        assert!(approaches(&home).is_empty());
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn days_that_cannot_be_are_said_at_the_field_and_nothing_typed_is_lost() {
    for lang in LANGS {
        for (sent, ask, said) in [
            ("never", "", words::bad_day(lang)),
            ("2026-12-24", "", words::not_yet(lang)),
            ("11/20", "2026-11-19", words::asks_too_early(lang)),
        ] {
            let (home, mut window) = home(lang);
            window.press("A");
            write(&mut window, lang);
            window.press("<Tab>").paste(sent);
            window.press("<Tab>").paste(ask).press("<C-s>");
            let start: String = said.chars().take(10).collect();
            assert!(window.shows(&start), "{}", window.text());
            assert!(approaches(&home)[0].is_draft());
        }
        let (home, mut window) = home(lang);
        window.press("A");
        write(&mut window, lang);
        // A day that is typed and not marked yet waits as a draft.
        window.press("<Tab>").paste("11/20").press("<Esc>");
        assert_eq!(home.draft_texts().len(), 1, "{}", window.text());
        window.press("A");
        assert!(window.shows("2026-11-20"), "{}", window.text());
        window.press("<C-s>");
        assert_eq!(approaches(&home)[0].sent.unwrap().to_string(), "2026-11-20");
    }
}

#[test]
fn one_that_is_sent_is_opened_with_its_state_and_who_is_met_is_not_approached() {
    for lang in LANGS {
        let (home, mut window) = sent(lang);
        window.press("A");
        let day = "2026-11-22".parse().unwrap();
        let ask = LATER.parse().unwrap();
        for fact in words::state(lang, day, Some(ask), day) {
            assert!(window.shows(&fact), "{}", window.text());
        }
        window.press("<Esc>");
        assert_eq!(approaches(&home).len(), 1);
        answer(&home, &mut window);
        window.press("<C-s><Esc>A");
        assert!(window.shows(answering::answers(lang)[0]));
        assert!(!window.shows(answering::answers(lang)[2]));
        // Of whom nothing was ever asked, there is not even an answer.
        window.press("<Esc>a").paste("Ann Lee").press("<C-s>A");
        let said = words::makes_no_sense(lang, "Ann Lee", Stage::Active);
        assert!(window.shows(&said), "{}", window.text());
    }
}

#[test]
fn a_yes_begins_the_trial_and_leads_to_the_first_meeting() {
    for lang in LANGS {
        let (home, window) = sent(lang);
        drop(window);
        let mut window = home.start(LATER, lang);
        window.press("5");
        answer(&home, &mut window);
        assert_snapshot!(format!("answer_80_{}", lang.tag()), window.text());
        // No answer yet: only the day moves, and ten days are proposed again.
        window.press("3<C-s>");
        assert_eq!(
            approaches(&home)[0].follow_up.unwrap().to_string(),
            "2026-12-12"
        );
        assert!(approaches(&home)[0].is_waiting());

        answer(&home, &mut window);
        window.press("1<Tab>").paste("11/30").press("<Tab>");
        window.paste("Gladly!\nIn the new year.");
        window.resize(120, 36);
        assert_snapshot!(format!("answer_120_{}", lang.tag()), window.text());
        window.press("<C-s>");
        let yes = approaches(&home).remove(0);
        assert_eq!(yes.answer, Some(Answer::Yes));
        assert_eq!(yes.answered.unwrap().to_string(), "2026-11-30");
        assert_eq!(yes.reply, "Gladly!\nIn the new year.");
        assert_eq!(mentor(&home).stage, Stage::Trial);
        assert!(window.shows(answering::plan(lang)), "{}", window.text());
        // One step takes answer and stage back, and brings them again.
        window.press("<Esc>u");
        assert!(approaches(&home)[0].is_waiting());
        assert_eq!(mentor(&home).stage, Stage::Approached);
        window.press("U");
        assert_eq!(mentor(&home).stage, Stage::Trial);

        window.press("u");
        answer(&home, &mut window);
        window.press("<C-s><Enter>");
        let name = mentor(&home).name;
        assert!(window.shows(&name), "{}", window.text());
        window.paste("12/9").press("<C-s>");
        let store = home.store();
        let (first, last) = (LATER.parse().unwrap(), "2026-12-31".parse().unwrap());
        let planned = store.reader().planned(first, last).unwrap();
        assert_eq!(planned[0].mentors, [mentor(&home).id]);
    }
}

#[test]
fn a_no_is_a_normal_end_with_thanks() {
    for lang in LANGS {
        let (home, mut window) = sent(lang);
        answer(&home, &mut window);
        window.press("2<C-s>");
        assert_eq!(mentor(&home).stage, Stage::Declined);
        assert_snapshot!(format!("declined_80_{}", lang.tag()), window.text());
        window.press("<Enter>");
        assert_snapshot!(format!("declined_thanks_{}", lang.tag()), window.text());
        window.press("y<Esc>");
        assert!(window.copied().unwrap().contains(&mentor(&home).name));
        // Another time it is a new approach.
        window.press("A<Enter>").paste("again").press("<Esc>");
        assert_eq!(approaches(&home).len(), 2);
        assert_eq!(mentor(&home).stage, Stage::Declined);
    }
}

#[test]
fn days_of_an_answer_that_cannot_be_are_said() {
    for lang in LANGS {
        for (chosen, day, said) in [
            ("1", "2026-12-24", answering::not_yet(lang)),
            ("2", "2026-11-01", answering::before_sent(lang)),
            ("3", "2026-11-01", answering::is_over(lang)),
            ("3", "never", words::bad_day(lang)),
        ] {
            let (home, mut window) = sent(lang);
            answer(&home, &mut window);
            window.press(chosen).press("<Tab>").paste(day);
            window.press("<C-s>");
            assert!(window.shows(said), "{}", window.text());
            assert!(approaches(&home)[0].is_waiting());
        }
    }
}

#[test]
fn what_is_typed_of_an_answer_waits_as_a_draft() {
    for lang in LANGS {
        let (home, mut window) = sent(lang);
        answer(&home, &mut window);
        window.press("2<Tab><Tab>").paste("Not this year").wait();
        drop(window);
        let mut window = home.start(LATER, lang);
        window.press("g<Enter>");
        assert!(window.shows("Not this year"), "{}", window.text());
        window.press("<Esc>");
        answer(&home, &mut window);
        assert!(window.shows("Not this year"), "{}", window.text());
        window.press("<C-s>");
        assert_eq!(approaches(&home)[0].answer, Some(Answer::No));
        assert!(home.drafts().is_empty());
    }
}

#[test]
fn an_answer_noted_in_another_window_is_seen_before_it_is_replaced() {
    for lang in LANGS {
        let (home, mut one) = sent(lang);
        let mut other = home.open(lang);
        answer(&home, &mut one);
        answer(&home, &mut other);
        one.press("2<Tab><Tab>").paste("mine");
        other.press("1<C-s>");
        one.press("<C-s>");
        let day = "2026-11-22".parse().unwrap();
        let there = words::answered(lang, Answer::Yes, Some(day), day);
        assert!(one.shows(&there), "{}", one.text());
        assert!(one.shows("mine"));
        assert_eq!(approaches(&home)[0].answer, Some(Answer::Yes));
        one.press("<C-s>");
        assert_eq!(approaches(&home)[0].answer, Some(Answer::No));
        assert_eq!(approaches(&home)[0].reply, "mine");
    }
}

#[test]
fn what_else_changed_of_them_meanwhile_does_not_stop_an_answer() {
    let (home, mut one) = sent(Lang::En);
    answer(&home, &mut one);
    let mut other = home.open(Lang::En);
    other.press("5 ");
    one.press("<C-s>");
    assert_eq!(
        approaches(&home)[0].answer,
        Some(Answer::Yes),
        "{}",
        one.text()
    );
}

#[test]
fn how_one_met_shapes_the_greeting_only() {
    let (home, mut window) = home(Lang::Ja);
    assert!(matches!(
        mentor(&home).met,
        Some(Met::Event | Met::Other(_))
    ));
    window.press("A").paste("a").press("<C-r>");
    assert!(
        window.shows("お世話になっております。"),
        "{}",
        window.text()
    );
    assert!(!window.shows("event"), "{}", window.text());
}
