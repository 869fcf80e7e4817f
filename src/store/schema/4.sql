-- Agendas and relationship reviews. What an agenda talks about is referred to: an order and points of JSON, whose lines are
-- `takeaway:<id>` and the like; its own lines are the only words in it. One that `waits` was not used yet, or an own line of
-- it is open: what a next one is put together from.
CREATE TABLE agenda(
    rid      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born     INTEGER NOT NULL,
    deleted  INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    mentor   BLOB REFERENCES mentor(id) DEFERRABLE INITIALLY DEFERRED,
    meeting  BLOB REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
    used     INTEGER,
    waits    INTEGER,
    sequence TEXT CHECK (json_valid(sequence)),
    points   TEXT CHECK (json_valid(points)),
    lines    TEXT CHECK (json_valid(lines))
) STRICT;
CREATE INDEX agenda_waiting ON agenda(mentor, id)
    WHERE deleted = 0 AND waits = 1;
CREATE INDEX agenda_mentor ON agenda(mentor);
CREATE INDEX agenda_meeting ON agenda(meeting, id) WHERE deleted = 0 AND meeting IS NOT NULL;

-- Eleven digits: six supports, four qualities, all in all; 0 is not rated.
CREATE TABLE relationship_review(
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    born       INTEGER NOT NULL,
    deleted    INTEGER NOT NULL DEFAULT 1 CHECK (deleted IN (0, 1)),
    mentor     BLOB REFERENCES mentor(id) DEFERRABLE INITIALLY DEFERRED,
    begun      TEXT CHECK (begun GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    since      TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    step       INTEGER,
    ratings    TEXT CHECK (ratings GLOB '[0-5][0-5][0-5][0-5][0-5][0-5][0-5][0-5][0-5][0-5][0-4]'),
    start      TEXT,
    stop       TEXT,
    go_on      TEXT,
    gave       TEXT,
    decision   TEXT,
    reason     TEXT,
    first_step TEXT,
    look_again TEXT CHECK (look_again GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    rhythm     INTEGER,
    goal       TEXT,
    takeaway   BLOB,
    opened     BLOB,
    finished   TEXT CHECK (finished GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    facts      TEXT CHECK (json_valid(facts))
) STRICT;
-- When the next one is due is told by it alone.
CREATE INDEX relationship_review_mentor
    ON relationship_review(mentor, finished, id, look_again, begun, step) WHERE deleted = 0;

-- What the first screen asks for without the long texts beside it: whom an open takeaway came from, what mentors are called,
-- and those of them whom it may be time to meet.
CREATE INDEX entry_whom ON entry(id, deleted, day, mentors);
CREATE INDEX mentor_name ON mentor(id, name) WHERE name IS NOT NULL;
CREATE INDEX mentor_met_now ON mentor(id) WHERE deleted = 0 AND stage IN ('active', 'trial');
