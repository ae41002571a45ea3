/** What the journal writes down, by what kind of thing it is. */
export const JOURNAL_GROUPS = {
  looks: [
    'person.looked_at',
    'rights.checked',
    'request.looked_at',
    'act.looked_at',
    'card.looked_at',
    'paper.rendered',
  ],
  papers: [
    'paper.issued',
    'paper.printed',
    'paper.saved',
    'refusal.issued',
    'papers.requested',
    'access.issued',
    'journal.given',
  ],
  acts: [
    'registration.submitted',
    'event.declared',
    'photo.added',
    'people.merged',
    'draft.discarded',
    'act.resolved',
    'act.corrected',
    'act.handed',
    'act.handed_back',
    'act.approved',
    'act.not_approved',
    'care_file.deposited',
    'care_file.moved',
    'envelope.closed',
    'envelope.collected',
    'envelope.received',
  ],
  cards: [
    'card.replaced',
    'card.spoiled',
    'card.handed',
    'card.revoked',
    'batch.started',
    'batch.confirmed',
    'batch.cancelled',
  ],
  requests: ['registration.requested', 'request.taken', 'request.put_back', 'request.answered'],
  lists: [
    'import.received',
    'import.checked',
    'import.written',
    'import.sent',
    'import.undone',
    'import.dropped',
    'import.exported',
    'bundle.exported',
    'bundle.imported',
  ],
  journal: ['journal.searched', 'journal.verified'],
  workstation: [
    'agent.signed_in',
    'agent.signed_out',
    'agent.locked',
    'agent.unlocked',
    'device.enrolled',
    'device.locked',
    'device.unlocked',
    'device.given_up',
    'certificate.imported',
    'certificate.removed',
    'store.backed_up',
    'store.restored',
    'queue.configured',
    'approvals.configured',
    'reminders.configured',
    'day.opened',
    'day.closed',
    'figures.exported',
  ],
} as const;
export type JournalGroup = keyof typeof JOURNAL_GROUPS;
export type JournalAction = (typeof JOURNAL_GROUPS)[JournalGroup][number];

export const JOURNAL_GROUP_NAMES = Object.keys(JOURNAL_GROUPS) as readonly JournalGroup[];
export const JOURNAL_ACTIONS: readonly JournalAction[] = Object.values(JOURNAL_GROUPS).flat();

const known: ReadonlySet<string> = new Set(JOURNAL_ACTIONS);
export const isJournalAction = (text: string): text is JournalAction => known.has(text);
