-- Bundles that travelled on a key: their files as they came, and the answers, kept so that they can be fetched again.

-- A file on its way in, slice after slice; removed once its bundle is judged.
CREATE TABLE bundle_slice (
  file text NOT NULL, -- SHA-256 of the whole file
  start bigint NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (file, start)
);
CREATE INDEX bundle_slice_age ON bundle_slice (received_at);

-- A file that is whole and whose signature holds.
CREATE TABLE bundle_part (
  device_id uuid NOT NULL REFERENCES device (id),
  sequence int NOT NULL,
  whole_sha256 text NOT NULL,
  part int NOT NULL,
  parts int NOT NULL,
  file text NOT NULL,
  body_at int NOT NULL,
  PRIMARY KEY (device_id, sequence, whole_sha256, part)
);
CREATE INDEX bundle_part_file ON bundle_part (file);

-- A bundle that was judged. A workstation restored from a copy may use a sequence number twice.
CREATE TABLE bundle (
  device_id uuid NOT NULL REFERENCES device (id),
  sequence int NOT NULL,
  whole_sha256 text NOT NULL,
  judged_at timestamptz NOT NULL,
  accepted int NOT NULL,
  refused int NOT NULL,
  waiting int NOT NULL,
  attachments int NOT NULL,
  answer_sequence int NOT NULL,
  PRIMARY KEY (device_id, sequence, whole_sha256)
);

CREATE TABLE bundle_answer (
  device_id uuid NOT NULL REFERENCES device (id),
  sequence int NOT NULL, -- of the answer: one more each time
  file bytea NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (device_id, sequence)
);
