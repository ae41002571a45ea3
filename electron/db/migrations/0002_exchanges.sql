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
