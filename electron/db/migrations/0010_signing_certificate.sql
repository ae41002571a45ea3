-- The branch's certificate: papers that leave as files are signed with it. At most one.
CREATE TABLE signing_certificate (
  only_one     INTEGER PRIMARY KEY CHECK (only_one = 1),
  chain        TEXT NOT NULL CHECK (json_valid(chain)),   -- base64 of each certificate (DER), the branch's own first
  private_key  BLOB NOT NULL,                             -- PKCS#8, DER; the store around it is encrypted
  imported_at  TEXT NOT NULL
) STRICT;
