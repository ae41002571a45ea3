-- Papers that are genuine and no longer stand.
CREATE TABLE revoked_paper (
  reference text PRIMARY KEY,
  why text NOT NULL CHECK (why IN ('replaced', 'spoiled', 'lost', 'stolen', 'revoked')),
  at timestamptz NOT NULL
);
