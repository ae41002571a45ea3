-- Cards and where each is in its life. A person has one that stands at the most.
CREATE TABLE card (
  serial text PRIMARY KEY,
  person_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('issued', 'handed', 'spoiled', 'replaced', 'revoked')), -- printing is the counter's affair
  reason text NOT NULL, -- first, misprint, or why it was made again: loss, theft, damage, own-right
  follows text, -- the card in whose place it stands
  act_id uuid NOT NULL, -- the act that made it
  device_id uuid NOT NULL,
  issued_at timestamptz NOT NULL, -- at the counter, as are handed_at and ended_at
  received_at timestamptz NOT NULL,
  handed_at timestamptz,
  handed_to jsonb, -- the insured person, or a proxy with the identity paper shown
  ended_why text CHECK (ended_why IN ('replaced', 'spoiled', 'lost', 'stolen', 'revoked')),
  ended_at timestamptz,
  ended_by_act uuid,
  CHECK ((state = 'handed') <= (handed_at IS NOT NULL)),
  CHECK ((state IN ('spoiled', 'replaced', 'revoked')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX card_live ON card (person_id) WHERE state IN ('issued', 'handed');
CREATE INDEX card_person ON card (person_id);

-- Cards issued before: the last of a person stands, those before it gave way to it.
INSERT INTO card (serial, person_id, state, reason, act_id, device_id, issued_at, received_at, ended_why, ended_at)
SELECT reference, person_id, CASE WHEN rank = 1 THEN 'issued' ELSE 'replaced' END, 'first', act_id, device_id, at, at,
       CASE WHEN rank > 1 THEN 'replaced' END, CASE WHEN rank > 1 THEN at END
FROM (
  SELECT DISTINCT ON (reference) reference, person_id, act_id, device_id, at,
         row_number() OVER (PARTITION BY person_id ORDER BY at DESC, act_id DESC) AS rank
  FROM issued_paper WHERE kind = 'card' ORDER BY reference, at DESC, act_id DESC
) AS known;
