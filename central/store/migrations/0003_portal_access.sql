-- The first secret of the portal, one standing for each person: its hash only, as the counter made it.
CREATE TABLE portal_access (
  person_id uuid PRIMARY KEY,
  act_id uuid NOT NULL,
  reference text NOT NULL, -- of the sealed slip
  secret_hash text NOT NULL CHECK (secret_hash LIKE '$argon2id$%'), -- PHC text form; the secret itself is on the slip alone
  device_id uuid NOT NULL,
  issued_at timestamptz NOT NULL, -- at the counter: the slip handed over last is the one that the person holds
  received_at timestamptz NOT NULL
);
