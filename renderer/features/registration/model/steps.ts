import type { RequiredPiece } from '../../../../shared/domain/registration/pieces.ts';
import type { Faults } from './schema.ts';
import type { FormValues } from './values.ts';

/** The parts of the page, in their order. */
export const STEPS = [
  'identity',
  'contacts',
  'address',
  'activity',
  'account',
  'family',
  'pieces',
  'photo',
  'review',
] as const;
export type Step = (typeof STEPS)[number];

/** `optional`: nothing is asked there and nothing is there. `attention`: goes on, but something is missing. */
export type StepState = 'todo' | 'done' | 'wrong' | 'optional' | 'attention';

const PREFIXES: Readonly<Record<string, Step>> = {
  identity: 'identity',
  contacts: 'contacts',
  address: 'address',
  activity: 'activity',
  rib: 'account',
  family: 'family',
  pieces: 'pieces',
};

/** The part of the page where a field stands. */
export const stepOf = (path: string): Step => PREFIXES[path.split('.', 1)[0] ?? ''] ?? 'review';

export interface StepFacts {
  readonly values: FormValues;
  readonly faults: Faults;
  /** Paths that are shown in red: left once, or submitted. */
  readonly shown: Iterable<string>;
  readonly required: readonly RequiredPiece[];
  readonly hasPhoto: boolean;
  /** Other files are still to be compared with this one. */
  readonly mustCompare: boolean;
}

const isReceived = (values: FormValues, key: string): boolean =>
  values.pieces.some((mark) => mark.key === key && mark.received);

/** How many of the papers asked have been handed in. */
export const countReceived = (values: FormValues, required: readonly RequiredPiece[]): number =>
  required.filter(({ key }) => isReceived(values, key)).length;

/** Where the work stands, part by part. */
export function stepStates(facts: StepFacts): Readonly<Record<Step, StepState>> {
  const { values, faults, required, hasPhoto } = facts;
  const faulty = new Set(Object.keys(faults).map(stepOf));
  const wrong = new Set([...facts.shown].map(stepOf));
  const ordinary = (step: Step): StepState => {
    if (wrong.has(step)) return 'wrong';
    if (faulty.has(step)) return 'todo';
    return step === 'family' && values.family.length === 0 ? 'optional' : 'done';
  };
  const allReceived = countReceived(values, required) === required.length;
  const isWhole = faulty.size === 0;
  // Papers and photo may follow later: they are pointed out once nothing else is left to do.
  const notBlocking = (isDone: boolean): StepState => (isDone ? 'done' : isWhole ? 'attention' : 'todo');
  return {
    identity: ordinary('identity'),
    contacts: ordinary('contacts'),
    address: ordinary('address'),
    activity: ordinary('activity'),
    account: ordinary('account'),
    family: ordinary('family'),
    pieces: notBlocking(allReceived),
    photo: notBlocking(hasPhoto),
    review: !isWhole ? 'todo' : facts.mustCompare ? 'attention' : 'done',
  };
}

/** The part before or after the one that holds the focus. */
export function neighbour(step: Step, by: 1 | -1): Step {
  const at = Math.min(Math.max(STEPS.indexOf(step) + by, 0), STEPS.length - 1);
  return STEPS[at] ?? step;
}
