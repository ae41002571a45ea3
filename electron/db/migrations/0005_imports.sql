-- Lists taken in whole: the file in parts and its rows while they are looked at, then only what became of them.
CREATE TABLE import (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  kind          TEXT NOT NULL CHECK (kind IN ('tns', 'tadamon')),
  source        TEXT NOT NULL,                       -- which body made the list, as typed
  file_name     TEXT NOT NULL,
  bytes         INTEGER NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('receiving', 'staged', 'checking', 'checked', 'writing', 'held', 'sending', 'sent',
                                               'undoing', 'undone', 'dropped')),
  agent_id      TEXT NOT NULL,
  agent_number  TEXT NOT NULL,
  started_at    TEXT NOT NULL,
  ended_at      TEXT,
  reading       TEXT CHECK (reading IS NULL OR json_valid(reading)),   -- how its bytes become rows
  sheets        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sheets)),
  headers       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(headers)),
  preview       TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(preview)),
  mapping       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(mapping)),
  row_count     INTEGER,                             -- null until the file is read to its end
  cursor        INTEGER NOT NULL DEFAULT 0,          -- the last unit that the work under way has gone through
  done          INTEGER NOT NULL DEFAULT 0,          -- rows that it has gone through
  good          INTEGER NOT NULL DEFAULT 0,          -- people or households without fault
  good_rows     INTEGER NOT NULL DEFAULT 0,
  faulty_rows   INTEGER NOT NULL DEFAULT 0,
  fault_counts  TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fault_counts)),
  written       INTEGER NOT NULL DEFAULT 0,
  trouble       TEXT                                 -- code of what kept the file from being read to its end
) STRICT;

CREATE TABLE import_part (
  import_number  INTEGER NOT NULL REFERENCES import (number),
  position       INTEGER NOT NULL,
  bytes          BLOB NOT NULL,
  PRIMARY KEY (import_number, position)
) STRICT;

CREATE TABLE import_row (
  import_number  INTEGER NOT NULL REFERENCES import (number),
  row            INTEGER NOT NULL,                   -- counted from 1, headers included, as spreadsheets do
  unit           INTEGER NOT NULL,                   -- the first row of the same person or household
  household      TEXT,                               -- its key in the file
  document       TEXT,
  cells          TEXT NOT NULL CHECK (json_valid(cells)),
  faults         TEXT CHECK (faults IS NULL OR json_valid(faults)),
  PRIMARY KEY (import_number, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_unit ON import_row (import_number, unit);
CREATE INDEX import_row_household ON import_row (import_number, household) WHERE household IS NOT NULL;
CREATE INDEX import_row_document ON import_row (import_number, document) WHERE document IS NOT NULL;
CREATE INDEX import_row_faulty ON import_row (import_number, row) WHERE faults IS NOT NULL;

-- Acts of a list wait until a supervisor sends them: kept in both tables, so that neither has to look at the other.
ALTER TABLE act ADD COLUMN import_number INTEGER;
ALTER TABLE act ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
CREATE INDEX act_import ON act (import_number, state, id) WHERE import_number IS NOT NULL;
CREATE INDEX act_ready ON act (state, id) WHERE held = 0;
CREATE INDEX outbox_ready ON outbox (seq) WHERE parked = 0 AND held = 0;
