-- A paper whose act was refused is taken back; it holds again once an act of the same reference is accepted. What somebody told is never lifted so.
ALTER TABLE revoked_paper ADD COLUMN by_refusal boolean NOT NULL DEFAULT false;
