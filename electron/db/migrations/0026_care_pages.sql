-- Pages of care files: pictures of their pieces, whose bytes are attachments. They leave the disk some days after they were sent.
CREATE TABLE care_page (
  sha256      TEXT PRIMARY KEY,
  agent_id    TEXT,                                    -- who brought it, while no act states it
  insured_id  TEXT NOT NULL,                           -- for whose file it was brought
  brought_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX care_page_brought ON care_page (brought_at);
CREATE INDEX care_page_typed ON care_page (agent_id, insured_id) WHERE agent_id IS NOT NULL;

-- Papers may be brought after the deposit: one more kind of event.
CREATE TABLE care_file_event_next (
  file_id    TEXT NOT NULL REFERENCES care_file (id),
  source_id  TEXT NOT NULL,                            -- the act, or the answer of the managing body
  kind       TEXT NOT NULL CHECK (kind IN ('deposited', 'enveloped', 'collected', 'missing', 'received', 'checked',
               'piece-asked', 'piece-brought', 'refused', 'transmitted', 'granted', 'rejected', 'paid')),
  at         TEXT NOT NULL,
  event      TEXT NOT NULL CHECK (json_valid(event)),  -- the whole CareEvent
  PRIMARY KEY (file_id, source_id)
) STRICT, WITHOUT ROWID;
INSERT INTO care_file_event_next (file_id, source_id, kind, at, event)
  SELECT file_id, source_id, kind, at, event FROM care_file_event;
DROP TABLE care_file_event;
ALTER TABLE care_file_event_next RENAME TO care_file_event;
CREATE INDEX care_file_event_source ON care_file_event (source_id);
