import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Dependant } from '../family/index.ts';
import { entriesOn, type Legal } from '../legal/index.ts';
import { ACTS, decide, type Decision } from '../rules/index.ts';
import type { PieceMark } from './form.ts';

type Situation = Dependant['situation'];

/** What the form knows of a child from the situation that was chosen; what it does not ask is not told to the rules. */
const SITUATION_FACTS = {
  ordinary: { studies: 'none', unableToWork: false },
  student: { studies: 'student', married: false, unableToWork: false },
  disabled: { unableToWork: true },
} as const satisfies Readonly<Record<Situation, object>>;

export interface ChildCover {
  /** The child's place in the family. */
  readonly index: number;
  readonly decision: Decision;
}

interface File {
  readonly family: readonly Pick<Dependant, 'kind' | 'birth' | 'situation'>[];
  readonly pieces: readonly PieceMark[];
}

/**
 * What the day's rules say of the children whose cover does not go without saying: those past the ordinary age, or known by a
 * year that may be. A spouse in the file has no compulsory cover of their own, so the parents are not both insured.
 */
export function decideChildren({ family, pieces }: File, on: PlainDate, legal: Legal): readonly ChildCover[] {
  const certificates = entriesOn(legal, 'pieces.json', on).filter(({ asked }) => asked === 'student');
  const received = new Set(pieces.filter((mark) => mark.received).map(({ key }) => key));
  const bothInsured = family.some(({ kind }) => kind === 'spouse') ? false : undefined;
  return family.flatMap(({ kind, birth, situation }, index): ChildCover[] => {
    if (kind !== 'child') return [];
    const certificate = certificates.some(({ code }) => received.has(`${code}.${index}`));
    const facts = ACTS['cover-child'].facts.parse({
      birth,
      ...SITUATION_FACTS[situation],
      certificate,
      bothInsured,
    });
    const decision = decide('cover-child', facts, on, legal);
    const isPlain =
      decision.outcome === 'allowed' || decision.reasons.some(({ code }) => code === 'child.within_age');
    return isPlain ? [] : [{ index, decision }];
  });
}
