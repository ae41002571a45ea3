-- Requests of employers and of insured people, and who may send them.

-- An employer whom an administrator let in: the scheme in which its people are registered, the branch that treats its requests.
CREATE TABLE employer (
  number text PRIMARY KEY CHECK (number ~ '^[0-9]{7}$'),
  name text NOT NULL,
  scheme text NOT NULL,
  branch_code text NOT NULL
);

CREATE TABLE employer_token (
  token_sha256 text PRIMARY KEY, -- the token itself is shown once and kept nowhere
  employer_number text NOT NULL REFERENCES employer (number),
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX employer_token_employer ON employer_token (employer_number);

-- An insured person to whom an administrator gave a secret; those who have a slip are in portal_access.
CREATE TABLE portal_account (
  registration_number int PRIMARY KEY,
  secret_hash text NOT NULL, -- argon2id, PHC text form
  created_at timestamptz NOT NULL
);

CREATE TABLE portal_token (
  token_sha256 text PRIMARY KEY,
  registration_number int NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX portal_token_expiry ON portal_token (expires_at);

CREATE TABLE request (
  id uuid PRIMARY KEY, -- made by who asks: the idempotency key, for ever
  version bigint NOT NULL CHECK (version >= 1),
  requester text NOT NULL, -- `employer <number>` or `insured <number>`
  branch_code text NOT NULL,
  state text NOT NULL CHECK (state IN ('new', 'taken', 'paper_asked', 'accepted', 'refused')),
  body_sha256 text NOT NULL, -- of what was sent: the same id with something else is refused
  seq bigint GENERATED ALWAYS AS IDENTITY,
  record jsonb NOT NULL -- the RequestRecord as it travels
);
CREATE INDEX request_requester ON request (requester, seq);
CREATE INDEX request_open ON request (requester) WHERE state IN ('new', 'taken', 'paper_asked');

-- Every version of every request, with the act that made it (null: the requester).
CREATE TABLE request_version (
  request_id uuid NOT NULL,
  version bigint NOT NULL,
  act_id uuid,
  at timestamptz NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (request_id, version)
);

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('person', 'reference', 'seal_key', 'law', 'request'));
