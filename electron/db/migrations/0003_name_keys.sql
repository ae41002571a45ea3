-- How the keys of `person_name` were made, and how far they are made again when the program makes them another way.
CREATE TABLE name_keys (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  version   INTEGER NOT NULL,                        -- `SEARCH_KEYS_VERSION`
  done_to   INTEGER                                  -- the last row of person done; null when all are
) STRICT;
