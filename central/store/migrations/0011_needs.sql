-- What a workstation is for: a proximity point takes files in and sees only what that needs.
ALTER TABLE device ADD COLUMN kind text NOT NULL DEFAULT 'branch' CHECK (kind IN ('branch', 'proximity'));
ALTER TABLE enrolment_code ADD COLUMN device_kind text NOT NULL DEFAULT 'branch' CHECK (device_kind IN ('branch', 'proximity'));

-- What a token opens: people as programs of the funds read them, or only whether rights are open.
ALTER TABLE read_token ADD COLUMN scope text NOT NULL DEFAULT 'people' CHECK (scope IN ('people', 'rights'));

-- Who was shown whose file, and for what. Nothing of what was typed.
CREATE TABLE access_log (
  at timestamptz NOT NULL,
  who text NOT NULL, -- `device <id>`, or `token <beginning of its digest>`
  route text NOT NULL, -- the operation: findPeople, getRights…
  purpose text, -- as the asker said it; null where nothing was said
  people uuid[] NOT NULL -- those who were shown; empty when nobody was found
);
CREATE INDEX access_log_who ON access_log (who, at);
CREATE INDEX access_log_at ON access_log USING brin (at);

-- Requests that each caller made in a minute, for all processes together. Unlogged: a crash that empties it forgives one minute.
CREATE UNLOGGED TABLE request_count (
  caller text NOT NULL,
  minute bigint NOT NULL,
  requests int NOT NULL,
  PRIMARY KEY (caller, minute)
);
CREATE INDEX request_count_minute ON request_count (minute);
