-- What each step of an exchange last came to, kept over a restart; the next attempt is not: after a restart all are tried.
CREATE TABLE exchange_step (
  name             TEXT PRIMARY KEY,
  last_success_at  TEXT,
  failed_at        TEXT,                                -- null once it went through again
  failure          TEXT CHECK ((failure IS NULL) = (failed_at IS NULL)),
  failures         INTEGER NOT NULL CHECK (failures >= 0)  -- in a row
) STRICT, WITHOUT ROWID;

-- Bytes of bodies sent and received, by calendar day in Morocco.
CREATE TABLE traffic (
  day             TEXT PRIMARY KEY,
  sent_bytes      INTEGER NOT NULL,
  received_bytes  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What a person said of the network: photos wait while every byte is paid for.
CREATE TABLE network_link (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  mode      TEXT NOT NULL CHECK (mode IN ('auto', 'metered', 'unmetered'))
) STRICT;

-- Where the reading of what concerns every branch stands: reference data, keys, days of laws. People have theirs in inbox.
CREATE TABLE reference_inbox (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  cursor    TEXT NOT NULL
) STRICT;

-- Refused acts that an agent handed to the supervisor, or that the supervisor handed back: the last word of each.
CREATE TABLE handing (
  act_id   TEXT PRIMARY KEY REFERENCES act (id),
  to_whom  TEXT NOT NULL CHECK (to_whom IN ('supervisor', 'agent')),
  at       TEXT NOT NULL,
  by_whom  TEXT NOT NULL,                               -- agent number
  note     TEXT NOT NULL                                -- as typed; the journal keeps codes only
) STRICT, WITHOUT ROWID;

-- A draft that corrects a refused act: submitted, it takes its place.
ALTER TABLE draft ADD COLUMN corrects TEXT REFERENCES act (id);
CREATE INDEX draft_corrects ON draft (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX draft_submitted ON draft (submitted_as) WHERE submitted_as IS NOT NULL;

-- The branch as the central last told it: shown with its hour while the central does not answer.
CREATE TABLE branch_view (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  as_of     TEXT NOT NULL,
  view      TEXT NOT NULL CHECK (json_valid(view))
) STRICT;

-- Acts as the exchanges show them: with whom they are, and what stands before them in the lane of their person.
CREATE VIEW desk_act AS
SELECT n.*, o.held AS is_held, b.id AS before_id, b.kind AS before_kind, bo.parked AS before_parked,
       h.to_whom, h.at AS handed_at, h.by_whom AS handed_by, h.note
FROM named_act n
LEFT JOIN outbox o ON o.act_id = n.id
LEFT JOIN outbox bo ON bo.seq = (SELECT min(e.seq) FROM outbox e WHERE e.subject_id = o.subject_id AND e.seq < o.seq)
LEFT JOIN act b ON b.id = bo.act_id
LEFT JOIN handing h ON h.act_id = n.id;
