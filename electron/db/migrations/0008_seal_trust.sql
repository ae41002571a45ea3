-- What this workstation carries to check papers without network: the root that it trusts since its set-up, and the last list of
-- papers and keys taken back, signed by that root.
CREATE TABLE seal_trust (
  only_one     INTEGER PRIMARY KEY DEFAULT 1 CHECK (only_one = 1),
  root         TEXT NOT NULL,                        -- raw Ed25519 public key, hexadecimal
  list         TEXT,                                 -- COSE_Sign1 in base64url; null until the first one came
  received_at  TEXT                                  -- when this workstation last heard that it still holds
) STRICT;
