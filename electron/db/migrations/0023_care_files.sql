-- Care files (dossiers de maladie): those left here, and those of this branch as the central tells them.
CREATE TABLE care_file (
  id                   TEXT PRIMARY KEY,
  reference            TEXT NOT NULL UNIQUE,           -- of its receipt
  insured_id           TEXT NOT NULL,                  -- the person's file may not be here
  registration_number  TEXT NOT NULL CHECK (registration_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  -- Where its events leave it: see `stateOf`.
  state                TEXT NOT NULL CHECK (state IN ('deposited', 'enveloped', 'collected', 'received', 'checked',
                         'piece-asked', 'refused', 'transmitted', 'granted', 'rejected', 'paid')),
  moved_at             TEXT NOT NULL,                  -- of the last event that counts: files that sleep are old here
  deposited_at         TEXT NOT NULL,
  branch_code          TEXT NOT NULL,                  -- where it was left
  record               TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX care_file_insured ON care_file (insured_id, deposited_at);
CREATE INDEX care_file_state ON care_file (state, moved_at, id);

-- What happened to each, said by an act of this workstation or told by the central. Once per source, however often it is told.
CREATE TABLE care_file_event (
  file_id    TEXT NOT NULL REFERENCES care_file (id),
  source_id  TEXT NOT NULL,                            -- the act, or the answer of the managing body
  kind       TEXT NOT NULL CHECK (kind IN ('deposited', 'enveloped', 'collected', 'missing', 'received', 'checked',
               'piece-asked', 'refused', 'transmitted', 'granted', 'rejected', 'paid')),
  at         TEXT NOT NULL,
  event      TEXT NOT NULL CHECK (json_valid(event)),  -- the whole CareEvent
  PRIMARY KEY (file_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX care_file_event_source ON care_file_event (source_id);

-- A deposit that is being typed: one for an agent and an insured person.
CREATE TABLE care_draft (
  agent_id    TEXT NOT NULL,
  insured_id  TEXT NOT NULL,
  content     TEXT NOT NULL CHECK (json_valid(content)),
  saved_at    TEXT NOT NULL,
  PRIMARY KEY (agent_id, insured_id)
) STRICT, WITHOUT ROWID;
