-- The first shape. A record is born deleted, and creating it writes `deleted = 0`: undoing a creation is then a change
-- of a field like any other. What is empty is NULL. A CHECK tests the shape of a value only; which words are allowed is
-- the program's to say, since a longer list here would mean building the table anew.

CREATE TABLE meta(
    key   TEXT PRIMARY KEY,
    value ANY
) STRICT;

-- One step of the user's. `at` is the clock of changes; `undoes` names the change that this one takes back; `purged`
-- is 1 where all of its records were purged, so that nothing of it can be undone.
CREATE TABLE change(
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    at      INTEGER NOT NULL,
    zone    TEXT NOT NULL,
    verb    TEXT,
    subject TEXT NOT NULL,
    undoes  BLOB REFERENCES change(id) DEFERRABLE INITIALLY DEFERRED,
    purged  INTEGER NOT NULL DEFAULT 0 CHECK (purged IN (0, 1))
) STRICT;
CREATE INDEX change_at ON change(at);
CREATE INDEX change_undoes ON change(undoes) WHERE undoes IS NOT NULL;

-- One field written. What was there before is the previous row of the same record and column.
CREATE TABLE edit(
    rid    INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES change(rid) DEFERRABLE INITIALLY DEFERRED,
    tbl    TEXT NOT NULL,
    rec    BLOB NOT NULL CHECK (length(rec) = 16),
    col    TEXT NOT NULL,
    value  ANY
) STRICT;
CREATE UNIQUE INDEX edit_field ON edit(rec, col, change);
CREATE INDEX edit_change ON edit(change);

CREATE TABLE mentor(
    rid          INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born         INTEGER NOT NULL,
    deleted      INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    name         TEXT,
    reading      TEXT,
    role         TEXT,
    organisation TEXT,
    field        TEXT,
    met          TEXT,
    contacts     TEXT,
    stage        TEXT,
    supports     TEXT CHECK (supports GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
    rhythm       INTEGER,
    longest      INTEGER,
    review_every INTEGER,
    started      TEXT CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended        TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    end_reason   TEXT,
    agreement    TEXT,
    facts        TEXT,
    notes        TEXT
) STRICT;

-- The note stands last: a row's other columns are then read without it.
CREATE TABLE entry(
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born       INTEGER NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    kind       TEXT,
    day        TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    time       TEXT CHECK (time GLOB '[0-9][0-9]:[0-9][0-9]'),
    zone       TEXT,
    minutes    INTEGER,
    place      TEXT,
    state      TEXT,
    usefulness INTEGER,
    received   INTEGER,
    private    INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
    mentors    TEXT CHECK (json_valid(mentors)),
    note       TEXT
) STRICT;
CREATE INDEX entry_day ON entry(day, id) WHERE deleted = 0;
CREATE INDEX entry_held ON entry(day, id) WHERE deleted = 0 AND state = 'held';
CREATE INDEX entry_planned ON entry(day, time, id) WHERE deleted = 0 AND state = 'planned';

CREATE TABLE takeaway(
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born    INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    kind    TEXT,
    text    TEXT,
    entry   BLOB REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
    line    INTEGER,
    mentor  BLOB REFERENCES mentor(id) DEFERRABLE INITIALLY DEFERRED,
    tags    TEXT CHECK (json_valid(tags)),
    private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
    due     TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state   TEXT,
    outcome TEXT,
    result  TEXT,
    closed  TEXT CHECK (closed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    told    TEXT CHECK (told GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    later   TEXT CHECK (later GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    if_then TEXT
) STRICT;
CREATE INDEX takeaway_entry ON takeaway(entry, line) WHERE deleted = 0;
CREATE INDEX takeaway_open ON takeaway(due, id) WHERE deleted = 0 AND state IN ('open', 'trying');
CREATE INDEX takeaway_untold ON takeaway(closed, id)
    WHERE deleted = 0 AND told IS NULL AND state IN ('closed', 'done') AND (entry IS NOT NULL OR mentor IS NOT NULL);

-- Derived from the live entries and takeaways with every change, and without a history of their own.
CREATE TABLE entry_mentor(
    mentor BLOB NOT NULL,
    day    TEXT NOT NULL,
    entry  BLOB NOT NULL,
    held   INTEGER NOT NULL,
    PRIMARY KEY (mentor, day, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_mentor_entry ON entry_mentor(entry);

CREATE TABLE tag(
    word     TEXT NOT NULL,
    takeaway BLOB NOT NULL,
    PRIMARY KEY (word, takeaway)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_takeaway ON tag(takeaway);
