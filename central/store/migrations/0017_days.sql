-- Days that workstations closed, each with the last link of the hash chain of its journal: kept here, where who holds the workstation
-- cannot write it anew.
CREATE TABLE closed_day (
  act_id uuid PRIMARY KEY,
  device_id uuid NOT NULL REFERENCES device (id),
  day date NOT NULL,
  reference text NOT NULL,
  agent_number text NOT NULL,
  acts bigint NOT NULL,
  waiting bigint NOT NULL,
  differences bigint NOT NULL,
  journal_entries bigint NOT NULL,
  journal_head text NOT NULL CHECK (journal_head ~ '^[0-9a-f]{64}$'),
  closed_at timestamptz NOT NULL, -- at the counter
  received_at timestamptz NOT NULL
);
CREATE INDEX closed_day_of_device ON closed_day (device_id, closed_at);
