-- Registrations that are asked at proximity points and completed by a branch.
ALTER TABLE request ADD COLUMN document_number text; -- of whom a point asks to have registered; null for the others
CREATE INDEX request_document ON request (document_number) WHERE document_number IS NOT NULL AND state IN ('new', 'taken');

ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('person', 'reference', 'seal_key', 'law', 'request', 'merged',
  'care_file', 'envelope', 'point_request'));
