-- Attachments that arrive in parts. A workstation has one upload for each content; when it is whole it becomes an attachment.
CREATE TABLE upload (
  device_id uuid NOT NULL REFERENCES device (id),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), -- of the whole
  media_type text NOT NULL,
  length int NOT NULL CHECK (length > 0),
  received int NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND length),
  expires_at timestamptz NOT NULL, -- moves on with each part
  PRIMARY KEY (device_id, sha256)
);
CREATE INDEX upload_expires_at ON upload (expires_at);

CREATE TABLE upload_part (
  device_id uuid NOT NULL,
  sha256 text NOT NULL,
  start int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (device_id, sha256, start),
  FOREIGN KEY (device_id, sha256) REFERENCES upload (device_id, sha256) ON DELETE CASCADE
);
