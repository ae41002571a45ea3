-- Workstations that ask without a code wait here for an administrator; until then they are nobody.
CREATE TABLE enrolment_asked (
  device_id uuid PRIMARY KEY,
  branch_code text NOT NULL,
  label text NOT NULL,
  request_key text NOT NULL CHECK (request_key ~ '^[0-9a-f]{64}$'),
  seal_key text NOT NULL CHECK (seal_key ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  refused_at timestamptz
);
CREATE INDEX enrolment_asked_expiry ON enrolment_asked (expires_at);

ALTER TABLE device ADD COLUMN revoked_from timestamptz; -- acts done before are still taken, whenever they come
ALTER TABLE device ADD COLUMN last_exchange_at timestamptz; -- the last whole exchange: what was done before it should have come with it

-- What a revoked workstation is ordered to do at its next contact. The highest sequence counts.
CREATE TABLE device_order (
  device_id uuid NOT NULL REFERENCES device (id),
  sequence int NOT NULL CHECK (sequence >= 1),
  kind text NOT NULL CHECK (kind IN ('lock', 'unlock', 'erase')),
  contact text NOT NULL,
  issued_at timestamptz NOT NULL,
  executed_at timestamptz,
  PRIMARY KEY (device_id, sequence)
);

-- Acts of a revoked workstation that came after its revocation and bear an earlier date. `taken`: judged like any other and told;
-- `apart`: the workstation had exchanged after that date without them, so an administrator decides.
CREATE TABLE late_act (
  id uuid PRIMARY KEY,
  device_id uuid NOT NULL REFERENCES device (id),
  standing text NOT NULL CHECK (standing IN ('taken', 'apart', 'dropped')),
  kind text NOT NULL,
  done_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  text text NOT NULL, -- as it was signed
  signature text NOT NULL
);
CREATE INDEX late_act_received ON late_act (received_at);
