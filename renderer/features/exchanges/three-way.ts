import { changesBetween } from '../../../shared/domain/events/index.ts';
import { unitOf, type Clash } from '../../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { ParkedAct } from '../../../shared/domain/sync/index.ts';
import { readChanges, type ShownChange } from '../file-values/index.ts';

/** One value of the file: before, as stated here, and as the central has it now. */
export interface ThreeSides extends Pick<ShownChange, 'label' | 'kind'> {
  readonly path: string;
  readonly unit: string;
  readonly memberId: string | null;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** True on the first line of a unit of which a person says whose value holds. */
  readonly isChoice: boolean;
}
export type Side = 'mine' | 'theirs';
export type Chosen = Readonly<Record<string, Side>>;

const linesOf = (base: PersonRecord, to: PersonRecord | null) =>
  new Map(
    (to ? readChanges(changesBetween(base, to)) : []).flatMap(({ memberId, changes }) =>
      changes.map((change) => [change.id, { ...change, memberId }] as const),
    ),
  );

/** Every value that either side changed, those that both changed first. */
export function threeSides({ base, mine, existing, choices }: ParkedAct): readonly ThreeSides[] {
  if (!base) return [];
  const [ours, others] = [linesOf(base, mine), linesOf(base, existing)];
  const asked = new Set<string>();
  const lines = [...new Map([...others, ...ours]).values()].map(({ id, label, kind, memberId, before }) => ({
    path: id,
    unit: unitOf(id),
    label,
    kind,
    memberId,
    base: before,
    mine: ours.has(id) ? (ours.get(id)?.after ?? null) : before,
    theirs: others.has(id) ? (others.get(id)?.after ?? null) : before,
  }));
  const isAsked = ({ unit }: { readonly unit: string }) => choices.includes(unit);
  return [...lines.filter(isAsked), ...lines.filter((line) => !isAsked(line))].map((line) => {
    const isChoice = isAsked(line) && !asked.has(line.unit);
    if (isChoice) asked.add(line.unit);
    return { ...line, isChoice };
  });
}

/** What still has to be said before the act can be sent again. */
export const undecided = ({ choices }: Pick<ParkedAct, 'choices'>, chosen: Chosen): number =>
  choices.filter((unit) => chosen[unit] === undefined).length;

export const theirsIn = (chosen: Chosen): string[] =>
  Object.keys(chosen).filter((unit) => chosen[unit] === 'theirs');

/** True when the other's value was chosen everywhere and the act says nothing else: there is nothing to send. */
export const saysNothing = (parked: ParkedAct, chosen: Chosen): boolean =>
  parked.choices.length > 0 &&
  threeSides(parked).every(({ unit, base, mine }) => base === mine || chosen[unit] === 'theirs');

/** Each other act once, with everything of it that stands in the way. */
export function authorsOf(
  clashes: readonly Clash[],
): readonly { readonly by: Clash['by']; readonly whys: readonly Clash['what'][] }[] {
  const groups = Map.groupBy(clashes, ({ by }) => by?.actId ?? by?.at ?? '');
  return [...groups.values()].map((group) => ({
    by: group[0]?.by ?? null,
    whys: [...new Set(group.map(({ what }) => what))],
  }));
}
