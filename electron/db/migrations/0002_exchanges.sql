-- What the central changed about people with work here that it has not answered yet: applied once it has.
CREATE TABLE held_change (
  person_id  TEXT PRIMARY KEY,
  record     TEXT NOT NULL CHECK (json_valid(record))
) STRICT;

-- The request for numbers under way: asked again under the same id until answered, so that no block is lost.
CREATE TABLE number_request (
  only_one  INTEGER PRIMARY KEY CHECK (only_one = 1),
  id        TEXT NOT NULL,
  asked     INTEGER NOT NULL CHECK (asked > 0)
) STRICT;

-- How a person ended a refusal.
ALTER TABLE act ADD COLUMN decision TEXT CHECK (decision IN ('use_existing', 'resend', 'abandon'));
ALTER TABLE act ADD COLUMN decided_at TEXT;
ALTER TABLE act ADD COLUMN decided_by TEXT;             -- agent number
ALTER TABLE act ADD COLUMN decision_reason TEXT;        -- as typed; the journal keeps codes only
ALTER TABLE act ADD COLUMN replaced_by TEXT;            -- the act that says the same again, under an id of its own

-- Acts with the name of whom they concern: the person's, or, when the person is no longer here, as the registration stated it.
CREATE VIEW named_act AS
SELECT a.id, a.kind, a.subject_id, a.agent_id, a.agent_number, a.done_at, a.reference, a.state, a.answered_at, a.refusal,
       a.payload, a.existing, coalesce(o.attempts, 0) AS attempts,
       coalesce(p.family_latin, r.payload ->> '$.payload.person.identity.familyLatin', '') AS family_latin,
       coalesce(p.given_latin, r.payload ->> '$.payload.person.identity.givenLatin', '') AS given_latin,
       coalesce(p.family_arabic, r.payload ->> '$.payload.person.identity.familyArabic', '') AS family_arabic,
       coalesce(p.given_arabic, r.payload ->> '$.payload.person.identity.givenArabic', '') AS given_arabic
FROM act a
LEFT JOIN outbox o ON o.act_id = a.id
LEFT JOIN person p ON p.id = a.subject_id
LEFT JOIN act r ON p.id IS NULL AND r.id = (SELECT min(id) FROM act WHERE subject_id = a.subject_id AND kind = 'registration.submitted');
