import { decide, SchemeCode, type Decision, type FactsOf } from '../rules/index.ts';
import type { Legal } from '../legal/index.ts';
import { findScheme } from '../schemes/index.ts';
import { Centimes } from '../../kernel/money.ts';
import { PlainDate } from '../../kernel/plain-date.ts';

interface Typed {
  readonly scheme?: unknown;
  readonly activity?: unknown;
  readonly own?: unknown;
}
type Part = Readonly<Record<string, unknown>>;

const partOf = (value: unknown): Part => (typeof value === 'object' && value !== null ? { ...value } : {});
const whole = (value: unknown): number | undefined =>
  typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : undefined;

/** What the form tells of the rights: nothing is paid yet by whoever is being registered. */
function rightsFacts(scheme: SchemeCode, own: Part): FactsOf<'rights'> {
  const from = own['fromOtherAmo'];
  return {
    scheme,
    monthsDue: [],
    startedOn: PlainDate.safeParse(own['recruitedOn']).data,
    fromAnotherAmo: from === 'yes' ? true : from === 'no' ? false : undefined,
    days: whole(own['declaredDays']),
    pension: Centimes.safeParse(own['pensionCentimes']).data,
    paidMonths: 0,
  };
}

/**
 * When the rights will open and what will have to be paid, for the person at the counter: as far as the form holds what the rules ask.
 * What they do not know is not said.
 */
export function decideOutlook(typed: Typed, on: PlainDate, legal: Legal): readonly Decision[] {
  const described = findScheme(typeof typed.scheme === 'string' ? typed.scheme : '');
  const scheme = SchemeCode.safeParse(described?.legal).data;
  if (scheme === undefined) return [];
  const category = partOf(typed.activity)['categoryCode'];
  const named = typeof category === 'string' && category !== '' ? { category } : {};
  return [
    decide('rights', rightsFacts(scheme, partOf(typed.own)), on, legal),
    decide('contribution', { scheme, ...named }, on, legal),
  ].filter(({ outcome }) => outcome === 'allowed' || outcome === 'conditional');
}
