-- Care files (dossiers de maladie), cut like the acts that make them.
CREATE TABLE care_file (
  id uuid NOT NULL,
  reference text NOT NULL, -- of its receipt
  insured_id uuid NOT NULL,
  branch_code text NOT NULL, -- where it was left
  state text NOT NULL CHECK (state IN ('deposited', 'enveloped', 'collected', 'received', 'checked', 'piece-asked', 'refused',
    'transmitted', 'granted', 'rejected', 'paid')),
  deposited_at timestamptz NOT NULL,
  record jsonb NOT NULL -- the CareFile as it travels
) PARTITION BY HASH (id);

-- What happened to each, in the order in which the central heard it; a source says one thing of a file.
CREATE TABLE care_file_event (
  file_id uuid NOT NULL,
  source_id uuid NOT NULL, -- the act, or the central's own answer
  rank int NOT NULL,
  event jsonb NOT NULL
) PARTITION BY HASH (file_id);

DO $$
DECLARE
  cut text;
BEGIN
  FOREACH cut IN ARRAY ARRAY['care_file', 'care_file_event'] LOOP
    FOR part IN 0..7 LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS 8, REMAINDER %s)', cut || '_' || part, cut, part);
    END LOOP;
  END LOOP;
END $$;

ALTER TABLE care_file ADD PRIMARY KEY (id);
CREATE INDEX care_file_insured ON care_file (insured_id);
CREATE INDEX care_file_reference ON care_file (reference);
ALTER TABLE care_file_event ADD PRIMARY KEY (file_id, source_id);

-- Words to the insured person that wait for the operator's own gateway of SMS and e-mail; contacts are read when they leave.
CREATE TABLE message (
  act_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  words_fr text NOT NULL,
  words_ar text NOT NULL,
  made_at timestamptz NOT NULL,
  sent_at timestamptz
);
CREATE INDEX message_waiting ON message (made_at) WHERE sent_at IS NULL;

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
  CHECK (kind IN ('person', 'reference', 'seal_key', 'law', 'request', 'merged', 'care_file'));
