-- Requests that employers and insured people sent to this branch, as the central tells them.
CREATE TABLE request (
  id           TEXT PRIMARY KEY,
  state        TEXT NOT NULL CHECK (state IN ('new', 'taken', 'paper_asked', 'accepted', 'refused')),
  taken_by     TEXT,                                 -- agent number, while somebody works on it
  sent_at      TEXT NOT NULL,
  names        TEXT NOT NULL,                        -- folded names in both scripts and numbers: what the search looks in
  record       TEXT NOT NULL CHECK (json_valid(record)),
  -- What was done here and the central has not told back yet: it counts while its act stands.
  here         TEXT CHECK (here IS NULL OR json_valid(here)),
  here_state   TEXT CHECK (here_state IN ('new', 'taken', 'paper_asked', 'accepted', 'refused')),
  here_taken_by TEXT,
  here_act     TEXT REFERENCES act (id),
  CHECK ((here IS NULL) = (here_act IS NULL) AND (here IS NULL) = (here_state IS NULL))
) STRICT;
CREATE INDEX request_sent ON request (sent_at, id);

-- The drafts that requests became: what is submitted answers its request.
CREATE TABLE request_draft (
  draft_id    TEXT PRIMARY KEY REFERENCES draft (id),
  request_id  TEXT NOT NULL REFERENCES request (id)
) STRICT;
CREATE INDEX request_draft_request ON request_draft (request_id);

-- Requests as this counter shows them.
CREATE VIEW shown_request AS
SELECT r.id, r.sent_at, r.names,
       iif(a.state IN ('waiting', 'parked', 'accepted'), r.here_state, r.state) AS state,
       iif(a.state IN ('waiting', 'parked', 'accepted'), r.here_taken_by, r.taken_by) AS taken_by,
       iif(a.state IN ('waiting', 'parked', 'accepted'), r.here, r.record) AS record,
       coalesce(a.state IN ('waiting', 'parked'), 0) AS unsent
FROM request r LEFT JOIN act a ON a.id = r.here_act;
