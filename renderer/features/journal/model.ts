import {
  JOURNAL_GROUP_NAMES,
  type JournalBreak,
  type JournalGroup,
  type JournalLine,
} from '../../../shared/domain/journal/index.ts';
import { journalKey, journalWhatKey } from '../../../shared/i18n/index.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Translate } from '../../lib/i18n/I18n.tsx';
import type { SearchValues } from '../../lib/navigation.ts';

/** Chosen where no kind is. */
export const EVERY_KIND = 'all';

/** What is sought, as the address says it. */
export interface Sought {
  readonly personId: PersonId | null;
  readonly agentNumber: string;
  readonly from: string;
  readonly to: string;
  readonly group: JournalGroup | null;
}

export const groupOf = (text: string | undefined): JournalGroup | null =>
  JOURNAL_GROUP_NAMES.find((name) => name === text) ?? null;

export const soughtIn = (values: SearchValues): Sought => ({
  personId: (values['personne'] as PersonId | undefined) ?? null,
  agentNumber: values['agent'] ?? '',
  from: values['du'] ?? '',
  to: values['au'] ?? '',
  group: groupOf(values['nature']),
});

export const addressOf = ({ personId, agentNumber, from, to, group }: Sought): SearchValues =>
  Object.fromEntries(
    Object.entries({
      personne: personId ?? '',
      agent: agentNumber.trim(),
      du: from,
      au: to,
      nature: group ?? '',
    }).filter(([, value]) => value !== ''),
  );

export const isPeriodWrong = ({ from, to }: Pick<Sought, 'from' | 'to'>): boolean =>
  from !== '' && to !== '' && to < from;

/** What a line says was done. */
export function sayLine(t: Translate, { action, what }: JournalLine): string {
  const act = t(journalKey(action));
  return what === null ? act : t('journal.line.with', { act, what: t(journalWhatKey(what)) });
}

/** Where the chain does not hold, in a sentence. */
export function sayBreak(t: Translate, found: JournalBreak): string {
  const seq = String(found.seq);
  if (found.kind === 'removed' && found.to !== found.seq)
    return t('journal.break.removedMany', { seq, to: String(found.to) });
  return t(`journal.break.${found.kind}`, { seq, from: 'from' in found ? String(found.from) : '' });
}
