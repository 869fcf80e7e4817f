//! What became of a mentor, an approach, a closing, a self-analysis and a search: told in words, never as it is stored.

use shirube::domain::{Change, save_mentor};
use shirube::domain::{Cx, Ids, Lang, Record, Seen, Stage, Support, Verb};
use shirube::store::{Applied, Store};

use crate::desk::Home;
use crate::goal_history::told;

#[test]
fn what_became_of_people_and_of_oneself_is_told_in_words() {
    for lang in [Lang::En, Lang::Ja] {
        let home = Home::new();
        home.tell_example(lang);
        let mut store = home.store();
        revise(&mut store, lang);
        let reader = store.reader();
        let mentors = reader.mentors().unwrap();
        let in_stage = |stage| mentors.iter().find(|it| it.stage == stage).unwrap();
        let approached = in_stage(Stage::Declined).id;
        let records = [
            ("mentor", in_stage(Stage::Paused).id),
            ("approach", reader.approaches_to(approached).unwrap()[0].id),
            (
                "farewell",
                reader.farewells_to(in_stage(Stage::Ended).id).unwrap()[0].id,
            ),
            ("analysis", reader.analyses().unwrap()[0].id),
            (
                "search",
                reader.mentor_search(Support::Drive).unwrap().unwrap().id,
            ),
        ];
        for (what, id) in records {
            let told = told(&store, lang, id);
            assert!(
                !told.contains('{') && !told.contains("referral:Priya"),
                "{told}"
            );
            insta::assert_snapshot!(format!("{what}_history_{}", lang.tag()), told);
        }
    }
}

/// Changes what the example leaves as it is: how a mentor was met and what they give.
fn revise(store: &mut Store, lang: Lang) {
    let mentors = store.reader().mentors().unwrap();
    let paused = mentors
        .into_iter()
        .find(|it| it.stage == Stage::Paused)
        .unwrap();
    let mut after = paused.clone();
    after.met = Some(shirube::domain::Met::Referral("Priya".into()));
    after.supports = [0, 1, 3, 3, 1, 2];
    after.agreed.confidence = lang.pick("Between us", "二人の間だけ").into();
    let ids = Ids::seeded(9);
    let cx = Cx {
        today: "2026-11-22".parse().unwrap(),
        time: chrono::NaiveTime::MIN,
        now: chrono::DateTime::UNIX_EPOCH,
        ids: &ids,
        lang,
        zone: "",
    };
    let farewell = store.reader().mentors().unwrap();
    let ended = farewell
        .iter()
        .find(|it| it.stage == Stage::Ended)
        .unwrap()
        .id;
    let closing = store.reader().farewells_to(ended).unwrap().remove(0);
    let mut said = closing.clone();
    said.learned = lang.pick("One more thing", "もう一つ").into();
    let said = Change::Save {
        verb: Verb::WriteFarewell,
        subject: String::new(),
        records: vec![Record::Farewell(Box::new(Seen::changed(closing, said)))],
    };
    for change in [save_mentor(Some(paused), after, &cx), said] {
        let applied = store.apply(&change, 1_795_400_000_000, "Asia/Tokyo");
        assert_eq!(applied.unwrap(), Applied::Saved);
    }
}
