-- What travels on a key, for a branch without network.

CREATE TABLE carrier (
  only_one      INTEGER PRIMARY KEY CHECK (only_one = 1),
  identity      TEXT,                              -- age, private: opens the answers; made when it is first needed
  recipient     TEXT,                              -- its public half
  central       TEXT CHECK (central IS NULL OR json_valid(central)),  -- to whom bundles are encrypted, signed by the root
  last_sequence INTEGER NOT NULL DEFAULT 0,        -- of the bundles made here
  last_answer   INTEGER NOT NULL DEFAULT 0,        -- of the answers applied here
  answer_cursor TEXT,                              -- where the last answer left the reading of changes of the branch
  answer_reference_cursor TEXT                     -- and of every branch
) STRICT;

CREATE TABLE bundle (
  sequence    INTEGER PRIMARY KEY,
  made_at     TEXT NOT NULL,
  made_by     TEXT NOT NULL,                       -- the agent's number
  files       TEXT NOT NULL,                       -- their names, as JSON
  bytes       INTEGER NOT NULL,
  acts        INTEGER NOT NULL,
  attachments INTEGER NOT NULL,
  answered_at TEXT                                 -- when its own answer was applied here
) STRICT;

-- Which acts a bundle carries, so that one can tell whether the network answered them meanwhile.
CREATE TABLE bundle_act (
  sequence INTEGER NOT NULL REFERENCES bundle (sequence),
  act_id   TEXT NOT NULL REFERENCES act (id),
  PRIMARY KEY (sequence, act_id)
) STRICT, WITHOUT ROWID;
