-- Envelopes of care files that leave from this branch or come to it.
CREATE TABLE envelope (
  id           TEXT PRIMARY KEY,
  reference    TEXT UNIQUE,                          -- of its slip; null while it is open
  from_branch  TEXT NOT NULL,
  to_branch    TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('open', 'closed', 'collected', 'received')),
  moved_at     TEXT NOT NULL,                        -- of its last step
  missing      INTEGER NOT NULL DEFAULT 0,           -- how many of its files were not found when it was received
  record       TEXT NOT NULL CHECK (json_valid(record)),
  told         TEXT CHECK (json_valid(told)),        -- as the central told it last; null as long as it has not
  CHECK ((state = 'open') = (reference IS NULL))
) STRICT;
CREATE INDEX envelope_state ON envelope (state, moved_at, id);
CREATE INDEX envelope_missing ON envelope (moved_at) WHERE missing > 0;
-- One open envelope for each destination.
CREATE UNIQUE INDEX envelope_open ON envelope (to_branch) WHERE state = 'open';

-- The files that lie in an open envelope: a file lies in one at most. What was closed keeps its list in its record.
CREATE TABLE envelope_content (
  file_id      TEXT PRIMARY KEY REFERENCES care_file (id) ON DELETE CASCADE,
  envelope_id  TEXT NOT NULL REFERENCES envelope (id),
  put_at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX envelope_content_envelope ON envelope_content (envelope_id, put_at, file_id);

-- What was scanned of an envelope that is being received here, until the reception is said.
CREATE TABLE envelope_scan (
  envelope_id  TEXT NOT NULL REFERENCES envelope (id),
  reference    TEXT NOT NULL,
  rank         INTEGER NOT NULL,
  PRIMARY KEY (envelope_id, reference)
) STRICT, WITHOUT ROWID;
