-- What each workstation told last of its own exchanges: counts and hours, nothing about anybody.
CREATE TABLE device_counts (
  device_id uuid PRIMARY KEY REFERENCES device (id),
  told_at timestamptz NOT NULL,
  waiting int NOT NULL CHECK (waiting >= 0),
  parked int NOT NULL CHECK (parked >= 0),
  oldest_waiting_at timestamptz,
  photos_waiting int NOT NULL CHECK (photos_waiting >= 0)
);

-- The acts that were refused, so that a branch finds its own without reading all that was accepted.
CREATE TABLE refused_act (
  act_id uuid PRIMARY KEY,
  device_id uuid NOT NULL REFERENCES device (id),
  at timestamptz NOT NULL,
  kind text NOT NULL,
  code text NOT NULL,
  reference text, -- as the act states it: a receipt, an attestation, a card
  agent_number text NOT NULL
);
CREATE INDEX refused_act_device ON refused_act (device_id, at DESC);
CREATE INDEX device_branch ON device (branch_code);
