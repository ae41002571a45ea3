-- What the central changed about people with work here that it has not answered yet: applied once it has.
CREATE TABLE held_change (
  person_id  TEXT PRIMARY KEY,
  record     TEXT NOT NULL CHECK (json_valid(record))
) STRICT;

-- The request for numbers under way: asked again under the same id until answered, so that no block is lost.
CREATE TABLE number_request (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  id        TEXT NOT NULL,
  asked     INTEGER NOT NULL CHECK (asked > 0)
) STRICT;

-- How a person ended a refusal.
ALTER TABLE act ADD COLUMN decision TEXT CHECK (decision IN ('use_existing', 'resend', 'abandon'));
ALTER TABLE act ADD COLUMN decided_at TEXT;
ALTER TABLE act ADD COLUMN decided_by TEXT;             -- agent number
ALTER TABLE act ADD COLUMN decision_reason TEXT;        -- as typed; the journal keeps codes only
ALTER TABLE act ADD COLUMN replaced_by TEXT;            -- the act that says the same again, under an id of its own
