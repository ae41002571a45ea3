-- What was done on a day, by kind, as it stands: the home screen asks it after each act, and a full day answers as quickly as an empty one.
CREATE TABLE act_count (
  done_on    TEXT NOT NULL,
  kind       TEXT NOT NULL,
  acts       INTEGER NOT NULL,                        -- those that were not abandoned
  dependants INTEGER NOT NULL,                        -- in the files of the registrations among them
  PRIMARY KEY (done_on, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO act_count (done_on, kind, acts, dependants)
SELECT done_on, kind, count(*),
       sum(CASE kind WHEN 'registration.submitted' THEN coalesce(json_array_length(payload, '$.payload.person.family'), 0) ELSE 0 END)
FROM act WHERE state <> 'abandoned' GROUP BY done_on, kind;

CREATE TRIGGER act_counted AFTER INSERT ON act BEGIN
  INSERT INTO act_count (done_on, kind, acts, dependants) VALUES (NEW.done_on, NEW.kind, 0, 0) ON CONFLICT DO NOTHING;
  UPDATE act_count SET acts = acts + 1,
    dependants = dependants
      + CASE NEW.kind WHEN 'registration.submitted' THEN coalesce(json_array_length(NEW.payload, '$.payload.person.family'), 0) ELSE 0 END
  WHERE done_on = NEW.done_on AND kind = NEW.kind AND NEW.state <> 'abandoned';
END;

CREATE TRIGGER act_counted_again AFTER UPDATE OF state, payload ON act
WHEN OLD.payload <> NEW.payload OR (OLD.state = 'abandoned') <> (NEW.state = 'abandoned') BEGIN
  UPDATE act_count SET acts = acts - (OLD.state <> 'abandoned') + (NEW.state <> 'abandoned'),
    dependants = dependants + CASE NEW.kind WHEN 'registration.submitted' THEN
        (NEW.state <> 'abandoned') * coalesce(json_array_length(NEW.payload, '$.payload.person.family'), 0)
      - (OLD.state <> 'abandoned') * coalesce(json_array_length(OLD.payload, '$.payload.person.family'), 0) ELSE 0 END
  WHERE done_on = NEW.done_on AND kind = NEW.kind;
END;

CREATE TRIGGER act_uncounted AFTER DELETE ON act WHEN OLD.state <> 'abandoned' BEGIN
  UPDATE act_count SET acts = acts - 1,
    dependants = dependants
      - CASE OLD.kind WHEN 'registration.submitted' THEN coalesce(json_array_length(OLD.payload, '$.payload.person.family'), 0) ELSE 0 END
  WHERE done_on = OLD.done_on AND kind = OLD.kind;
END;
