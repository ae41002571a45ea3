-- Days of laws that an administrator sets; the laws themselves are in resources/legal/laws.json.
CREATE TABLE law_date (
  code text PRIMARY KEY,
  effective date, -- null: it was set, then taken back
  source text, -- where the day comes from, as the administrator wrote it
  set_on date NOT NULL,
  CHECK ((effective IS NULL) = (source IS NULL))
);

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('person', 'reference', 'seal_key', 'law'));
