import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { KnownRights } from '../../shared/domain/rights/index.ts';
import { findScheme } from '../../shared/domain/schemes/index.ts';
import { Centimes } from '../../shared/kernel/money.ts';
import { addMonths, type PlainDate } from '../../shared/kernel/plain-date.ts';
import type { Told } from '../rights/rights.repo.ts';
import { MEMORABLE, type Memorable } from './memorable.ts';

/** Days are counted back from the day on which the demonstration is loaded, so that it always shows every state. */
interface Sample {
  readonly open: KnownRights;
  readonly suspended: KnownRights;
  readonly waiting: KnownRights;
  readonly stopped: KnownRights;
}

const [ENOUGH, TOO_LITTLE] = [Centimes.parse(184_000), Centimes.parse(40_000)];
const monthBefore = (today: PlainDate, months: number): string => addMonths(today, -months).slice(0, 7);

function samplesOf(scheme: string, today: PlainDate): Sample {
  const due = { monthsDue: [monthBefore(today, 2), monthBefore(today, 1)] };
  const paid = { monthsDue: [] };
  const stopped = { ...paid, workStoppedOn: addMonths(today, -2) };
  switch (scheme) {
    case 'tns':
    case 'achamil':
      return {
        open: { ...paid, paidMonths: 14 },
        suspended: { ...due, paidMonths: 14 },
        waiting: { ...paid, paidMonths: 1 },
        stopped,
      };
    case 'cnss-salaried':
    case 'cnss-voluntary':
      return {
        open: { ...paid, days: 132 },
        suspended: { ...due, days: 132 },
        waiting: { ...paid, days: 20 },
        stopped,
      };
    case 'cnss-pensioner':
      return {
        open: { ...paid, pension: ENOUGH },
        suspended: { ...due, pension: ENOUGH },
        waiting: { ...paid, pension: TOO_LITTLE },
        stopped: { ...paid, pension: ENOUGH },
      };
    default:
      return {
        open: { ...paid, startedOn: addMonths(today, -60), fromAnotherAmo: false },
        suspended: { ...due, startedOn: addMonths(today, -60) },
        waiting: { ...paid, startedOn: addMonths(today, -1), fromAnotherAmo: false },
        stopped,
      };
  }
}

const REMEMBERED: Readonly<Partial<Record<Memorable, keyof Sample | 'untold'>>> = {
  pharmacist: 'open',
  yearOnly: 'open',
  longNames: 'open',
  lookAlike: 'suspended',
  otherLookAlike: 'waiting',
  resident: 'waiting',
  traveller: 'stopped',
  studentsParent: 'open',
  disabledChildsParent: 'open',
  knownElsewhere: 'untold',
};
const BY_NUMBER = new Map(
  Object.entries(REMEMBERED).map(([name, sample]) => [MEMORABLE[name as Memorable].number, sample]),
);

/** Most have open rights; some wait, owe, have stopped working, and of some nobody has told anything. */
const USUAL: readonly (keyof Sample | 'untold')[] = [
  'open',
  'open',
  'suspended',
  'open',
  'open',
  'waiting',
  'open',
  'open',
  'stopped',
  'open',
  'untold',
];

/** What the demonstration knows of the contributions of its people. */
export const sampleRights = (people: readonly PersonRecord[], today: PlainDate): readonly Told[] =>
  people.flatMap(({ id, scheme, registrationNumber }, rank) => {
    if (registrationNumber === null) return [];
    const sample = BY_NUMBER.get(registrationNumber) ?? USUAL[rank % USUAL.length] ?? 'untold';
    if (sample === 'untold') return [];
    return [{ personId: id, facts: samplesOf(findScheme(scheme)?.legal ?? scheme, today)[sample] }];
  });
