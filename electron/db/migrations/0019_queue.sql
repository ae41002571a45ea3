-- The queue of a branch, where a workstation keeps one: off until somebody turns it on.
CREATE TABLE queue_setting (
  only_one         INTEGER PRIMARY KEY CHECK (only_one = 1),
  is_on            INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  promise_minutes  INTEGER CHECK (promise_minutes BETWEEN 1 AND 240),  -- null: that of the reference list
  has_sound        INTEGER NOT NULL CHECK (has_sound IN (0, 1))
) STRICT;

-- A place in the queue of one day. Nobody's name stands here.
CREATE TABLE ticket (
  id        TEXT PRIMARY KEY,
  on_day    TEXT NOT NULL,
  letter    TEXT NOT NULL CHECK (letter GLOB '[A-Z]'),  -- printed; stays when the ticket is transferred
  number    INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
  place     INTEGER NOT NULL CHECK (place >= 1),        -- order of arrival of the day
  reason    TEXT NOT NULL CHECK (reason GLOB '[A-Z]'),
  state     TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'absent', 'done')),
  drawn_at  TEXT NOT NULL,
  UNIQUE (on_day, letter, number),
  UNIQUE (on_day, place)
) STRICT;

-- Each time that a ticket was called to the counter, from the call to its end.
CREATE TABLE ticket_call (
  ticket_id  TEXT NOT NULL REFERENCES ticket (id),
  rank       INTEGER NOT NULL CHECK (rank >= 0),
  reason     TEXT NOT NULL CHECK (reason GLOB '[A-Z]'),
  called_at  TEXT NOT NULL,
  times      INTEGER NOT NULL CHECK (times >= 1),       -- the first call and each recall
  agent_id   TEXT NOT NULL,
  ended_at   TEXT,
  outcome    TEXT CHECK (outcome IN ('done', 'absent', 'transferred', 'unfinished')),
  PRIMARY KEY (ticket_id, rank),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT, WITHOUT ROWID;
-- One counter, one person at it.
CREATE UNIQUE INDEX ticket_call_open ON ticket_call (ended_at IS NULL) WHERE ended_at IS NULL;

-- The acts made between a call and its end, by the agent who called.
CREATE TABLE ticket_act (
  act_id     TEXT PRIMARY KEY REFERENCES act (id),
  ticket_id  TEXT NOT NULL,
  rank       INTEGER NOT NULL,
  FOREIGN KEY (ticket_id, rank) REFERENCES ticket_call (ticket_id, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_act_of ON ticket_act (ticket_id, rank);
