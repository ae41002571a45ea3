-- What grows with the country is cut in eight by the hash of the insured person, or of its own name where it is looked up by that
-- name alone. PostgreSQL wants the partition key in every unique index: what is unique over the whole country therefore stands in
-- tables of its own (decision 0085).
--
-- Readers go on while the rows are copied, writers wait: they are told to come back, and their counters do.
SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
LOCK TABLE person, person_version, person_key, act, issued_paper, rights_fact, registered_number IN SHARE MODE;

-- An act once and for ever, wherever its subject is: whoever inserts the id first judges it. `answer` is null only inside the
-- transaction that judges.
CREATE TABLE act_answer (
  id uuid NOT NULL, -- made at the counter: the idempotency key
  subject_id uuid NOT NULL, -- where the act stands
  device_id uuid NOT NULL,
  answer text
) PARTITION BY HASH (id);

CREATE TABLE new_act (
  id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL, -- the act's own id where it could not be read
  device_id uuid NOT NULL REFERENCES device (id),
  received_at timestamptz NOT NULL,
  body text, -- as it was signed; null when it could not be kept
  signature text CHECK (length(signature) = 86) -- null for acts of before
) PARTITION BY HASH (subject_id);

CREATE TABLE new_person (
  id uuid NOT NULL,
  version bigint NOT NULL CHECK (version >= 1),
  registration_number int,
  number_state text NOT NULL CHECK (number_state IN ('reserved', 'confirmed', 'given_up')),
  scheme text NOT NULL,
  branch_code text NOT NULL,
  changed_at timestamptz NOT NULL,
  record jsonb NOT NULL -- the PersonRecord as it travels; what is searched stands in columns and in person_key
) PARTITION BY HASH (id);

CREATE TABLE new_person_version (
  person_id uuid NOT NULL,
  version bigint NOT NULL,
  act_id uuid,
  at timestamptz NOT NULL,
  record jsonb NOT NULL
) PARTITION BY HASH (person_id);

-- By the key, not by the person: a document or a telephone is looked for in one eighth.
CREATE TABLE new_person_key (
  key text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL
) PARTITION BY HASH (key);

-- By the reference, which is all that a verifier has.
CREATE TABLE new_issued_paper (
  act_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('receipt', 'attestation', 'card', 'rights', 'achamil', 'non-registration', 'refusal',
    'missing-papers', 'care-receipt', 'transmittal', 'day-report')),
  reference text NOT NULL,
  person_id uuid NOT NULL,
  device_id uuid NOT NULL,
  at timestamptz NOT NULL
) PARTITION BY HASH (reference);

CREATE TABLE new_rights_fact (
  person_id uuid NOT NULL,
  facts jsonb NOT NULL, -- `KnownRights` of shared/domain/rights: an absent fact is one that nobody told
  source text NOT NULL,
  told_at timestamptz NOT NULL
) PARTITION BY HASH (person_id);

DO $$
DECLARE
  cut text;
BEGIN
  FOREACH cut IN ARRAY ARRAY['act_answer', 'act', 'person', 'person_version', 'person_key', 'issued_paper', 'rights_fact'] LOOP
    FOR part IN 0..7 LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
        cut || '_' || part, CASE cut WHEN 'act_answer' THEN cut ELSE 'new_' || cut END, part);
    END LOOP;
  END LOOP;
END $$;

INSERT INTO act_answer (id, subject_id, device_id, answer) SELECT id, coalesce(subject_id, id), device_id, answer FROM act;
INSERT INTO new_act (id, kind, subject_id, device_id, received_at, body, signature)
SELECT id, kind, coalesce(subject_id, id), device_id, received_at, body, signature FROM act;
INSERT INTO new_person (id, version, registration_number, number_state, scheme, branch_code, changed_at, record)
SELECT id, version, registration_number, number_state, scheme, branch_code, changed_at, record FROM person;
INSERT INTO new_person_version (person_id, version, act_id, at, record)
SELECT person_id, version, act_id, at, record FROM person_version;
INSERT INTO new_person_key (key, person_id) SELECT key, person_id FROM person_key;
INSERT INTO new_issued_paper (act_id, kind, reference, person_id, device_id, at)
SELECT act_id, kind, reference, person_id, device_id, at FROM issued_paper;
INSERT INTO new_rights_fact (person_id, facts, source, told_at) SELECT person_id, facts, source, told_at FROM rights_fact;

-- A number leads to its person from here on: every number that a person bears stands in the country's list.
INSERT INTO registered_number (number, state, person_id)
SELECT registration_number, 'given', id FROM person WHERE registration_number IS NOT NULL
ON CONFLICT (number) DO NOTHING;

DROP TABLE act, person, person_version, person_key, issued_paper, rights_fact;
ALTER TABLE new_act RENAME TO act;
ALTER TABLE new_person RENAME TO person;
ALTER TABLE new_person_version RENAME TO person_version;
ALTER TABLE new_person_key RENAME TO person_key;
ALTER TABLE new_issued_paper RENAME TO issued_paper;
ALTER TABLE new_rights_fact RENAME TO rights_fact;

ALTER TABLE act_answer ADD PRIMARY KEY (id);
ALTER TABLE act ADD PRIMARY KEY (id, subject_id);
CREATE INDEX act_subject ON act (subject_id, received_at);
ALTER TABLE person ADD PRIMARY KEY (id);
ALTER TABLE person_version ADD PRIMARY KEY (person_id, version);
ALTER TABLE person_key ADD PRIMARY KEY (key, person_id);
CREATE INDEX person_key_person ON person_key (person_id);
ALTER TABLE issued_paper ADD PRIMARY KEY (reference, act_id);
ALTER TABLE rights_fact ADD PRIMARY KEY (person_id);

ANALYZE act_answer, act, person, person_version, person_key, issued_paper, rights_fact;
