-- People who were registered twice: the one who went is the one who stays, for ever. `into_id` is never itself in `person_id`.
CREATE TABLE person_alias (
  person_id uuid PRIMARY KEY,
  registration_number int NOT NULL UNIQUE,
  into_id uuid NOT NULL,
  act_id uuid NOT NULL, -- the supervisor's
  at timestamptz NOT NULL,
  CHECK (person_id <> into_id)
);
CREATE INDEX person_alias_into ON person_alias (into_id);

-- What follows a person to the file that stays is found by the person.
CREATE INDEX issued_paper_person ON issued_paper (person_id);
CREATE INDEX request_person ON request ((record ->> 'personId'));

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
  CHECK (kind IN ('person', 'reference', 'seal_key', 'law', 'request', 'merged'));
