-- Days of laws that an administrator set at the central, from its feed. One that was taken back has no row.
CREATE TABLE law_date (
  code       TEXT PRIMARY KEY,
  effective  TEXT NOT NULL,
  source     TEXT NOT NULL,                          -- where the day comes from, as the administrator wrote it
  set_on     TEXT NOT NULL
) STRICT;

-- Why the central's rules refused an act, as `ReasonView` texts; null when the refusal has no reasons.
ALTER TABLE act ADD COLUMN refusal_reasons TEXT CHECK (refusal_reasons IS NULL OR json_valid(refusal_reasons));
