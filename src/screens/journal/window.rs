//! The entries that are loaded: a stretch of the journal around the selected one, never the whole of it.

use chrono::NaiveDate;

use crate::domain::Id;
use crate::store::{self, Direction, EntryRow, Reader, Window as Asked};
use crate::ui::action::Action;

/// Rows read at once: what the tallest usual window shows; a taller one gets more with the first key.
const PAGE: usize = 80;
/// Rows kept at most.
const KEPT: usize = 6 * PAGE;
/// Rows left before the end when more are read.
const MARGIN: usize = 30;

/// A stretch of the journal, the newest entry first.
#[derive(Debug)]
pub(super) struct Window {
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
    /// The entries around this one.
    Around(NaiveDate, Id),
}

impl Default for Window {
    fn default() -> Self {
        Self {
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

    /// Goes to this entry at the next load.
    pub(super) const fn reveal(&mut self, day: NaiveDate, id: Id) {
        self.want = Want::Around(day, id);
    }

    /// Whether the next load goes to an entry that was asked for.
    pub(super) const fn is_revealing(&self) -> bool {
        matches!(self.want, Want::Around(..))
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
                self.rows = reader.entries(ask(None, Direction::Older, PAGE))?;
                self.has_newer = false;
                self.has_older = self.rows.len() == PAGE;
                Some(0)
            }
            Want::Oldest => {
                self.rows = reader.entries(ask(None, Direction::Newer, PAGE))?;
                self.has_newer = self.rows.len() == PAGE;
                self.has_older = false;
                Some(self.rows.len().saturating_sub(1))
            }
            Want::Older => {
                let more = reader.entries(ask(self.rows.last(), Direction::Older, PAGE))?;
                self.has_older = more.len() == PAGE;
                self.rows.extend(more);
                let surplus = self.rows.len().saturating_sub(KEPT);
                self.rows.drain(..surplus);
                self.has_newer |= surplus > 0;
                (surplus > 0).then(|| place.saturating_sub(surplus))
            }
            Want::Newer => {
                let more = reader.entries(ask(self.rows.first(), Direction::Newer, PAGE))?;
                self.has_newer = more.len() == PAGE;
                let count = more.len();
                self.rows.splice(..0, more);
                self.has_older |= self.rows.len() > KEPT;
                self.rows.truncate(KEPT);
                (count > 0).then_some(place + count)
            }
            Want::Again => {
                let row = self.rows.get(place.min(self.rows.len().saturating_sub(1)));
                let Some(key) = row.map(|row| (row.day, row.id)) else {
                    self.want = Want::Newest;
                    return self.load(reader, place);
                };
                Some(self.around(reader, key)?)
            }
            Want::Around(day, id) => Some(self.around(reader, (day, id))?),
        };
        self.want = Want::Nothing;
        Ok(moved)
    }

    /// Reads the entries around `key` and returns its row; of an entry that is gone, the row of the next older one.
    fn around(&mut self, reader: &Reader, key: (NaiveDate, Id)) -> Result<usize, store::Error> {
        let newer = reader.entries(Asked {
            anchor: Some(key),
            direction: Direction::Newer,
            limit: PAGE,
            mentor: None,
        })?;
        let older = reader.entries(ask(newer.last(), Direction::Older, PAGE))?;
        self.has_newer = newer.len() == PAGE;
        self.has_older = older.len() == PAGE;
        let place = newer.len();
        self.rows = newer;
        self.rows.extend(older);
        Ok(place.min(self.rows.len().saturating_sub(1)))
    }
}

fn ask(row: Option<&EntryRow>, direction: Direction, limit: usize) -> Asked {
    Asked {
        anchor: row.map(|row| (row.day, row.id)),
        direction,
        limit,
        mentor: None,
    }
}
