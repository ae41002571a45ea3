-- Registrations asked at this proximity point, which a branch completes, and what the central tells of them.
CREATE TABLE point_request (
  id               TEXT PRIMARY KEY,
  reference        TEXT NOT NULL UNIQUE,               -- of its receipt, and of the act that asks
  to_branch        TEXT NOT NULL,                      -- the branch that completes it
  document_number  TEXT NOT NULL,
  names            TEXT NOT NULL CHECK (json_valid(names)), -- in both scripts
  keys             TEXT NOT NULL,                      -- the same, folded: what the search looks in
  asked_at         TEXT NOT NULL,
  state            TEXT NOT NULL CHECK (state IN ('new', 'taken', 'paper_asked', 'accepted', 'refused')),
  seen             TEXT CHECK (seen IS NULL OR json_valid(seen)) -- what the central told last
) STRICT;
CREATE INDEX point_request_asked ON point_request (asked_at, id);
-- The same document has one open request at most.
CREATE UNIQUE INDEX point_request_open ON point_request (document_number) WHERE state IN ('new', 'taken', 'paper_asked');

-- A request that is being typed: one for an agent.
CREATE TABLE point_request_draft (
  agent_id  TEXT PRIMARY KEY,
  content   TEXT NOT NULL CHECK (json_valid(content)),
  saved_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
