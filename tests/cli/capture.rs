//! `ask`, `todo`, `done` and `tell`: what is noted, which one is meant, and what comes of it.

use crate::sandbox::Sandbox;

const NOTE: &str = "> 結論から話すこと\n> 結論を先に書くこと\n[] 練習する @11/21\n() 佐藤さんを紹介\n\
                    ? どう決めた\n! 学び\n< お礼\n& 井上さん\n";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    for (who, note) in [
        ("田中優子", NOTE),
        ("Jane", "[] Send the list\n"),
        ("田中花子", "話した\n"),
    ] {
        let ended = sandbox.run(&format!("log -m {who} -d 11/20 -"), note);
        assert_eq!(ended.status, 0, "{ended:?}");
    }
    sandbox
}

#[test]
fn what_is_noted_is_said_with_its_kind_mentor_and_day() {
    let sandbox = sandbox();
    for (line, input, said) in [
        (
            "ask How did you decide?",
            "",
            "Noted a question: How did you decide?\n",
        ),
        (
            "ask いつ? -m Jane",
            "",
            "Noted a question for Jane: いつ?\n",
        ),
        (
            "ask -m Jane - --lang ja",
            "どこで\n迷った?\n",
            "質問を書き留めました(相手 Jane): どこで\n質問を書き留めました(相手 Jane): 迷った?\n",
        ),
        (
            "todo -",
            "送る\n  二つとも @12/1\n\n? いつ @13/45\n",
            "Noted an action, due Tue 1 Dec 2026: 送る 二つとも\nNoted a question: いつ @13/45\n\
             Line 4: @13/45 is not a day of the calendar, so it stays text.\n",
        ),
        ("ask いつ? -m ja", "", "Noted a question for Jane: いつ?\n"),
        (
            "todo Send it @fri #work",
            "",
            "Noted an action, due Fri 27 Nov 2026: Send it\n",
        ),
        (
            "todo 送る @金曜 --lang ja",
            "",
            "行動を書き留めました(期日 2026年11月27日(金)): 送る\n",
        ),
        ("todo ? どれ", "", "Noted a question: どれ\n"),
        (
            "todo -",
            "> 助言 @12/1\n",
            "Noted advice, due Tue 1 Dec 2026: 助言\n",
        ),
        ("ask [] やる --lang ja", "", "行動を書き留めました: やる\n"),
        ("ask > 助言", "", "Noted advice: 助言\n"),
        ("todo -- -x", "", "Noted an action: -x\n"),
        (
            "todo 書く @13/45",
            "",
            "Noted an action: 書く @13/45\nLine 1: @13/45 is not a day of the calendar, so it stays text.\n",
        ),
    ] {
        println!("{line}");
        sandbox.run(line, input).assert_done(said);
    }
    let json = sandbox.run("followups --json", "").out;
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rows = rows.as_array().unwrap();
    let row = |text: &str| rows.iter().find(|row| row["text"] == text).unwrap();
    assert_eq!(row("いつ?")["mentors"], serde_json::json!(["Jane"]));
    assert_eq!(row("Send it")["tags"], serde_json::json!(["work"]));
    assert_eq!(row("How did you decide?")["entry"], serde_json::Value::Null);
}

#[test]
fn the_first_question_makes_the_journal_and_what_is_no_question_makes_nothing() {
    let sandbox = Sandbox::new();
    sandbox.run("ask -", " \n").assert_failed(
        1,
        "There are no words in it, so nothing was saved.",
        "Write it in quotes: shirube ask \"How did you decide?\"",
    );
    sandbox.run("todo - --lang ja", "").assert_failed(
        1,
        "本文が空なので、何も保存していません。",
        "引用符で囲んで書いてください: shirube todo \"資料を送る @金曜\"",
    );
    sandbox.run("ask a -m Jane", "").assert_failed(
        1,
        "There is no mentor \"Jane\" yet.",
        "Leave -m out, or log a meeting with them first: shirube log -m NAME",
    );
    for line in [
        "todo @fri",
        "ask #a",
        "todo [] @fri #a #private",
        "todo @fri @mon",
    ] {
        sandbox.run(line, "").assert_failed(
            1,
            "There are no words in it, so nothing was saved.",
            if line.starts_with("ask") {
                "Write it in quotes: shirube ask \"How did you decide?\""
            } else {
                "Write it in quotes: shirube todo \"Send the slides @fri\""
            },
        );
    }
    assert!(!sandbox.journal().exists());
    sandbox.run("ask どう決めた", "").assert_done(
        "A new journal was started at {home}/data/shirube/journal.db.\nNoted a question: どう決めた\n",
    );
}

#[test]
fn a_mentor_is_never_guessed_nor_added_and_what_was_piped_in_is_kept() {
    let sandbox = sandbox();
    for (line, error, hint) in [
        (
            "ask どう -m 田中",
            "\"田中\" may be 田中優子 or 田中花子.",
            "Say more of the name, such as \"田中優子\".",
        ),
        (
            "ask どう -m Bob",
            "There is no mentor \"Bob\".",
            "The journal knows Jane, 田中優子, 田中花子.",
        ),
        (
            "ask どう -m Bob --lang ja",
            "「Bob」というメンターはいません。",
            "登録されているのは Jane、田中優子、田中花子です。",
        ),
    ] {
        sandbox.run(line, "").assert_failed(1, error, hint);
    }
    assert_eq!(sandbox.drafts(), [""; 0]);
    let ended = sandbox.run("ask - -m Bob", "長い質問");
    assert!(
        ended.err.contains("Your text is kept in {home}/state"),
        "{}",
        ended.err
    );
    assert_eq!(sandbox.drafts(), ["長い質問"]);
}

#[test]
fn each_kind_comes_to_its_own_end_once() {
    let sandbox = sandbox();
    for (line, input, said) in [
        ("done 練習 やった", "", "Done: 練習する\n"),
        ("done 佐藤 --lang ja", "", "実現: 佐藤さんを紹介\n"),
        ("done どう決めた -", "家族と決めた\n", "Asked: どう決めた\n"),
        ("done お礼 --lang ja", "", "伝えた: お礼\n"),
        ("done 井上さん", "", "Contacted: 井上さん\n"),
        (
            "done 結論から --partly",
            "",
            "Closed (partly): 結論から話すこと\n",
        ),
        (
            "done --worked 結論を --lang ja",
            "",
            "完了(うまくいった): 結論を先に書くこと\n",
        ),
        ("tell 練習", "", "Told: 練習する\n"),
        (
            "tell 結論から --lang ja",
            "",
            "報告済み: 結論から話すこと\n",
        ),
    ] {
        println!("{line}");
        sandbox.run(line, input).assert_done(said);
    }
    let json = sandbox.run("followups --json", "").out;
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mut texts: Vec<&str> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["text"].as_str().unwrap())
        .collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Send the list", "結論を先に書くこと"]);
}

#[test]
fn what_is_not_meant_clearly_is_refused_with_the_way_out() {
    let sandbox = sandbox();
    sandbox.run("done 練習 した", "");
    for (line, error, hint) in [
        (
            "done 結論",
            "\"結論\" may be #### 結論から話すこと; #### 結論を先に書くこと.",
            "Give the id of the one you mean, such as ####.",
        ),
        (
            "done 結論から",
            "How did the advice turn out: 結論から話すこと",
            "Say --worked, --partly or --not: shirube done #### --worked",
        ),
        (
            "done 結論から --lang ja",
            "この助言の結果が指定されていません: 結論から話すこと",
            "--worked(うまくいった)、--partly(一部)、--not(いまひとつ)のどれかを付けてください: shirube done #### --worked",
        ),
        (
            "done 佐藤 --not",
            "--worked, --partly and --not are for advice; this is of the kind promise.",
            "Leave the flag out, and write what came of it behind the id.",
        ),
        (
            "done 練習",
            "This is done already: 練習する (what came of it: した)",
            "When the mentor has heard what came of it: shirube tell ####",
        ),
        (
            "tell お礼 --lang ja",
            "まだ完了していないため、報告する結果がありません: お礼",
            "先に完了にしてください: shirube done ####",
        ),
        (
            "tell nothing",
            "No follow-up has the id or the words \"nothing\".",
            "`shirube followups` lists them with their ids.",
        ),
        (
            // An insight is kept as it is.
            "done 学び --lang ja",
            "ID か言葉が「学び」に当てはまる要点はありません。",
            "shirube followups で、ID つきの一覧が見られます。",
        ),
    ] {
        println!("{line}");
        sandbox
            .run(line, "")
            .without_ids()
            .assert_failed(1, error, hint);
    }
    let missing = Sandbox::new();
    let ended = missing.run("done a", "");
    assert!(
        ended.err.contains("There is no journal at"),
        "{}",
        ended.err
    );
    assert!(!missing.journal().exists());
}

#[test]
fn a_result_that_was_not_said_is_added_once() {
    let sandbox = sandbox();
    sandbox.run("done 練習", "").assert_done("Done: 練習する\n");
    sandbox.run("done 練習", "").without_ids().assert_failed(
        1,
        "This is done already: 練習する",
        "When the mentor has heard what came of it: shirube tell ####",
    );
    sandbox
        .run("done 練習 うまくいった", "")
        .assert_done("Added to 練習する: うまくいった\n");
    sandbox
        .run("done 練習 また --lang ja", "")
        .without_ids()
        .assert_failed(
            1,
            "すでに完了しています: 練習する(結果: うまくいった)",
            "結果を報告したら: shirube tell ####",
        );
    sandbox.run("tell 練習", "").assert_done("Told: 練習する\n");
}

#[test]
fn an_id_is_the_end_of_the_long_one_in_any_case_and_what_is_settled_is_said() {
    let sandbox = sandbox();
    let list = sandbox.run("followups", "").out;
    let short = |text: &str| {
        let line = list.lines().find(|line| line.contains(text)).unwrap();
        line.split_whitespace().next().unwrap().to_owned()
    };
    let json: serde_json::Value =
        serde_json::from_str(&sandbox.run("followups --json", "").out).unwrap();
    let full = |text: &str| {
        let rows = json.as_array().unwrap();
        let row = rows.iter().find(|row| row["text"] == text).unwrap();
        row["id"].as_str().unwrap().to_owned()
    };
    let upper = short("練習する").to_uppercase();
    assert!(upper.len() >= 4 && full("練習する").to_uppercase().ends_with(&upper));
    sandbox
        .run(&format!("done {upper}"), "")
        .assert_done("Done: 練習する\n");
    let id = full("練習する");
    sandbox
        .run(&format!("tell {id}"), "")
        .assert_done("Told: 練習する\n");
    for verb in ["done", "tell"] {
        sandbox.run(&format!("{verb} {id}"), "").assert_failed(
            1,
            "Nothing is left to do here: 練習する",
            "`shirube followups` lists what is open.",
        );
    }
    // All ids of one save begin alike.
    let ended = sandbox.run(&format!("done {}", &full("お礼")[..8]), "");
    assert!(ended.err.contains(" may be "), "{}", ended.err);
}

#[test]
fn what_is_older_than_a_thousand_untold_ones_is_known_by_its_id() {
    let sandbox = Sandbox::new();
    let note: Vec<String> = (0..1001)
        .map(|number| format!("[x] step {number}"))
        .collect();
    let note = note.join("\n");
    assert_eq!(sandbox.run("log -m Jane -d 11/20 -", note).status, 0);
    let rows = |line: &str| -> Vec<serde_json::Value> {
        serde_json::from_str(&sandbox.run(line, "").out).unwrap()
    };
    let (all, newest) = (rows("followups --json"), rows("today --json"));
    assert_eq!((all.len(), newest.len()), (1001, 1000));
    let oldest = all.iter().find(|row| !newest.contains(row)).unwrap();
    let id = oldest["id"].as_str().unwrap();
    let said = format!("Told: {}\n", oldest["text"].as_str().unwrap());
    let line = format!("tell {}", &id[id.len() - 12..]);
    sandbox.run(&line, "").assert_done(&said);
}
