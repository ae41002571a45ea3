import {
  APPROVAL_CLASSES,
  APPROVALS_BATCH_MAX,
  type ActToApprove,
  type ApprovalClass,
  type ApprovalOutcome,
  type ApprovalPage,
} from '../../../shared/domain/approvals/index.ts';
import type { EventKind } from '../../../shared/domain/events/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { Result } from '../../../shared/kernel/result.ts';

type NotEvent = Exclude<ApprovalClass, EventKind>;
const NOT_EVENTS: Readonly<Record<NotEvent, MessageKey>> = {
  'registration.submitted': 'approvals.class.registration',
  'card.replaced': 'approvals.class.cardReplaced',
  'card.revoked': 'approvals.class.cardRevoked',
  'people.merged': 'approvals.class.merged',
};
const isNotEvent = (name: ApprovalClass): name is NotEvent => Object.hasOwn(NOT_EVENTS, name);

/** A sort of acts in words. */
export const classKey = (name: ApprovalClass): MessageKey =>
  isNotEvent(name) ? NOT_EVENTS[name] : `events.kind.${name}`;

const DATA: ReadonlySet<string> = new Set<ApprovalClass>([
  'identity-change',
  'dependant-change',
  'address-change',
  'contact-change',
  'bank-change',
  'mutuelle-change',
  'employer-change',
  'scheme-change',
]);
const groupOf = (name: ApprovalClass): 'files' | 'events' | 'data' | 'cards' => {
  if (name.startsWith('card.')) return 'cards';
  if (isNotEvent(name)) return 'files';
  return DATA.has(name) ? 'data' : 'events';
};
/** The sorts that may be chosen, as the settings show them. */
export const RULE_GROUPS = (['files', 'events', 'data', 'cards'] as const).map((id) => ({
  id,
  classes: APPROVAL_CLASSES.filter((name) => groupOf(name) === id),
}));

export interface DeskGroup {
  readonly id: ApprovalClass;
  /** How many of this sort wait, on all pages. */
  readonly count: number;
  readonly items: readonly ActToApprove[];
}
/** The acts of the pages that were read, sort by sort. */
export function groupsOf(pages: readonly ApprovalPage[]): readonly DeskGroup[] {
  const items = pages.flatMap((page) => page.items);
  const counts = pages.at(-1)?.counts ?? [];
  return [...Map.groupBy(items, (item) => item.class)].map(([id, of]) => ({
    id,
    items: of,
    count: counts.find((each) => each.class === id)?.count ?? of.length,
  }));
}

/** Chosen, as long as it is still there. */
export const chosenAmong = (
  groups: readonly DeskGroup[],
  chosen: ReadonlySet<string>,
): readonly ActToApprove[] =>
  groups.flatMap(({ items }) => items).filter(({ actId, isOwn }) => chosen.has(actId) && !isOwn);

/** The choice with all of one sort that this person may decide. */
export const withAllOf = (
  groups: readonly DeskGroup[],
  name: string,
  chosen: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set([
    ...chosen,
    ...groups
      .filter(({ id }) => id === name)
      .flatMap(({ items }) => items.filter(({ isOwn }) => !isOwn).map(({ actId }) => actId)),
  ]);

export interface DecidedInBatches extends ApprovalOutcome {
  /** What was not even asked for: the batch that met the error, and those behind it. */
  readonly left: readonly ActToApprove['actId'][];
  readonly error?: AppError;
}
/** One batch after the other; an error stops there, and what was decided before it stays decided. */
export async function decideInBatches(
  actIds: readonly ActToApprove['actId'][],
  send: (batch: ActToApprove['actId'][]) => Promise<Result<ApprovalOutcome>>,
): Promise<DecidedInBatches> {
  let [decided, failed]: [number, ApprovalOutcome['failed']] = [0, []];
  for (let start = 0; start < actIds.length; start += APPROVALS_BATCH_MAX) {
    const answer = await send(actIds.slice(start, start + APPROVALS_BATCH_MAX));
    if (!answer.ok) return { decided, failed, left: actIds.slice(start), error: answer.error };
    decided += answer.value.decided;
    failed = [...failed, ...answer.value.failed];
  }
  return { decided, failed, left: [] };
}
