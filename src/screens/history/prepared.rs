//! What of an agenda and of a relationship review reads better in parts: ratings one by one, lines by what they are about.

use std::collections::BTreeMap;

use super::from_to;
use crate::domain::{AgendaPoint, Id, Matter, OwnLine, Rated};
use crate::store::{Step, Written};
use crate::ui::look::Look;
use crate::ui::prose::Run;
use crate::words::{agenda, history as words, relationship};

/// How each was rated and is now, where that is not the same.
pub(super) fn ratings(look: &Look, field: &Written) -> Vec<Vec<Run>> {
    let [before, after] = field.ratings();
    let said = |rating: Option<u8>| rating.map_or_else(String::new, |rating| rating.to_string());
    let differing = Rated::ALL
        .into_iter()
        .filter(|rated| before.of(*rated) != after.of(*rated));
    differing
        .map(|rated| {
            let name = format!("{}  ", relationship::rated(look.lang, rated));
            let mut runs = vec![(name, look.theme.ink)];
            runs.extend(from_to(
                look,
                &said(before.of(rated)),
                &said(after.of(rated)),
            ));
            runs
        })
        .collect()
}

/// What was said of each line of an agenda, and is now, where that is not the same. `called` are the words of the lines.
pub(super) fn points(
    look: &Look,
    field: &Written,
    called: &BTreeMap<Matter, String>,
) -> Vec<Vec<Run>> {
    let [before, after] = field.points();
    let of = |all: &[AgendaPoint], matter: Matter| {
        let found = all.iter().find(|point| point.matter == matter);
        found.map_or_else(String::new, |point| words::point(look.lang, point))
    };
    let mut matters: Vec<Matter> = after.iter().map(|point| point.matter).collect();
    let gone = before.iter().map(|point| point.matter);
    matters.extend(gone.filter(|matter| after.iter().all(|point| point.matter != *matter)));
    let mut changes = Vec::new();
    for matter in matters {
        let (before, after) = (of(&before, matter), of(&after, matter));
        if before != after {
            let name = match (matter, called.get(&matter)) {
                (Matter::First(topic), _) => agenda::first(look.lang, topic),
                (_, Some(name)) => name,
                (_, None) => words::empty(look.lang),
            };
            let mut runs = vec![(format!("{name}  "), look.theme.ink)];
            runs.extend(from_to(look, &before, &after));
            changes.push(runs);
        }
    }
    changes
}

/// What each of an agenda's own lines said and says now, where that is not the same.
pub(super) fn own_lines(look: &Look, field: &Written) -> Vec<Vec<Run>> {
    let [before, after] = field.own_lines();
    let of = |all: &[OwnLine], id: Id| {
        let found = all.iter().find(|line| line.id == id);
        found.map_or_else(String::new, |line| words::own_line(look.lang, line))
    };
    let mut ids: Vec<Id> = after.iter().map(|line| line.id).collect();
    let gone = before.iter().map(|line| line.id);
    ids.extend(gone.filter(|id| after.iter().all(|line| line.id != *id)));
    ids.into_iter()
        .map(|id| (of(&before, id), of(&after, id)))
        .filter(|(before, after)| before != after)
        .map(|(before, after)| from_to(look, &before, &after))
        .collect()
}

/// The takeaways and goals that the steps of an agenda speak of, and the words of its own lines.
pub fn spoken_of(steps: &[Step]) -> (Vec<Matter>, BTreeMap<Matter, String>) {
    let mut matters = Vec::new();
    let mut own = BTreeMap::new();
    // The newest comes first: a line is called what it says last.
    for field in steps.iter().flat_map(|step| &step.fields) {
        if field.column == "points" {
            let points = field.points().into_iter().flatten();
            matters.extend(points.map(|point| point.matter));
        } else if field.column == "lines" {
            let [before, after] = field.own_lines();
            for line in after.into_iter().chain(before) {
                own.entry(Matter::Line(line.id)).or_insert(line.text);
            }
        }
    }
    matters.sort_unstable();
    matters.dedup();
    (matters, own)
}
