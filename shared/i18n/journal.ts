import type { JournalAction, JournalWhat } from '../domain/journal/index.ts';
import type { fr } from './fr.ts';

type MessageKey = keyof typeof fr;

/** The sentence of a line of the journal; null is a line that this program never writes. */
export const journalKey = (action: JournalAction | null): MessageKey =>
  action === null ? 'journal.act.unknown' : `journal.act.${action}`;

/** What the line is about, in words. */
export function journalWhatKey(what: JournalWhat): MessageKey {
  switch (what.of) {
    case 'paper':
      return `journal.paper.${what.code}`;
    case 'event':
      return `events.kind.${what.code}`;
    case 'rights':
      return `rights.state.${what.code}`;
  }
}
