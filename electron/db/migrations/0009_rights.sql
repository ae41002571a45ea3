-- The last answer of the central about the rights of each file that was looked at here: said again, with its date, without network.
CREATE TABLE rights_answer (
  person_id    TEXT PRIMARY KEY,
  at           TEXT NOT NULL,                        -- instant at the central
  answer       TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;
