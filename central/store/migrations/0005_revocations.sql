-- Papers that are no longer good, for the list that verifiers carry. `seq` grows with each change: it tells that the list changed.
CREATE TABLE revoked_paper (
  reference text PRIMARY KEY CHECK (length(reference) BETWEEN 1 AND 40),
  why text NOT NULL CHECK (why IN ('replaced', 'spoiled', 'lost', 'stolen', 'revoked')),
  at timestamptz NOT NULL,
  seq bigserial NOT NULL
);

-- From when on papers sealed with a revoked key are worth nothing: a theft that was noticed later.
ALTER TABLE seal_key ADD COLUMN distrusted_from timestamptz;
