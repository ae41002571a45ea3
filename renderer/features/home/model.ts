import type { Session } from '../../../shared/domain/agents/index.ts';
import type { SyncStatus } from '../../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import type { KeptForm } from '../drafts/index.ts';
import { COUNTER_ROLES, isAmong, POINT_ROLES } from '../../lib/roles.ts';

/** Those who register people and have drafts and exchanges of their own. */
export const isCounter = (role: Session['agent']['role']): boolean => isAmong(COUNTER_ROLES, role);

/** Those who take care files in, and ask branches for the rest. */
export const isPoint = (role: Session['agent']['role']): boolean => isAmong(POINT_ROLES, role);

/** What is done at a proximity point, and the key of each. */
export const POINT_KEYS = {
  rights: 'F3',
  deposit: 'F4',
  envelope: 'F6',
  follow: 'F7',
  request: 'F8',
} as const;
/** Those that begin with a card, a number or a receipt. */
export type PointTask = 'rights' | 'deposit' | 'follow';

/** Where somebody who was found is opened for a task: a deposit begins at once, unless the receipt of a care file led to them. */
export const openedFor = (task: PointTask | undefined, personId: string, isCareFile: boolean): string =>
  task === 'deposit' && !isCareFile ? `/deposer/${personId}` : `/personnes/${personId}`;

/** Those who answer for what the counter applies. */
export const seesLaws = (role: Session['agent']['role']): boolean =>
  role === 'supervisor' || role === 'administrator';

const FEW_DRAFTS = 5;

/** The drafts that fit at the counter's first sight, the last touched first, and how many more there are. */
export function fewDrafts(drafts: readonly KeptForm[]): {
  readonly shown: readonly KeptForm[];
  readonly more: number;
} {
  const shown = drafts.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)).slice(0, FEW_DRAFTS);
  return { shown, more: drafts.length - shown.length };
}

/** Below this a branch that works days without network may run out. */
const FEW_NUMBERS = 20;

/** What an agent should know before the next person sits down; nothing when all is well. */
export function warningOf(
  status: Pick<SyncStatus, 'connection' | 'numbersLeft'>,
): 'no_number' | 'few_numbers' | 'offline' | undefined {
  if (status.numbersLeft === 0) return 'no_number';
  if (status.connection === 'offline') return status.numbersLeft < FEW_NUMBERS ? 'few_numbers' : 'offline';
  return undefined;
}

/** What is said where nothing was refused: that all was accepted only where nothing waits for its answer. */
export const lookAtNone = ({
  waiting,
  toApprove,
}: Pick<SyncStatus, 'waiting' | 'toApprove'>): [key: MessageKey, values?: { readonly count: number }] =>
  waiting + toApprove === 0 ? ['day.lookAt.none'] : ['day.lookAt.waiting', { count: waiting + toApprove }];
