//! The steps of a user's that are tried in any order.

use proptest::prelude::*;

/// One step of a user's. Numbers choose among what there is.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Plan(usize, u64),
    Prepare(usize, Said),
    Log {
        who: usize,
        lines: u8,
        ticks: u16,
        ways: u16,
    },
    Edit(usize, Edited),
    Move(usize, u64),
    Cancel(usize),
    Undo,
    Redo,
}

/// What is said of the line of an agenda.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Said {
    LeftOut(usize, bool),
    Remark(usize),
    Moved(usize, usize),
    Added,
    AddedTakeaway,
    Reworded(usize),
    Removed(usize),
}

/// What is edited in a note.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Edited {
    Add(u8),
    Remove(usize),
    Check(usize),
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let said = prop_oneof![
        1 => (0..9_usize, any::<bool>()).prop_map(|(line, is)| Said::LeftOut(line, is)),
        1 => (0..9_usize).prop_map(Said::Remark),
        1 => (0..9_usize, 0..9_usize).prop_map(|(from, to)| Said::Moved(from, to)),
        // What is carried is what was added before: the rest of the steps needs enough of it.
        8 => Just(Said::Added),
        1 => Just(Said::AddedTakeaway),
        1 => (0..9_usize).prop_map(Said::Reworded),
        1 => (0..9_usize).prop_map(Said::Removed),
    ];
    let edited = prop_oneof![
        any::<u8>().prop_map(Edited::Add),
        (0..9_usize).prop_map(Edited::Remove),
        (0..9_usize).prop_map(Edited::Check),
    ];
    prop_oneof![
        4 => (0..3_usize, 1..6_u64).prop_map(|(who, days)| Step::Plan(who, days)),
        5 => (0..2_usize, said).prop_map(|(who, said)| Step::Prepare(who, said)),
        4 => (0..3_usize, any::<u8>(), any::<u16>(), any::<u16>())
            .prop_map(|(who, lines, ticks, ways)| Step::Log { who, lines, ticks, ways }),
        2 => (0..9_usize, edited).prop_map(|(entry, edited)| Step::Edit(entry, edited)),
        1 => (0..4_usize, 1..6_u64).prop_map(|(plan, days)| Step::Move(plan, days)),
        1 => (0..4_usize).prop_map(Step::Cancel),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}
