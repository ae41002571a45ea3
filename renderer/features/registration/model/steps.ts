import type { RequiredPiece } from '../../../../shared/domain/registration/pieces.ts';
import { schemeOf, type Scheme } from '../../../../shared/domain/schemes/index.ts';
import { neighbourIn, type StepState } from '../../person-form/index.ts';
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

/** The parts that a scheme has: where no family is covered, none is asked. */
export const stepsOf = ({ family }: Pick<Scheme, 'family'>): readonly Step[] =>
  family ? STEPS : STEPS.filter((step) => step !== 'family');

const PREFIXES: Readonly<Record<string, Step>> = {
  identity: 'identity',
  contacts: 'contacts',
  address: 'address',
  activity: 'activity',
  own: 'activity',
  scheme: 'identity',
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

/** Nothing is in a part where nothing must be. */
const isEmpty = (step: Step, { scheme, rib, family }: FormValues): boolean =>
  (step === 'family' && family.length === 0) ||
  (step === 'account' && rib === '' && schemeOf(scheme).rib === 'optional');

/** Where the work stands, part by part. */
export function stepStates(facts: StepFacts): Readonly<Record<Step, StepState>> {
  const { values, faults, required, hasPhoto } = facts;
  const faulty = new Set(Object.keys(faults).map(stepOf));
  const wrong = new Set([...facts.shown].map(stepOf));
  const ordinary = (step: Step): StepState => {
    if (wrong.has(step)) return 'wrong';
    if (faulty.has(step)) return 'unfilled';
    return isEmpty(step, values) ? 'optional' : 'done';
  };
  const allReceived = countReceived(values, required) === required.length;
  const isWhole = faulty.size === 0;
  // Papers and photo may follow later: they are pointed out once nothing else is left to do.
  const notBlocking = (isDone: boolean): StepState => (isDone ? 'done' : isWhole ? 'attention' : 'unfilled');
  return {
    identity: ordinary('identity'),
    contacts: ordinary('contacts'),
    address: ordinary('address'),
    activity: ordinary('activity'),
    account: ordinary('account'),
    family: ordinary('family'),
    pieces: notBlocking(allReceived),
    photo: notBlocking(hasPhoto),
    review: !isWhole ? 'unfilled' : facts.mustCompare ? 'attention' : 'done',
  };
}

/** The part before or after the one that holds the focus. */
export const neighbour = (step: Step, by: 1 | -1, steps: readonly Step[] = STEPS): Step =>
  neighbourIn(steps, step, by);
