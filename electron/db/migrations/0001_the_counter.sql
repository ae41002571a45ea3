-- The workstation itself: one row. Private keys are safe here because the whole file is encrypted.
CREATE TABLE device (
  only_one       INTEGER PRIMARY KEY CHECK (only_one = 1),
  id             TEXT NOT NULL,
  label          TEXT NOT NULL,
  short_code     TEXT NOT NULL,                 -- in receipt numbers, unique at the central
  branch_code    TEXT NOT NULL,
  branch_fr      TEXT NOT NULL,
  branch_ar      TEXT NOT NULL,
  central_url    TEXT NOT NULL,
  demonstration  INTEGER NOT NULL CHECK (demonstration IN (0, 1)),
  request_key    BLOB NOT NULL,                 -- Ed25519 private key, PKCS#8 DER: signs requests
  seal_key       BLOB NOT NULL,                 -- Ed25519 private key, PKCS#8 DER: seals papers
  seal_kid       TEXT NOT NULL,
  enrolled_at    TEXT NOT NULL
) STRICT;

-- Agents who signed in here at least once; the hash lets them in without network.
CREATE TABLE agent (
  id               TEXT PRIMARY KEY,
  number           TEXT NOT NULL UNIQUE,
  name_fr          TEXT NOT NULL,
  name_ar          TEXT NOT NULL,
  role             TEXT NOT NULL CHECK (role IN ('agent', 'supervisor', 'proximity', 'administrator')),
  branch_code      TEXT NOT NULL,
  passphrase_hash  TEXT NOT NULL,               -- argon2id, PHC form
  signed_in_at     TEXT NOT NULL
) STRICT;

-- Failed sign-ins by agent number, known or not, so that guessing slows down.
CREATE TABLE sign_in_failure (
  number     TEXT PRIMARY KEY,
  failures   INTEGER NOT NULL,
  not_before INTEGER NOT NULL                   -- ms since the epoch
) STRICT;

-- Insured people and their dependants; a dependant's file is its insured person's.
CREATE TABLE person (
  row_number           INTEGER PRIMARY KEY,          -- also the row of person_name that holds the search keys
  id                   TEXT NOT NULL UNIQUE,
  insured_id           TEXT REFERENCES person (id),  -- null for an insured person
  dependant_kind       TEXT CHECK (dependant_kind IN ('spouse', 'child')),
  position             INTEGER NOT NULL DEFAULT 0,   -- order within the family
  registration_number  TEXT CHECK (registration_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  number_state         TEXT NOT NULL CHECK (number_state IN ('reserved', 'confirmed', 'given_up')),
  family_latin         TEXT NOT NULL,
  given_latin          TEXT NOT NULL,
  family_arabic        TEXT NOT NULL,
  given_arabic         TEXT NOT NULL,
  sex                  TEXT NOT NULL CHECK (sex IN ('F', 'M')),
  birth                TEXT NOT NULL,                -- a day, or a year alone
  document_number      TEXT,
  mobile               TEXT,
  rib                  TEXT,
  scheme               TEXT NOT NULL,
  branch_code          TEXT NOT NULL,
  photo                TEXT,
  version              INTEGER NOT NULL,             -- the central's; 0 while only this counter knows the person
  record               TEXT CHECK (record IS NULL OR json_valid(record)),  -- the whole PersonRecord, insured people only
  CHECK ((insured_id IS NULL) = (dependant_kind IS NULL)),
  CHECK ((insured_id IS NULL) = (record IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX person_number ON person (registration_number) WHERE registration_number IS NOT NULL AND number_state <> 'given_up';
CREATE INDEX person_family ON person (insured_id, position) WHERE insured_id IS NOT NULL;
CREATE INDEX person_document ON person (document_number) WHERE document_number IS NOT NULL;
CREATE INDEX person_mobile ON person (mobile) WHERE mobile IS NOT NULL;
CREATE INDEX person_rib ON person (rib) WHERE rib IS NOT NULL;
CREATE INDEX person_birth ON person (birth);

-- Names as search keys: folded Latin, how the Latin sounds, folded Arabic (`shared/domain/people/search-keys.ts`).
CREATE VIRTUAL TABLE person_name USING fts5 (latin, sound, arabic, tokenize = 'unicode61', prefix = '2 3');

-- Photos and scanned pieces by content.
CREATE TABLE attachment (
  sha256      TEXT PRIMARY KEY,
  media_type  TEXT NOT NULL,
  bytes       BLOB NOT NULL,
  sent_at     TEXT,
  needed_by   TEXT                                   -- the act after which it may be sent; null while only a draft uses it
) STRICT;
CREATE INDEX attachment_to_send ON attachment (sha256) WHERE sent_at IS NULL AND needed_by IS NOT NULL;

-- Every act done at this counter, for ever.
CREATE TABLE act (
  id           TEXT PRIMARY KEY,                     -- UUIDv7, the idempotency key at the central
  kind         TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  agent_id     TEXT NOT NULL,
  agent_number TEXT NOT NULL,
  done_at      TEXT NOT NULL,
  done_on      TEXT NOT NULL,                        -- the calendar day in Morocco
  reference    TEXT UNIQUE,                          -- receipt number, attestation reference, card serial
  payload      TEXT NOT NULL CHECK (json_valid(payload)),  -- the whole act as it travels
  state        TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'parked', 'abandoned')),
  answered_at  TEXT,
  refusal      TEXT,
  existing     TEXT CHECK (existing IS NULL OR json_valid(existing))  -- the record the central has instead
) STRICT;
CREATE INDEX act_subject ON act (subject_id, id);
CREATE INDEX act_state ON act (state, id);
CREATE INDEX act_day ON act (done_on, kind);

-- One row for each act the central has not answered yet.
CREATE TABLE outbox (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  act_id      TEXT NOT NULL UNIQUE REFERENCES act (id),
  subject_id  TEXT NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,
  parked      INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1))  -- refused: only a person can unblock it
) STRICT;
CREATE INDEX outbox_subject ON outbox (subject_id, seq);

-- Where the reading of the central's changes stands.
CREATE TABLE inbox (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  cursor    TEXT NOT NULL
) STRICT;

-- What is known of the exchanges, kept over a restart.
CREATE TABLE exchange (
  only_one          INTEGER PRIMARY KEY CHECK (only_one = 1),
  last_exchange_at  TEXT,
  offline_since     TEXT
) STRICT;

CREATE TABLE reference_item (
  list    TEXT NOT NULL,
  code    TEXT NOT NULL,
  fr      TEXT NOT NULL,
  ar      TEXT NOT NULL,
  parent  TEXT,
  rank    INTEGER NOT NULL,
  sample  INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_parent ON reference_item (list, parent, rank, code);

-- Public keys that seal papers, so that any paper can be checked here without network.
CREATE TABLE seal_key (
  kid         TEXT PRIMARY KEY,
  key         TEXT NOT NULL CHECK (json_valid(key))
) STRICT;

-- Registration numbers reserved for this workstation.
CREATE TABLE number_block (
  id          TEXT PRIMARY KEY,
  first       INTEGER NOT NULL,
  last        INTEGER NOT NULL CHECK (last >= first),
  next        INTEGER NOT NULL CHECK (next BETWEEN first AND last + 1),
  expires_at  TEXT NOT NULL
) STRICT;

-- Receipts, attestations and cards are numbered without gaps, a series each.
CREATE TABLE series (
  name  TEXT PRIMARY KEY,
  last  INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  id            TEXT PRIMARY KEY,
  agent_id      TEXT NOT NULL,
  title         TEXT NOT NULL,
  content       TEXT NOT NULL CHECK (json_valid(content)),
  photo         TEXT,
  started_at    TEXT NOT NULL,
  saved_at      TEXT NOT NULL,
  discarded_at  TEXT,
  submitted_as  TEXT                                 -- the act it became
) STRICT;
CREATE INDEX draft_agent ON draft (agent_id, saved_at) WHERE discarded_at IS NULL AND submitted_as IS NULL;

-- Who did or looked at what (law 09-08). Each row holds the hash of the one before: a change or a gap shows.
CREATE TABLE journal (
  seq           INTEGER PRIMARY KEY,
  at            TEXT NOT NULL,
  agent_number  TEXT NOT NULL,
  action        TEXT NOT NULL,
  subject_id    TEXT,
  detail        TEXT NOT NULL,
  hash          TEXT NOT NULL
) STRICT;
CREATE INDEX journal_subject ON journal (subject_id, seq) WHERE subject_id IS NOT NULL;
