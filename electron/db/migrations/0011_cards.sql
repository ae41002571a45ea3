-- Cards that are printed together, and how far that is.
CREATE TABLE card_batch (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  layout        TEXT NOT NULL CHECK (layout IN ('id1', 'a4')),
  state         TEXT NOT NULL CHECK (state IN ('open', 'done', 'cancelled')),
  agent_id      TEXT NOT NULL,
  agent_number  TEXT NOT NULL,
  started_at    TEXT NOT NULL,
  ended_at      TEXT,
  fault         TEXT,                                -- code of what stopped it; null once it goes on
  CHECK ((state = 'open') = (ended_at IS NULL))
) STRICT;

-- Every card that this counter made, and where it is in its life.
CREATE TABLE card (
  serial        TEXT PRIMARY KEY,
  act_id        TEXT NOT NULL UNIQUE REFERENCES act (id),   -- the act that made it
  person_id     TEXT NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('requested', 'printed', 'handed', 'spoiled', 'replaced', 'revoked')),
  made_for      TEXT NOT NULL CHECK (made_for IN ('first', 'misprint', 'loss', 'theft', 'damage', 'own-right')),
  follows       TEXT REFERENCES card (serial),
  statement     TEXT,                                -- what the person stated, as typed; not legalised
  statement_on  TEXT,
  requested_at  TEXT NOT NULL,
  printed_at    TEXT,
  handed_at     TEXT,
  handed_by     TEXT,                                -- agent number
  handed_to     TEXT CHECK (handed_to IS NULL OR json_valid(handed_to)),
  ended_at      TEXT,
  ended_by      TEXT,                                -- agent number
  ended_act     TEXT REFERENCES act (id),            -- the act that ended it; null for one that was withdrawn with its own act
  ended_why     TEXT,
  ended_typed   TEXT,
  batch_number  INTEGER REFERENCES card_batch (number),
  position      INTEGER,                             -- in its batch; a card that takes a misprint's place has the same
  sent_at       TEXT,                                -- left for the printer, and nobody has said whether it came out good
  CHECK ((statement IS NULL) = (statement_on IS NULL)),
  CHECK (state <> 'handed' OR (handed_at IS NOT NULL AND handed_to IS NOT NULL)),
  CHECK ((state IN ('spoiled', 'replaced', 'revoked')) = (ended_at IS NOT NULL)),
  CHECK ((batch_number IS NULL) = (position IS NULL)),
  CHECK (sent_at IS NULL OR batch_number IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX card_live ON card (person_id) WHERE state IN ('requested', 'printed', 'handed');
CREATE INDEX card_person ON card (person_id, requested_at);
CREATE INDEX card_queue ON card (requested_at, serial) WHERE state = 'requested' AND batch_number IS NULL;
CREATE INDEX card_to_hand ON card (printed_at) WHERE state = 'printed';
CREATE INDEX card_batch_position ON card (batch_number, position) WHERE batch_number IS NOT NULL;

-- Cards issued before: printed or saved as far as the journal knows, else still to print. To whom they were handed was not noted.
INSERT INTO card (serial, act_id, person_id, state, made_for, requested_at, printed_at, ended_at, ended_why)
SELECT reference, id, subject_id,
       CASE WHEN state = 'abandoned' THEN 'revoked' WHEN rank > 1 THEN 'replaced' WHEN left_at IS NULL THEN 'requested' ELSE 'printed' END,
       'first', done_at, left_at,
       CASE WHEN state = 'abandoned' OR rank > 1 THEN coalesce(answered_at, done_at) END,
       CASE WHEN state = 'abandoned' THEN 'withdrawn' WHEN rank > 1 THEN 'replaced' END
FROM (
  SELECT a.id, a.reference, a.subject_id, a.state, a.done_at, a.answered_at,
         row_number() OVER (PARTITION BY a.subject_id, a.state = 'abandoned' ORDER BY a.id DESC) AS rank,
         (SELECT min(j.at) FROM journal j
          WHERE j.subject_id = a.subject_id AND j.action IN ('paper.printed', 'paper.saved') AND j.detail = 'card ' || a.reference) AS left_at
  FROM act a WHERE a.kind = 'card.issued' AND a.reference IS NOT NULL
);

-- Cards with whose they are, and what they are found by.
CREATE VIEW named_card AS
SELECT c.*, coalesce(p.family_latin, '') AS family_latin, coalesce(p.given_latin, '') AS given_latin,
       coalesce(p.family_arabic, '') AS family_arabic, coalesce(p.given_arabic, '') AS given_arabic, p.registration_number,
       c.serial || ' ' || coalesce(p.registration_number, '') || ' ' || coalesce(p.given_latin || ' ' || p.family_latin || ' '
         || p.given_latin, '') || ' ' || coalesce(p.given_arabic || ' ' || p.family_arabic || ' ' || p.given_arabic, '') AS found
FROM card c LEFT JOIN person p ON p.id = c.person_id;
