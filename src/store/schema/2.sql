-- Goals with what is checked in on them and revised of them, and month-end reviews. As in the first shape, a record is
-- born deleted, what is empty is NULL, and a CHECK tests the shape of a value only.

CREATE TABLE goal(
    rid      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born     INTEGER NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    title    TEXT,
    short    TEXT,
    why      TEXT,
    criteria TEXT,
    measure  TEXT CHECK (json_valid(measure)),
    horizon  TEXT,
    mentors  TEXT CHECK (json_valid(mentors)),
    start    TEXT CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due      TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state    TEXT,
    private  INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1))
) STRICT;
CREATE INDEX goal_due ON goal(due, id) WHERE deleted = 0 AND state = 'active';
CREATE INDEX goal_start ON goal(start) WHERE deleted = 0 AND start IS NOT NULL;

CREATE TABLE check_in(
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born       INTEGER NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    goal       BLOB REFERENCES goal(id) DEFERRABLE INITIALLY DEFERRED,
    day        TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    value      REAL,
    confidence INTEGER,
    evidence   TEXT
) STRICT;
-- It holds all that progress is reckoned from, so that the evidence need not be read.
CREATE INDEX check_in_goal ON check_in(goal, day, id, value, confidence) WHERE deleted = 0;
CREATE INDEX check_in_day ON check_in(day, id) WHERE deleted = 0;

-- `was` and `became` hold a day, the name of a state, or a measure as JSON.
CREATE TABLE revision(
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born    INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    goal    BLOB REFERENCES goal(id) DEFERRABLE INITIALLY DEFERRED,
    day     TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    what    TEXT,
    was     TEXT,
    became  TEXT,
    why     TEXT
) STRICT;
CREATE INDEX revision_goal ON revision(goal, day, id) WHERE deleted = 0;

-- Two windows may begin the review of one month: that there is one is the program's to see to.
CREATE TABLE month_review(
    rid       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born      INTEGER NOT NULL,
    deleted   INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    month     TEXT CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    step      INTEGER,
    verdicts  TEXT CHECK (json_valid(verdicts)),
    did       TEXT,
    learned   TEXT,
    next      TEXT,
    strengths TEXT,
    focus     BLOB REFERENCES goal(id) DEFERRABLE INITIALLY DEFERRED,
    cue       TEXT,
    action    TEXT,
    takeaway  BLOB REFERENCES takeaway(id) DEFERRABLE INITIALLY DEFERRED,
    finished  TEXT CHECK (finished GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    facts     TEXT CHECK (json_valid(facts)),
    reopened  TEXT CHECK (json_valid(reopened)),
    carried   TEXT CHECK (json_valid(carried))
) STRICT;
-- All that a list shows: the facts are long to read.
CREATE INDEX month_review_month
    ON month_review(month, id, step, finished, reopened, json_extract(facts, '$.meetings')) WHERE deleted = 0;

ALTER TABLE takeaway ADD COLUMN goal BLOB REFERENCES goal(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX takeaway_goal ON takeaway(goal, id) WHERE deleted = 0 AND goal IS NOT NULL;
-- What a month saw come to an end, what it heard, and what came of itself, without an entry.
-- The indexes hold all that is counted, so that the takeaways need not be read.
CREATE INDEX takeaway_closed ON takeaway(closed, id, entry, kind, state, outcome)
    WHERE deleted = 0 AND closed IS NOT NULL;
CREATE INDEX takeaway_told ON takeaway(told, id, closed, entry) WHERE deleted = 0 AND told IS NOT NULL;
CREATE INDEX takeaway_alone ON takeaway(id, kind) WHERE deleted = 0 AND entry IS NULL;
-- What came of a meeting in the trash is not counted, and few are there.
CREATE INDEX entry_trash ON entry(id) WHERE deleted = 1;
