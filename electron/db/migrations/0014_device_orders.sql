-- The last order of the central that this workstation executed: an older one that comes back changes nothing. A workstation whose
-- last order is to lock opens to nobody.
CREATE TABLE device_order (
  only_one INTEGER PRIMARY KEY DEFAULT 1 CHECK (only_one = 1),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  kind     TEXT NOT NULL CHECK (kind IN ('lock', 'unlock')),
  contact  TEXT NOT NULL,                              -- whom to call, as the administrator wrote it
  at       TEXT NOT NULL                               -- when it was executed here, ISO 8601
) STRICT;
