-- Self-analyses, approaches, closings and searches for a mentor; what was agreed with a mentor and the stages reached. As in
-- the first shape, a record is born deleted, what is empty is NULL, and a CHECK tests the shape of a value only.

CREATE TABLE self_analysis(
    rid            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born           INTEGER NOT NULL,
    deleted        INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    day            TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    step           INTEGER,
    finished       TEXT CHECK (finished GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    strengths      TEXT,
    weaknesses     TEXT,
    will           TEXT,
    can            TEXT,
    must           TEXT,
    matters        TEXT,
    in_one_year    TEXT,
    in_three_years TEXT,
    later          TEXT,
    skills         TEXT,
    needed         TEXT CHECK (needed GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
    look_for       TEXT,
    every          INTEGER
) STRICT;
CREATE INDEX self_analysis_day ON self_analysis(day, id, step, finished, every) WHERE deleted = 0;

CREATE TABLE approach(
    rid       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born      INTEGER NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    mentor    BLOB REFERENCES mentor(id) DEFERRABLE INITIALLY DEFERRED,
    purpose   TEXT,
    thanks    TEXT,
    proposal  TEXT,
    easy_no   TEXT,
    give      TEXT,
    channel   TEXT,
    begun     TEXT CHECK (begun GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    sent      TEXT CHECK (sent GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    follow_up TEXT CHECK (follow_up GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answered  TEXT CHECK (answered GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    answer    TEXT,
    reply     TEXT
) STRICT;
CREATE INDEX approach_mentor ON approach(mentor, begun, id) WHERE deleted = 0;
CREATE INDEX approach_open ON approach(follow_up, id) WHERE deleted = 0 AND answer IS NULL;

CREATE TABLE farewell(
    rid      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born     INTEGER NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    mentor   BLOB REFERENCES mentor(id) DEFERRABLE INITIALLY DEFERRED,
    begun    TEXT CHECK (begun GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    reason   TEXT,
    thanks   TEXT,
    learned  TEXT,
    in_touch TEXT,
    ends     TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    ended    TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX farewell_mentor ON farewell(mentor, begun, id) WHERE deleted = 0;

CREATE TABLE mentor_search(
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born    INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    support TEXT,
    begun   TEXT CHECK (begun GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    leads   TEXT CHECK (json_valid(leads))
) STRICT;
CREATE INDEX mentor_search_support ON mentor_search(support, id) WHERE deleted = 0;

-- What is a mentor's own, without an entry: it goes to the trash with them.
CREATE INDEX takeaway_mentor ON takeaway(mentor) WHERE deleted = 0 AND entry IS NULL AND mentor IS NOT NULL;

ALTER TABLE mentor ADD COLUMN agreed_on TEXT
    CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE mentor ADD COLUMN agreed_purpose TEXT;
ALTER TABLE mentor ADD COLUMN agreed_rhythm TEXT;
ALTER TABLE mentor ADD COLUMN agreed_length TEXT;
ALTER TABLE mentor ADD COLUMN agreed_confidence TEXT;
ALTER TABLE mentor ADD COLUMN agreed_ending TEXT;
ALTER TABLE mentor ADD COLUMN moves TEXT CHECK (json_valid(moves));

-- Which supports a meeting was ticked with, beside whom it was held with; and what came of the meetings with a mentor, by
-- its kind and what became of it (`advice closed worked told`), so that it is counted without a takeaway being read.
ALTER TABLE entry_mentor ADD COLUMN received INTEGER NOT NULL DEFAULT 0;
UPDATE entry_mentor SET received = coalesce((SELECT entry.received FROM entry WHERE entry.id = entry_mentor.entry), 0);
CREATE INDEX entry_mentor_held ON entry_mentor(mentor, received) WHERE held = 1;

CREATE TABLE mentor_takeaway(
    mentor   BLOB NOT NULL,
    life     TEXT NOT NULL,
    day      TEXT NOT NULL,
    takeaway BLOB NOT NULL,
    PRIMARY KEY (mentor, life, day, takeaway)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentor_takeaway_takeaway ON mentor_takeaway(takeaway);
-- As `derived.rs` derives it.
INSERT OR IGNORE INTO mentor_takeaway(mentor, life, day, takeaway)
    SELECT coalesce(t.mentor, m.mentor),
        concat_ws(' ', t.kind, t.state, t.outcome, iif(t.told IS NULL, NULL, 'told'),
            (SELECT 'story' FROM json_each(t.tags)
             WHERE lower(value) IN ('story', 'ｓｔｏｒｙ', 'ＳＴＯＲＹ', '経験談') LIMIT 1)),
        coalesce(e.day, ''), t.id
    FROM takeaway t LEFT JOIN entry e ON e.id = t.entry
    LEFT JOIN entry_mentor m ON m.entry = t.entry AND t.mentor IS NULL
    WHERE t.deleted = 0 AND (t.entry IS NULL OR e.deleted = 0) AND coalesce(t.mentor, m.mentor) IS NOT NULL;
