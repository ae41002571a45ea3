-- The reference central, first version. PostgreSQL 15 and PGlite run the same statements.
-- Uniqueness over the whole country (identity documents, registration numbers) stands in small tables of its own, so that
-- `person` can be partitioned by insured later.

CREATE TABLE setting (
  name text PRIMARY KEY,
  value text NOT NULL
);

-- People at the desk, workstations and their keys.

CREATE TABLE agent (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  name_fr text NOT NULL,
  name_ar text NOT NULL,
  role text NOT NULL CHECK (role IN ('agent', 'supervisor', 'proximity', 'administrator')),
  branch_code text NOT NULL,
  passphrase_hash text NOT NULL, -- argon2id, PHC text form
  disabled_at timestamptz
);

-- Failed sign-ins, by `agent <number> <device>` and by `device <id>`.
CREATE TABLE sign_in_failure (
  subject text PRIMARY KEY,
  failures int NOT NULL,
  last_at timestamptz NOT NULL,
  blocked_until timestamptz
);

CREATE TABLE enrolment_code (
  code_sha256 text PRIMARY KEY, -- the code itself is shown once and kept nowhere
  branch_code text, -- null: good for any branch
  uses_left int CHECK (uses_left >= 0), -- null: as often as wanted until it expires
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE device (
  id uuid PRIMARY KEY,
  branch_code text NOT NULL,
  label text NOT NULL,
  request_key text NOT NULL CHECK (request_key ~ '^[0-9a-f]{64}$'), -- raw Ed25519 public key
  seal_kid text NOT NULL,
  short_code text NOT NULL UNIQUE CHECK (short_code ~ '^[A-Z2-9]{3}$'),
  enrolled_at timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE TABLE seal_key (
  kid text PRIMARY KEY CHECK (kid ~ '^[0-9a-f]{16}$'),
  public_key text NOT NULL CHECK (public_key ~ '^[0-9a-f]{64}$'),
  device_id uuid REFERENCES device (id),
  branch_code text,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NOT NULL,
  revoked_at timestamptz
);

-- Nonces seen within the signature window. Unlogged: it costs no wait for the disk, and a crash that empties it lets nobody do
-- anything twice, for acts, blocks and attachments each have an idempotency key of their own.
CREATE UNLOGGED TABLE nonce (
  device_id uuid NOT NULL,
  nonce uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (device_id, nonce)
);
CREATE INDEX nonce_seen_at ON nonce (seen_at);

-- Who may read people without being a workstation: other programs of the funds.
CREATE TABLE read_token (
  token_sha256 text PRIMARY KEY,
  label text NOT NULL,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);

-- Acts and their answers. Both are the texts that travelled: an answer is repeated byte for byte.

CREATE TABLE act (
  id uuid PRIMARY KEY, -- made at the counter: the idempotency key, for ever
  kind text NOT NULL,
  subject_id uuid,
  device_id uuid NOT NULL REFERENCES device (id),
  received_at timestamptz NOT NULL,
  body text, -- null when it could not be read
  answer text -- null only inside the transaction that judges the act
);
CREATE INDEX act_subject ON act (subject_id);

-- People.

CREATE TABLE person (
  id uuid PRIMARY KEY,
  version bigint NOT NULL CHECK (version >= 1),
  registration_number int,
  number_state text NOT NULL CHECK (number_state IN ('reserved', 'confirmed', 'given_up')),
  scheme text NOT NULL,
  branch_code text NOT NULL,
  changed_at timestamptz NOT NULL,
  record jsonb NOT NULL -- the PersonRecord as it travels; what is searched stands in columns and in person_key
);
CREATE INDEX person_number ON person (registration_number);

-- Every version of every record, with the act that made it (null: loaded from a list).
CREATE TABLE person_version (
  person_id uuid NOT NULL,
  version bigint NOT NULL,
  act_id uuid,
  at timestamptz NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (person_id, version)
);

-- What a person is found by: `d:` a document of the family, `t:` a telephone, `w:` a Latin word, `s:` its sound, `a:` an Arabic word.
CREATE TABLE person_key (
  key text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (key, person_id)
);
CREATE INDEX person_key_person ON person_key (person_id);

-- One insured person for each identity document. A null person is a document that an open transaction is deciding about: never
-- seen from outside.
CREATE TABLE registered_document (
  kind text NOT NULL,
  number text NOT NULL,
  person_id uuid,
  PRIMARY KEY (kind, number)
);

-- Every number that was given or given up, once and for ever; same meaning of null.
CREATE TABLE registered_number (
  number int PRIMARY KEY,
  state text CHECK (state IN ('given', 'given_up')),
  person_id uuid,
  act_id uuid
);

-- Attestations and cards that counters issued.
CREATE TABLE issued_paper (
  act_id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('attestation', 'card')),
  reference text NOT NULL,
  person_id uuid NOT NULL,
  device_id uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX issued_paper_reference ON issued_paper (reference);

-- Numbers that this central may give, and the blocks that it gave. One row: locking it puts requests in line.
CREATE TABLE number_range (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  next_number int NOT NULL,
  last_number int NOT NULL
);

CREATE TABLE number_block (
  id uuid PRIMARY KEY,
  device_id uuid NOT NULL REFERENCES device (id),
  request_id uuid NOT NULL,
  first_number int NOT NULL UNIQUE,
  last_number int NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  UNIQUE (device_id, request_id),
  CHECK (first_number <= last_number)
);
CREATE INDEX number_block_device ON number_block (device_id, first_number);

-- Photos and scanned papers, by the SHA-256 of their bytes.
CREATE TABLE attachment (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  device_id uuid NOT NULL REFERENCES device (id),
  received_at timestamptz NOT NULL
);

CREATE TABLE reference_item (
  list text NOT NULL,
  code text NOT NULL,
  fr text NOT NULL,
  ar text NOT NULL,
  parent text,
  rank int NOT NULL,
  sample boolean NOT NULL,
  PRIMARY KEY (list, code)
);

-- The feed that workstations pull. One row a subject: a change moves it to the end. `position` is given after commit by the
-- next reader (see change.repo.ts); until then it is null.
CREATE SEQUENCE change_seq;
CREATE TABLE change (
  kind text NOT NULL CHECK (kind IN ('person', 'reference', 'seal_key')),
  subject text NOT NULL, -- the person's id, `list/code`, or the key's kid
  branch_code text NOT NULL, -- '*': for every branch
  seq bigint NOT NULL DEFAULT nextval('change_seq'),
  position bigint,
  PRIMARY KEY (kind, subject)
);
CREATE UNIQUE INDEX change_position ON change (branch_code, position) WHERE position IS NOT NULL;
CREATE INDEX change_without_position ON change (seq) WHERE position IS NULL;

CREATE TABLE feed (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name text NOT NULL, -- in every cursor; a new name makes every workstation start again
  position bigint NOT NULL
);
