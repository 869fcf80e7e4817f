//! Preparing a meeting: its agenda builds itself, lines are left out, moved, added and remarked, and it can be sent ahead.

use insta::assert_snapshot;
use shirube::domain::{FirstTopic, Lang, Matter, Outcome, Section, State, Verb};
use shirube::words::{agenda, app, today};

use crate::desk::{Home, Window};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ja];

/// Two meetings with somebody in this language, and a third one planned for tomorrow.
fn met_twice(lang: Lang) -> (Home, &'static str) {
    let home = Home::new();
    let (who, first, second) = match lang {
        Lang::En => (
            "Jane Smith",
            "About the axis of my career.\n\n> Begin with the conclusion\n[] Send the reading list @11/20\n() She introduces me to Tanaka",
            "Zoom, an hour. We spoke of the review.\n\n[] Book the room @12/1 #private\n? How did you decide to move abroad?\n< Reading my draft in a busy week",
        ),
        Lang::Ja => (
            "田中 優子",
            "転職の軸について話した。\n\n> 結論から話すこと\n[] 週次の1on1を結論から始める @11/20\n() 佐藤さんを紹介してくれる",
            "10〜12時、Zoom。評価の話が中心。\n\n[] 会議室を押さえる @12/1 #内緒\n? 海外赴任のとき、家族をどう説得した?\n< 忙しい中、下書きを見てくれた",
        ),
    };
    home.open_on("2026-11-01", lang).log(who, first);
    home.open_on("2026-11-15", lang).log(who, second);
    home.open_on("2026-11-16", lang)
        .press("M11/23<Tab>18:30<C-s>");
    home.change_takeaway(if lang == Lang::En { "Begin" } else { "結論" }, |advice| {
        advice.settle(
            State::Closed,
            Some(Outcome::Worked),
            "2026-11-20".parse().unwrap(),
        );
        advice.result = lang
            .pick("The meeting took 20 minutes", "会議が20分で終わった")
            .into();
    });
    (home, who)
}

/// The agenda of tomorrow's meeting, from Today.
fn preparing(home: &Home, lang: Lang) -> Window {
    let mut window = home.start("2026-11-22", lang);
    window.press("p");
    window
}

/// The rows from the first heading on.
fn lines(window: &mut Window) -> Vec<String> {
    let rows: Vec<String> = window.text().lines().map(str::to_owned).collect();
    let head = agenda::section(Lang::En, Section::ToTell);
    let ja = agenda::section(Lang::Ja, Section::ToTell);
    let first = rows
        .iter()
        .position(|row| row.contains(head) || row.contains(ja));
    // The last rows are the footer's.
    rows[first.unwrap_or(0)..rows.len() - 2].to_vec()
}

/// The row at which the pointer stands.
fn at(window: &mut Window) -> String {
    let text = window.text();
    let row = text.lines().find(|row| row.contains('❯'));
    row.unwrap_or_default().trim().to_owned()
}

#[test]
fn what_was_noted_when_it_was_planned_stands_above_the_last_meeting() {
    for lang in LANGS {
        let (home, _) = met_twice(lang);
        let meeting = home.newest();
        let mut noted = meeting.clone();
        noted.note = "About the offer.\n? What would you ask?".into();
        home.change_entry(meeting, noted);
        let heading = agenda::brief(lang, agenda::Brief::Noted);
        let mut window = preparing(&home, lang).sized(120, 36);
        let text = window.text();
        let last = text.find(agenda::brief(lang, agenda::Brief::Last));
        assert!(
            text.find(heading) < last && text.contains(heading),
            "{text}"
        );
        assert!(text.contains("About the offer."), "{text}");
        let mut narrow = preparing(&home, lang).sized(80, 24);
        assert!(narrow.text().contains("About the offer."));
        window.press("y");
        assert!(!window.copied().unwrap().contains("About the offer."));
    }
}

#[test]
fn beside_a_meeting_whose_time_has_passed_the_next_one_is_prepared() {
    let (home, _) = met_twice(Lang::En);
    home.open_on("2026-11-24", Lang::En)
        .press("M12/8<Tab>18:30<C-s>");
    let mut window = home.start("2026-11-25", Lang::En);
    window.press("p");
    let text = window.text();
    assert!(text.contains("8 Dec") && !text.contains("23 Nov"), "{text}");
}

#[test]
fn an_agenda_builds_itself_and_shows_why_each_line_is_there() {
    for lang in LANGS {
        let (home, _) = met_twice(lang);
        for (width, height) in [(80, 24), (120, 36), (40, 12)] {
            let mut window = preparing(&home, lang).sized(width, height);
            assert_snapshot!(
                format!("preparing_{}_{width}x{height}", lang.tag()),
                window.text()
            );
        }
        let mut window = preparing(&home, lang);
        window.press("<Tab>");
        assert_snapshot!(format!("preparing_brief_{}", lang.tag()), window.text());
    }
}

#[test]
fn a_line_is_left_out_moved_remarked_and_added_and_each_is_one_step_back() {
    for lang in LANGS {
        let (home, _) = met_twice(lang);
        let mut window = preparing(&home, lang);
        let before = lines(&mut window);

        window.press("j ");
        assert!(window.shows(agenda::left_out(lang)), "{}", window.text());
        let out = at(&mut window);
        window.press(" ");
        assert!(!window.shows(agenda::left_out(lang)), "{}", window.text());
        window.press(" J");
        assert_eq!(at(&mut window), out, "the pointer stays at its line");
        window.press("K");
        window.press("e");
        window.commit("Ask her gently").press("<Enter>");
        assert!(window.shows("Ask her gently"), "{}", window.text());
        window.press("a");
        assert!(window.shows(agenda::asks_line(lang, true)));
        window.commit("Her new office").press("<Enter>");
        assert!(window.shows("Her new office"), "{}", window.text());
        assert!(at(&mut window).contains("Her new office"));
        assert_snapshot!(format!("preparing_said_{}", lang.tag()), window.text());

        // The same is there when it is opened again.
        let said = lines(&mut window);
        let mut again = preparing(&home, lang);
        again.press("G");
        assert_eq!(lines(&mut again), said);

        for _ in 0..7 {
            window.press("u");
        }
        window.press("g");
        assert_eq!(lines(&mut window), before);
    }
}

#[test]
fn a_line_with_a_mark_becomes_a_takeaway_that_is_not_lost() {
    for (lang, typed) in [(Lang::En, "? Where next"), (Lang::Ja, "?次はどこへ")] {
        let (home, who) = met_twice(lang);
        let mut window = preparing(&home, lang);
        window.press("a").commit(typed);
        assert_snapshot!(format!("preparing_line_{}", lang.tag()), window.text());
        window.press("<Enter>");
        let words = typed.trim_start_matches(['?', ' ']);
        assert!(at(&mut window).contains(words), "{}", window.text());
        let store = home.store();
        let mentor = store.reader().mentors().unwrap().remove(0);
        assert_eq!(mentor.name, who);
        assert_eq!(store.reader().agendas_with(mentor.id).unwrap(), []);
    }
}

#[test]
fn only_a_line_of_ones_own_is_removed() {
    let (home, _) = met_twice(Lang::En);
    let mut window = preparing(&home, Lang::En);
    window.press("d");
    assert_eq!(window.footer(), agenda::only_own(Lang::En));
    window.press("a").commit("Her new office").press("<Enter>d");
    assert!(!window.shows("Her new office"), "{}", window.text());
    window.press("u");
    assert!(window.shows("Her new office"), "{}", window.text());
    window.press("G").press("e").commit("!").press("<Enter>");
    assert!(window.shows("Her new office!"), "{}", window.text());
}

#[test]
fn it_is_copied_without_what_is_private_or_left_out() {
    for lang in LANGS {
        let (home, _) = met_twice(lang);
        let mut window = preparing(&home, lang);
        window.press("j y");
        let copied = window.copied().unwrap();
        assert_snapshot!(format!("preparing_copied_{}", lang.tag()), copied);
        window.press("w");
        let plain = copied.lines().next().unwrap().trim_start_matches("# ");
        assert!(window.shows(plain), "{}", window.text());
        window.press("<Esc>");
        assert!(window.shows(agenda::left_out(lang)), "{}", window.text());
    }
}

#[test]
fn what_was_prepared_follows_its_meeting() {
    let lang = Lang::En;
    let (home, who) = met_twice(lang);
    preparing(&home, lang)
        .press("a")
        .commit("Her new office")
        .press("<Enter><Esc>");
    // Moved.
    let mut window = home.open_on("2026-11-22", lang);
    window.press("e11/27<C-s>p");
    assert!(window.shows("Fri 27 Nov"), "{}", window.text());
    assert!(window.shows("Her new office"), "{}", window.text());
    // Cancelled: it waits for the next one.
    window.press("<Esc>x5p");
    let [not_planned, _] = agenda::not_planned(lang);
    assert!(window.shows(not_planned), "{}", window.text());
    assert!(window.shows("Her new office"), "{}", window.text());
    // Planned anew, from the agenda.
    window.press("M12/4<C-s>5p");
    assert!(window.shows("Fri 4 Dec"), "{}", window.text());
    assert!(window.shows("Her new office"), "{}", window.text());
    assert!(window.shows(who), "{}", window.text());
}

#[test]
fn a_line_that_was_not_finished_is_kept_and_gone_on_with() {
    for lang in LANGS {
        let (home, who) = met_twice(lang);
        let mut window = preparing(&home, lang);
        window.press("a").commit("Her new off").press("<Esc>");
        assert!(
            window.shows(&agenda::heading(lang, who)),
            "{}",
            window.text()
        );
        window.press("<Esc>");
        assert!(window.shows(&agenda::draft(lang, who)), "{}", window.text());
        // The same key goes on with it; so does its row.
        window.press("pa");
        assert!(window.shows("Her new off"), "{}", window.text());
        window.commit("ice").press("<Enter>");
        assert!(window.shows("Her new office"), "{}", window.text());
        assert_eq!(home.draft_texts(), Vec::<String>::new());
    }
}

#[test]
fn an_undo_that_fails_does_not_do_the_last_step_once_more() {
    let (home, _) = met_twice(Lang::En);
    let mut window = preparing(&home, Lang::En);
    let journal = rusqlite::Connection::open(home.journal()).unwrap();
    let points = || {
        let sql = "SELECT points FROM agenda";
        let text = journal.query_row(sql, [], |row| row.get::<_, String>(0));
        text.unwrap()
    };
    window.press(" ");
    let first = points();
    window.press("j j ");
    let sql = "UPDATE agenda SET points = ?1";
    assert_eq!(journal.execute(sql, [&first]), Ok(1));
    window.press("u");
    let said = app::changed_elsewhere(Lang::En).split(';').next();
    assert!(window.shows(said.unwrap()), "{}", window.text());
    assert_eq!(points(), first);
}

#[test]
fn who_remarks_knows_that_it_leaves_with_what_is_copied() {
    for lang in LANGS {
        let (home, _) = met_twice(lang);
        let mut window = preparing(&home, lang);
        window.press("e");
        assert!(window.shows(agenda::remark_hint(lang)), "{}", window.text());
        let private = lang.pick("Book the room", "会議室を押さえる");
        window.press("<Esc>").press("jj").press("e");
        assert!(window.shows(private), "{}", window.text());
        assert!(!window.shows(agenda::remark_hint(lang)));
    }
}

#[test]
fn another_window_that_was_quicker_takes_nothing_away() {
    let (home, _) = met_twice(Lang::En);
    let mut one = preparing(&home, Lang::En).sized(80, 36);
    let mut other = preparing(&home, Lang::En);
    one.press("a").commit("First").press("<Enter>");
    other.press("a").commit("Second").press("<Enter>");
    other.press("g ");
    one.press("gj ");
    one.focus();
    let text = one.text();
    assert!(text.contains("First") && text.contains("Second"), "{text}");
    let out = text.matches(agenda::left_out(Lang::En)).count();
    assert_eq!(out, 2, "{text}");
}

#[test]
fn where_no_meeting_is_planned_it_is_asked_with_whom() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = home.open(lang);
        window.press("p");
        assert!(
            window.text().contains(&agenda::nobody(lang)[..12]),
            "{}",
            window.text()
        );
        window.log("Jane Smith", "> Be brief");
        window.press("4p");
        assert!(window.shows(&agenda::heading(lang, "Jane Smith")));
        window.press("<Esc>2");
        window.log("Aya", "> Be kind");
        window.press("4p");
        assert!(window.shows(agenda::with_whom(lang)), "{}", window.text());
        window.commit("Aya").press("<Enter>");
        assert!(
            window.shows(&agenda::heading(lang, "Aya")),
            "{}",
            window.text()
        );
    }
}

#[test]
fn after_a_meeting_with_two_it_is_asked_with_whom_of_them_the_next_one_is() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = home.open(lang);
        window.log("Aya", "> Be kind");
        window.log("Jane, Ken", "> Be brief");
        window.press("2gp");
        assert!(window.shows(agenda::with_whom(lang)), "{}", window.text());
        window.commit("Aya");
        assert!(window.shows(agenda::nobody_so_called(lang)));
        window.press("<C-u>");
        window.commit("Ken").press("<Enter>");
        assert!(window.shows(&agenda::heading(lang, "Ken")));
        for line in ["one of all", "another one"] {
            window.press("a").paste(line).press("<Enter>");
            assert!(window.shows(line), "{}", window.text());
        }
        window.press("<Esc>p").commit("Jane").press("<Enter>");
        assert!(window.shows(&agenda::heading(lang, "Jane")));
        assert!(!window.shows("one of all"), "{}", window.text());
        window.press("a").paste("hers").press("<Enter>");
        assert!(window.shows("hers"), "{}", window.text());
    }
}

#[test]
fn it_is_reached_from_every_row_that_belongs_to_a_mentor() {
    let (home, who) = met_twice(Lang::En);
    let heading = agenda::heading(Lang::En, who);
    for keys in ["1p", "2p", "2jp", "3p", "3Gp", "5p"] {
        let mut window = home.start("2026-11-22", Lang::En);
        window.press(keys);
        assert!(window.shows(&heading), "{keys}: {}", window.text());
        assert!(window.shows("tomorrow"), "{keys}: {}", window.text());
    }
}

#[test]
fn a_first_meeting_begins_with_what_is_spoken_of_then() {
    for lang in LANGS {
        let home = Home::new();
        let mut window = home.start("2026-11-22", lang);
        window.press("M").paste("Aya").press("<Tab>11/24<C-s>p");
        assert_snapshot!(format!("preparing_first_{}", lang.tag()), window.text());
    }
}

#[test]
fn today_says_that_it_is_prepared() {
    for lang in LANGS {
        let (home, _) = met_twice(lang);
        let mut window = preparing(&home, lang);
        window.press("<Esc>");
        assert!(!window.shows(agenda::prepared(lang)), "{}", window.text());
        window.press("p <Esc>");
        assert!(window.shows(agenda::prepared(lang)), "{}", window.text());
        assert!(window.shows(&today::to_tell(lang, 1)), "{}", window.text());
    }
}

#[test]
fn a_line_leads_to_what_it_is_about() {
    let (home, _) = met_twice(Lang::En);
    let mut window = preparing(&home, Lang::En);
    window.press("j<Enter>");
    assert!(window.shows("Send the reading list"), "{}", window.text());
    assert!(!window.shows(agenda::brief(Lang::En, agenda::Brief::Last)));
    assert_ne!(window.footer(), app::saved(Lang::En, Verb::Prepare));
    let matter = Matter::First(FirstTopic::Myself);
    assert_eq!(Matter::from_name(&matter.name()), Some(matter));
}
