import type { MemberRights } from '../../../shared/domain/rights/index.ts';
import { paramsIn, type ReasonView } from '../../../shared/domain/rules/index.ts';
import type { Language, MessageKey } from '../../../shared/i18n/index.ts';
import type { Values } from '../../lib/i18n/I18n.tsx';

export type RightsTone = 'success' | 'attention' | 'refused' | 'info';

/** Green only for rights that cover care today; what is not known is never green. */
export const TONES: Readonly<Record<MemberRights['state'], RightsTone>> = {
  open: 'success',
  kept: 'success',
  waiting: 'attention',
  suspended: 'attention',
  unknown: 'info',
  closed: 'refused',
};

export interface Words {
  readonly key: MessageKey;
  readonly values?: Values;
}

/** The state of one person in a few words, with its day where there is one. */
export function stateWords(
  { state, day, monthsDue }: Pick<MemberRights, 'state' | 'day' | 'monthsDue'>,
  showDay: (day: string) => string,
): Words {
  const values = { day: day === null ? '' : showDay(day) };
  switch (state) {
    case 'open':
      return { key: 'rights.state.open' };
    case 'waiting':
      return day === null ? { key: 'rights.state.waiting' } : { key: 'rights.state.waitingUntil', values };
    case 'suspended':
      return monthsDue.length === 0
        ? { key: 'rights.state.suspended' }
        : { key: 'rights.state.suspendedMonths', values: { count: monthsDue.length } };
    case 'kept':
      return day === null ? { key: 'rights.state.kept' } : { key: 'rights.state.keptUntil', values };
    case 'closed':
      return day === null ? { key: 'rights.state.closed' } : { key: 'rights.state.closedSince', values };
    case 'unknown':
      return { key: 'rights.state.unknown' };
  }
}

const sentence = (reason: ReasonView, language: Language): Words => ({
  key: `rules.${reason.code}`,
  values: paramsIn(reason, language),
});

/** Why, in sentences: what the file says, then what the rules say. Open rights need no explanation. */
export function whyWords({ state, why, reasons }: MemberRights, language: Language): readonly Words[] {
  if (state === 'open') return [];
  const own: Words[] = why === null ? [] : [{ key: `rights.why.${why}` }];
  return [
    ...own,
    ...reasons.filter(({ effect }) => effect !== 'notes').map((reason) => sentence(reason, language)),
  ];
}

/** True where a dependant’s rights are not simply those of the insured person. */
export const isOwn = (member: MemberRights, insured: MemberRights | undefined): boolean =>
  insured === undefined ||
  member.state !== insured.state ||
  member.day !== insured.day ||
  member.why !== insured.why ||
  member.reasons[0]?.code !== insured.reasons[0]?.code;

/** `2026-03` as people write it. */
export const showMonth = (month: string): string => month.split('-').toReversed().join('/');
