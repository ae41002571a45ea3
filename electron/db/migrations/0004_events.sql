-- A draft may declare an event of a file in place of registering somebody.
ALTER TABLE draft ADD COLUMN event_kind TEXT;
ALTER TABLE draft ADD COLUMN subject_id TEXT CHECK ((subject_id IS NULL) = (event_kind IS NULL));
