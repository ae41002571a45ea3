-- Envelopes of care files, from the counter that closes one to the branch that counts it.
CREATE TABLE envelope (
  id uuid PRIMARY KEY,
  version bigint NOT NULL CHECK (version >= 1),
  reference text NOT NULL, -- of its slip
  from_branch text NOT NULL,
  to_branch text NOT NULL,
  state text NOT NULL CHECK (state IN ('closed', 'collected', 'received')),
  record jsonb NOT NULL -- the EnvelopeRecord as it travels
);
CREATE INDEX envelope_reference ON envelope (reference);
CREATE INDEX envelope_under_way ON envelope (to_branch) WHERE state <> 'received';

-- Every version of every envelope, with the act that made it.
CREATE TABLE envelope_version (
  envelope_id uuid NOT NULL,
  version bigint NOT NULL,
  act_id uuid NOT NULL,
  at timestamptz NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (envelope_id, version)
);

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
  CHECK (kind IN ('person', 'reference', 'seal_key', 'law', 'request', 'merged', 'care_file', 'envelope'));
