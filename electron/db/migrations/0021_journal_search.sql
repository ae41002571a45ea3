-- The journal is searched by agent and by period. Its order is that of seq: the clock of a workstation may go back.
CREATE INDEX journal_agent ON journal (agent_number, seq);
CREATE INDEX journal_at ON journal (at);
