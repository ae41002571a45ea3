-- What is known of contributions and rights, one row an insured person; told by the managing body's system. Nobody without a row is
-- said to have rights, or not to have them.
CREATE TABLE rights_fact (
  person_id uuid PRIMARY KEY,
  facts jsonb NOT NULL, -- `KnownRights` of shared/domain/rights: an absent fact is one that nobody told
  source text NOT NULL, -- which system or file told them
  told_at timestamptz NOT NULL
);

-- Counters issue more kinds of papers.
ALTER TABLE issued_paper DROP CONSTRAINT issued_paper_kind_check;
ALTER TABLE issued_paper ADD CONSTRAINT issued_paper_kind_check CHECK (kind IN ('receipt', 'attestation', 'card', 'rights', 'achamil',
  'non-registration', 'refusal', 'missing-papers', 'care-receipt', 'transmittal', 'day-report'));
