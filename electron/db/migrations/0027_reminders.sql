-- Reminders of files that sleep: who holds each file now, the envelope that it was last in, and that an insured person was reminded.
ALTER TABLE care_file ADD COLUMN held_by TEXT;      -- the branch that said the last thing about it
ALTER TABLE care_file ADD COLUMN in_envelope TEXT;  -- the reference of the slip, when that is where it was last

UPDATE care_file SET held_by = coalesce(
  (SELECT event ->> '$.branchCode' FROM care_file_event e
   WHERE e.file_id = care_file.id AND e.kind = care_file.state ORDER BY e.at DESC LIMIT 1), branch_code);
UPDATE care_file SET in_envelope =
  (SELECT event ->> '$.envelope' FROM care_file_event e
   WHERE e.file_id = care_file.id AND e.kind = care_file.state ORDER BY e.at DESC LIMIT 1);

CREATE TABLE care_file_event_new (
  file_id    TEXT NOT NULL REFERENCES care_file (id),
  source_id  TEXT NOT NULL,                            -- the act, or the answer of the managing body
  kind       TEXT NOT NULL CHECK (kind IN ('deposited', 'enveloped', 'collected', 'missing', 'received', 'checked',
               'piece-asked', 'piece-brought', 'reminded', 'refused', 'transmitted', 'granted', 'rejected', 'paid')),
  at         TEXT NOT NULL,
  event      TEXT NOT NULL CHECK (json_valid(event)),  -- the whole CareEvent
  PRIMARY KEY (file_id, source_id)
) STRICT, WITHOUT ROWID;
INSERT INTO care_file_event_new SELECT file_id, source_id, kind, at, event FROM care_file_event;
DROP TABLE care_file_event;
ALTER TABLE care_file_event_new RENAME TO care_file_event;
CREATE INDEX care_file_event_source ON care_file_event (source_id);

-- After how many days a file that has not moved is to be looked at, where this workstation set its own.
CREATE TABLE reminder_delay (
  kind  TEXT PRIMARY KEY,
  days  INTEGER NOT NULL CHECK (days BETWEEN 1 AND 365)
) STRICT, WITHOUT ROWID;

-- What somebody has counted and named of the open day, before it is closed.
ALTER TABLE day ADD COLUMN typed TEXT CHECK (json_valid(typed));
