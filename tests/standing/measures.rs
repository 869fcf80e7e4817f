//! Values of each measure, and of measures that were revised.

use shirube::domain::Standing::Reached;
use shirube::domain::{Measure, Milestone, Revised, measure_at};

use crate::told::{Told, day};

fn number(baseline: f64, target: f64, unit: &str) -> Measure {
    Measure::Number {
        baseline,
        target,
        unit: unit.into(),
    }
}

fn steps(reached: &[(&str, Option<&str>)]) -> Measure {
    let step = |(text, reached): &(&str, Option<&str>)| Milestone {
        text: (*text).into(),
        reached: reached.map(day),
    };
    Measure::Milestones(reached.iter().map(step).collect())
}

fn levels() -> Measure {
    Measure::Levels(["", "", "", "", ""].map(String::from))
}

#[test]
fn a_value_counts_as_its_measure_says() {
    for (measure, value, done) in [
        (Measure::Percent, 80.0, 0.8),
        (Measure::Percent, 120.0, 1.0),
        (number(0.0, 50.0, "books"), 20.0, 0.4),
        // Numbers that fall.
        (number(30.0, 5.0, "min"), 30.0, 0.0),
        (number(30.0, 5.0, "min"), 20.0, 0.4),
        (number(30.0, 5.0, "min"), 5.0, 1.0),
        (number(30.0, 5.0, "min"), 0.0, 1.0),
        (number(30.0, 5.0, "min"), 45.0, 0.0),
        (number(-2.0, 2.0, ""), 0.0, 0.5),
        // No way, or none that a number can tell.
        (number(5.0, 5.0, ""), 5.0, 0.0),
        (number(5.0, 5.0, ""), 9.0, 0.0),
        (number(-f64::MAX, f64::MAX, ""), f64::MAX, 0.0),
        (number(f64::NAN, 1.0, ""), 1.0, 0.0),
        (number(0.0, f64::INFINITY, ""), 1.0, 0.0),
        (steps(&[("a", None), ("b", None)]), 1.0, 0.5),
        (steps(&[("a", None)]), 3.0, 1.0),
        (steps(&[]), 0.0, 0.0),
        // Of the five levels 0 is the aim.
        (levels(), -2.0, 0.0),
        (levels(), -1.0, 0.5),
        (levels(), 0.0, 1.0),
        (levels(), 2.0, 1.0),
    ] {
        let case = format!("{value} of {measure:?}");
        let told = Told::new().counted(measure).at("2026-11-20", value);
        let progress = told.on("2026-12-11");
        assert_eq!(progress.done, Some(done), "{case}");
        assert_eq!(progress.value, Some(value), "{case}");
        assert_eq!(progress.standing == Reached, done >= 1.0, "{case}");
    }
}

#[test]
fn a_revised_measure_holds_old_values_against_what_they_meant() {
    let measure =
        |from: &Measure, to: &Measure| Revised::Measure(Some(from.clone()), Some(to.clone()));
    let pages = number(0.0, 100.0, "pages");
    let more = number(0.0, 200.0, "Pages");
    let hours = number(0.0, 10.0, "hours");
    let two = steps(&[("a", Some("2026-11-05")), ("b", Some("2026-11-08"))]);
    let four = steps(&[
        ("a", Some("2026-11-05")),
        ("c", None),
        ("b!", Some("2026-11-08")),
        ("d", Some("2026-11-30")),
    ]);
    let new_levels = Measure::Levels(["a", "b", "c", "d", "e"].map(String::from));
    for (then, now, value, in_now, done) in [
        // A target that moved: what was done is less of it now.
        (&pages, &more, 80.0, Some(80.0), 0.4),
        // What was counted in something else keeps its share.
        (&pages, &hours, 80.0, None, 0.8),
        (&Measure::Percent, &hours, 60.0, None, 0.6),
        (&hours, &Measure::Percent, 3.0, None, 0.3),
        (&two, &Measure::Percent, 1.0, None, 0.5),
        (&Measure::Percent, &levels(), 50.0, None, 0.5),
        (&levels(), &new_levels, -1.0, Some(-1.0), 0.5),
        // Milestones that were set anew: those of now, reached by then.
        (&two, &four, 2.0, Some(2.0), 0.5),
        (&four, &two, 4.0, Some(2.0), 1.0),
    ] {
        let told = Told::new()
            .counted(then.clone())
            .at("2026-11-10", value)
            .revise("2026-11-10", measure(then, now));
        let case = format!("{value} of {then:?}, now {now:?}");
        let progress = told.on("2026-11-10");
        assert_eq!(progress.done, Some(done), "{case}");
        assert_eq!(progress.value, in_now, "{case}");
        let [check_in] = &told.check_ins[..] else {
            panic!("one check-in");
        };
        assert_eq!(measure_at(&told.goal, check_in, &told.revisions), *then);
        // What is checked in from now on is of the new measure.
        let told = told.at("2026-11-10", 0.0);
        assert_eq!(told.on("2026-11-10").value, Some(0.0), "{case}");
    }
}

#[test]
fn a_measure_revised_twice_was_each_of_them_in_its_time() {
    let (pages, hours) = (number(0.0, 100.0, "pages"), number(0.0, 10.0, "hours"));
    let told = Told::new()
        .at("2026-11-02", 10.0)
        .revise("2026-11-03", Revised::Measure(None, Some(pages.clone())))
        .at("2026-11-04", 10.0)
        .revise("2026-11-05", Revised::Due(None, None))
        .revise(
            "2026-11-05",
            Revised::Measure(Some(pages.clone()), Some(hours.clone())),
        )
        .at("2026-11-06", 9.0);
    let measures = [Measure::Percent, pages, hours];
    for (check_in, measure) in told.check_ins.iter().zip(measures) {
        assert_eq!(measure_at(&told.goal, check_in, &told.revisions), measure);
    }
    assert_eq!(told.on("2026-11-30").done, Some(0.9));
}
