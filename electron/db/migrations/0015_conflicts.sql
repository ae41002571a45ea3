-- What others did meanwhile, beside an act that was refused because of it.
ALTER TABLE act ADD COLUMN base TEXT CHECK (base IS NULL OR json_valid(base));          -- the file as the act was stated on it
ALTER TABLE act ADD COLUMN clashes TEXT CHECK (clashes IS NULL OR json_valid(clashes)); -- what both touched, with who and when

-- People who were registered twice: the one who went is found under the one who stays, by id and by number, for ever.
CREATE TABLE person_alias (
  person_id            TEXT PRIMARY KEY,
  registration_number  TEXT NOT NULL,
  into_id              TEXT NOT NULL CHECK (into_id <> person_id)
) STRICT;
CREATE INDEX person_alias_number ON person_alias (registration_number);
CREATE INDEX person_alias_into ON person_alias (into_id);
