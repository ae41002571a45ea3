-- Files that lie at a branch, those that wait longest first: what other branches took in for its people is not walked through.
CREATE INDEX care_file_here ON care_file (branch_code, state, moved_at, id);
-- The files of one person, page by page.
DROP INDEX care_file_insured;
CREATE INDEX care_file_insured ON care_file (insured_id, deposited_at, id);

-- The ticket that is called, whatever the days before were.
CREATE INDEX ticket_called ON ticket (on_day) WHERE state = 'called';
