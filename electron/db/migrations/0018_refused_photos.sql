-- A photo that the central does not take is set aside with its reason, and the others go on. One that did not arrive comes after those
-- that were tried less often.
ALTER TABLE attachment ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN refused TEXT;      -- what the central said; null while it may leave
ALTER TABLE attachment ADD COLUMN refused_at TEXT CHECK ((refused IS NULL) = (refused_at IS NULL));
