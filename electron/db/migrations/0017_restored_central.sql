-- The place that an act had in the outbox, kept once the central has accepted it: a central that was restored from an older backup
-- gets back in this order what it lost. Acts accepted before this migration come before all others.
ALTER TABLE act ADD COLUMN seq INTEGER;
UPDATE act SET seq = placed.seq
FROM (
  SELECT id, row_number() OVER (ORDER BY answered_at, rowid) - count(*) OVER () - 1 AS seq FROM act WHERE state = 'accepted'
) AS placed
WHERE act.id = placed.id;
CREATE INDEX act_accepted ON act (seq) WHERE state = 'accepted';

-- The newest act that the central accepted, named in requests: a central that does not know it was restored from an older backup.
CREATE TABLE witness (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  act_id    TEXT NOT NULL
) STRICT;
INSERT INTO witness (only_one, act_id) SELECT 1, id FROM act WHERE state = 'accepted' ORDER BY answered_at DESC, rowid DESC LIMIT 1;

-- The name of the feed that the cursor stands in: another name says that the central was restored.
ALTER TABLE inbox ADD COLUMN feed TEXT;

-- The last time that the central turned out to be restored, and how far what it may have lost was offered to it.
CREATE TABLE restoration (
  only_one    INTEGER PRIMARY KEY CHECK (only_one = 1),
  noticed_at  TEXT NOT NULL,
  offered_to  INTEGER,                               -- the place of the last act offered; null before the first page
  offered     INTEGER NOT NULL DEFAULT 0,
  unknown     INTEGER NOT NULL DEFAULT 0,            -- how many of them the central had lost
  ended_at    TEXT
) STRICT;

-- Acts that the central had accepted, lost, and is sent again.
CREATE TABLE offered_again (
  act_id  TEXT PRIMARY KEY REFERENCES act (id),
  at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- People and requests as the central told them before it was restored: what it tells next counts, whatever its version.
CREATE TABLE doubted (
  subject_id  TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The pictures of an act.
CREATE INDEX attachment_needed_by ON attachment (needed_by) WHERE needed_by IS NOT NULL;
