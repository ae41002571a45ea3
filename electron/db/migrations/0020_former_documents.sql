-- Identity documents that were replaced or corrected: whoever comes with one is found by it. Taken from the story of each file.
CREATE TABLE former_document (
  document_number  TEXT NOT NULL,
  person_id        TEXT NOT NULL,
  insured_id       TEXT NOT NULL,                    -- the file whose story says so
  PRIMARY KEY (document_number, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_document_of ON former_document (insured_id);

INSERT OR IGNORE INTO former_document (document_number, person_id, insured_id)
SELECT told.document_number, told.person_id, told.insured_id FROM (
  SELECT json_extract(change.value, '$.before') AS document_number, file.id AS insured_id,
         CASE WHEN json_extract(change.value, '$.path') = 'identity.document.number' THEN file.id
              ELSE substr(json_extract(change.value, '$.path'), length('family.') + 1, 36) END AS person_id
  FROM person AS file, json_each(file.record, '$.story') AS entry, json_each(entry.value, '$.changes') AS change
  WHERE file.record IS NOT NULL
    AND (json_extract(change.value, '$.path') = 'identity.document.number'
      OR json_extract(change.value, '$.path') GLOB 'family.*.documentNumber')
) AS told JOIN person ON person.id = told.person_id
WHERE told.document_number IS NOT NULL AND told.document_number IS NOT person.document_number;
