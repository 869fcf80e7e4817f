//! The entries that are loaded: a stretch of the journal around the selected one, never the whole of it.

use chrono::NaiveDate;

use crate::domain::Id;
use crate::store::{self, Direction, EntryRow, Only, Reader, Window as Asked};
use crate::ui::action::Action;
use crate::ui::calendar::Month;

/// Rows read at once: what the tallest usual window shows; a taller one is [filled](Window::fill) once it is known.
const PAGE: usize = 80;
/// Rows kept at most.
const KEPT: usize = 6 * PAGE;
/// Rows left before the end when more are read.
const MARGIN: usize = 30;

/// The id behind all others of its day.
const LAST: Id = Id::from_bytes([0xff; 16]);
/// The id before all others of its day.
const FIRST: Id = Id::from_bytes([0; 16]);

/// A stretch of the journal, the newest entry first.
#[derive(Debug)]
pub(super) struct Window {
    /// Which entries are shown at all.
    only: Only,
    rows: Vec<EntryRow>,
    has_newer: bool,
    has_older: bool,
    want: Want,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Want {
    Nothing,
    Older,
    Newer,
    /// The newest entries.
    Newest,
    /// The oldest entries.
    Oldest,
    /// The same place again.
    Again,
    /// The entries around this place.
    Around(NaiveDate, Id),
    /// The entries around this one, which is to be seen whatever was asked for before.
    Entry(NaiveDate, Id),
    /// The newest entries of the next month after this one that has any.
    After(Month),
}

impl Default for Window {
    fn default() -> Self {
        Self {
            only: Only::default(),
            rows: Vec::new(),
            has_newer: false,
            has_older: false,
            want: Want::Newest,
        }
    }
}

impl Window {
    /// The rows loaded.
    pub(super) fn rows(&self) -> &[EntryRow] {
        &self.rows
    }

    /// Whether the next load reads everything anew.
    pub(super) const fn is_stale(&self) -> bool {
        !matches!(self.want, Want::Nothing | Want::Older | Want::Newer)
    }

    /// Reads the same place again at the next load.
    pub(super) const fn refresh(&mut self) {
        if !self.is_stale() {
            self.want = Want::Again;
        }
    }

    /// Which entries are shown.
    pub(super) const fn only(&self) -> &Only {
        &self.only
    }

    /// Whether not all entries are shown.
    pub(super) fn is_narrowed(&self) -> bool {
        self.only != Only::default()
    }

    /// Shows only these from the next load on, near the row at `place`.
    pub(super) fn narrow(&mut self, only: Only, place: usize) {
        self.only = only;
        if let Some(row) = self.rows.get(place) {
            self.want = Want::Around(row.day, row.id);
        } else if !self.is_revealing() {
            self.want = Want::Newest;
        }
    }

    /// Goes to this entry at the next load. Where it is not among those that are shown, all are.
    pub(super) const fn reveal(&mut self, day: NaiveDate, id: Id) {
        self.want = Want::Entry(day, id);
    }

    /// Goes to the newest entry of this day at the next load, else to the next older one.
    pub(super) const fn go_to(&mut self, day: NaiveDate) {
        self.want = Want::Around(day, LAST);
    }

    /// Goes to the newest entry before this month at the next load.
    pub(super) const fn go_before(&mut self, month: Month) {
        self.want = Want::Around(month.first(), FIRST);
    }

    /// Goes to the newest entry of the next month after this one that has any, at the next load.
    pub(super) const fn go_after(&mut self, month: Month) {
        self.want = Want::After(month);
    }

    /// Whether the next load goes to an entry that was asked for.
    pub(super) const fn is_revealing(&self) -> bool {
        matches!(
            self.want,
            Want::Around(..) | Want::Entry(..) | Want::After(_)
        )
    }

    /// Whether more rows are there than are loaded, though `height` of them would be seen.
    pub(super) const fn is_short(&self, height: usize) -> bool {
        (self.has_older || self.has_newer) && self.rows.len() < height
    }

    /// Whether rows must be read before the next key, now that the selection stands at `place` after `action`.
    pub(super) fn wants(&mut self, place: usize, action: Action) -> bool {
        if self.want != Want::Nothing {
            return true;
        }
        self.want = match action {
            Action::Top if self.has_newer => Want::Newest,
            Action::Bottom if self.has_older => Want::Oldest,
            _ if self.has_older && place + MARGIN >= self.rows.len() => Want::Older,
            _ if self.has_newer && place < MARGIN => Want::Newer,
            _ => return false,
        };
        true
    }

    /// Reads what is wanted. Returns the row at which the selection stands now, if it is not `place` any more.
    pub(super) fn load(
        &mut self,
        reader: &Reader,
        place: usize,
    ) -> Result<Option<usize>, store::Error> {
        let want = self.want;
        let moved = match want {
            Want::Nothing => None,
            Want::Newest => {
                self.rows = self.read(reader, None, Direction::Older)?;
                self.has_newer = false;
                self.has_older = self.rows.len() == PAGE;
                Some(0)
            }
            Want::Oldest => {
                self.rows = self.read(reader, None, Direction::Newer)?;
                self.has_newer = self.rows.len() == PAGE;
                self.has_older = false;
                Some(self.rows.len().saturating_sub(1))
            }
            Want::Older => {
                self.extend_older(reader)?;
                let surplus = self.rows.len().saturating_sub(KEPT);
                self.rows.drain(..surplus);
                self.has_newer |= surplus > 0;
                (surplus > 0).then(|| place.saturating_sub(surplus))
            }
            Want::Newer => {
                let count = self.extend_newer(reader)?;
                self.has_older |= self.rows.len() > KEPT;
                self.rows.truncate(KEPT);
                (count > 0).then_some(place + count)
            }
            Want::Again => {
                let row = self.rows.get(place.min(self.rows.len().saturating_sub(1)));
                let Some(key) = row.map(key) else {
                    self.want = Want::Newest;
                    return self.load(reader, place);
                };
                Some(self.around(reader, key)?)
            }
            Want::Around(day, id) => Some(self.around(reader, (day, id))?),
            Want::Entry(day, id) => {
                let mut found = self.around(reader, (day, id))?;
                let is_there = self.rows.get(found).is_some_and(|row| row.id == id);
                if !is_there && self.is_narrowed() {
                    self.only = Only::default();
                    found = self.around(reader, (day, id))?;
                }
                Some(found)
            }
            Want::After(month) => {
                let next =
                    self.read_some(reader, Some((month.last(), LAST)), Direction::Newer, 1)?;
                let Some(row) = next.first() else {
                    self.want = Want::Again;
                    return self.load(reader, place);
                };
                let last = Month::of(row.day).last();
                Some(self.around(reader, (last, LAST))?)
            }
        };
        self.want = Want::Nothing;
        Ok(moved)
    }

    /// Reads on until `height` rows are loaded, or all. Returns the row at which the selection stands then.
    pub(super) fn fill(
        &mut self,
        reader: &Reader,
        height: usize,
        place: usize,
    ) -> Result<usize, store::Error> {
        let mut place = place;
        while self.is_short(height) {
            if self.has_older {
                self.extend_older(reader)?;
            } else {
                place += self.extend_newer(reader)?;
            }
        }
        Ok(place)
    }

    /// Reads the entries around `anchor` and returns its row; of an entry that is gone, the row of the next older one.
    fn around(&mut self, reader: &Reader, anchor: (NaiveDate, Id)) -> Result<usize, store::Error> {
        let newer = self.read(reader, Some(anchor), Direction::Newer)?;
        let older = self.read(reader, Some(anchor), Direction::From)?;
        self.has_newer = newer.len() == PAGE;
        self.has_older = older.len() == PAGE;
        let place = newer.len();
        self.rows = newer;
        self.rows.extend(older);
        Ok(place.min(self.rows.len().saturating_sub(1)))
    }

    fn extend_older(&mut self, reader: &Reader) -> Result<(), store::Error> {
        let more = self.read(reader, self.rows.last().map(key), Direction::Older)?;
        self.has_older = more.len() == PAGE;
        self.rows.extend(more);
        Ok(())
    }

    /// Returns how many rows came before the others.
    fn extend_newer(&mut self, reader: &Reader) -> Result<usize, store::Error> {
        let more = self.read(reader, self.rows.first().map(key), Direction::Newer)?;
        self.has_newer = more.len() == PAGE;
        let count = more.len();
        self.rows.splice(..0, more);
        Ok(count)
    }

    fn read(
        &self,
        reader: &Reader,
        anchor: Option<(NaiveDate, Id)>,
        direction: Direction,
    ) -> Result<Vec<EntryRow>, store::Error> {
        self.read_some(reader, anchor, direction, PAGE)
    }

    fn read_some(
        &self,
        reader: &Reader,
        anchor: Option<(NaiveDate, Id)>,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<EntryRow>, store::Error> {
        let window = Asked {
            anchor,
            direction,
            limit,
            mentor: self.only.mentor,
        };
        reader.entries_with(window, self.only.tag.as_deref())
    }
}

const fn key(row: &EntryRow) -> (NaiveDate, Id) {
    (row.day, row.id)
}
