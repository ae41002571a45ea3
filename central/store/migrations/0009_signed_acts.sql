-- The text of an act is kept as the workstation signed it, with that signature: both prove for ever who stated what.
-- Null for acts of before. `body` is that very text; it stays null when it cannot be kept.
ALTER TABLE act ADD COLUMN signature text CHECK (length(signature) = 86);
