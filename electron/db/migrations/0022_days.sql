-- Days of work at this workstation. One begins where the one before was closed: what is done in between belongs to the next.
CREATE TABLE day (
  number          INTEGER PRIMARY KEY,               -- 0 stands for everything that was done before days were kept
  on_day          TEXT NOT NULL,                     -- the calendar day in Morocco at its opening
  opened_at       TEXT NOT NULL,
  opened_by       TEXT NOT NULL,                     -- agent number
  blanks          INTEGER CHECK (blanks >= 0),       -- blank cards counted at the opening; null where there are none
  closed_at       TEXT,
  closed_by       TEXT,                              -- agent number
  act_id          TEXT REFERENCES act (id),          -- the act that told the central
  reference       TEXT,                              -- of its report
  acts            INTEGER,                           -- how many it counted
  differences     INTEGER,
  series          TEXT CHECK (json_valid(series)),   -- the last number of each series at its closing
  journal_seq     INTEGER,                           -- the last row of the journal at its closing, and its hash
  journal_head    TEXT,
  CHECK ((closed_at IS NULL) = (series IS NULL)),
  CHECK (number = 0 OR (closed_at IS NULL) = (act_id IS NULL))
) STRICT;
-- One at a time.
CREATE UNIQUE INDEX day_open ON day (closed_at IS NULL) WHERE closed_at IS NULL;

-- The day that counted an act; null until that day is closed.
ALTER TABLE act ADD COLUMN day_number INTEGER REFERENCES day (number);
INSERT INTO day (number, on_day, opened_at, opened_by, closed_at, closed_by, acts, differences, series)
SELECT 0, '', '', '', coalesce((SELECT max(at) FROM journal), ''), '', (SELECT count(*) FROM act), 0,
       coalesce((SELECT json_group_object(name, last) FROM series), '{}');
UPDATE act SET day_number = 0;
CREATE INDEX act_of_open_day ON act (kind) WHERE day_number IS NULL;

-- Cards that were printed, and those that came out wrong, since an instant.
CREATE INDEX card_printed ON card (printed_at) WHERE printed_at IS NOT NULL;
CREATE INDEX card_spoiled ON card (ended_at) WHERE state = 'spoiled';
