-- The kinds of acts that this workstation's administrator wants looked at by a second person before they leave.
CREATE TABLE approval_rule (
  class      TEXT PRIMARY KEY,
  chosen_at  TEXT NOT NULL,
  chosen_by  TEXT NOT NULL                              -- agent number
) STRICT, WITHOUT ROWID;

-- Acts that wait for a second person, and what that person said. While it waits the act is held in the outbox.
CREATE TABLE approval (
  act_id      TEXT PRIMARY KEY REFERENCES act (id),
  class       TEXT NOT NULL,
  stated_by   TEXT NOT NULL,                            -- agent number of who typed it last: the agent, or whoever corrected it
  state       TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused')),
  decided_at  TEXT CHECK ((decided_at IS NULL) = (state = 'waiting')),
  decided_by  TEXT CHECK ((decided_by IS NULL) = (state = 'waiting')),
  base        TEXT CHECK (base IS NULL OR json_valid(base))  -- the file as it was before the act
) STRICT, WITHOUT ROWID;
CREATE INDEX approval_waiting ON approval (class, act_id) WHERE state = 'waiting';

-- The same view, which also says what waits to be approved.
DROP VIEW desk_act;
CREATE VIEW desk_act AS
SELECT n.*, o.held AS is_held, p.act_id IS NOT NULL AS to_approve, b.id AS before_id, b.kind AS before_kind, bo.parked AS before_parked,
       bp.act_id IS NOT NULL AS before_to_approve, h.to_whom, h.at AS handed_at, h.by_whom AS handed_by, h.note
FROM named_act n
LEFT JOIN outbox o ON o.act_id = n.id
LEFT JOIN outbox bo ON bo.seq = (SELECT min(e.seq) FROM outbox e WHERE e.subject_id = o.subject_id AND e.seq < o.seq)
LEFT JOIN act b ON b.id = bo.act_id
LEFT JOIN approval p ON p.act_id = n.id AND p.state = 'waiting'
LEFT JOIN approval bp ON bp.act_id = bo.act_id AND bp.state = 'waiting'
LEFT JOIN handing h ON h.act_id = n.id;
