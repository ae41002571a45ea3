import { ACTS, decide, type Decision, type FactsOf } from '../rules/index.ts';
import type { Legal } from '../legal/index.ts';
import { findScheme } from '../schemes/index.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

type Part = Readonly<Record<string, unknown>> | undefined;

/** A registration, checked or still being typed. */
interface Typed {
  readonly scheme?: unknown;
  readonly activity?: unknown;
  readonly own?: unknown;
}

const filled = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const partOf = (value: unknown): Part => (typeof value === 'object' && value !== null ? { ...value } : {});

/**
 * What is typed of a registration, as facts for the rules; undefined while the scheme is not known. What is not typed yet is simply
 * not told to them. `covers` are schemes in which this very person is known to be registered already.
 */
export function registrationFacts(typed: Typed, covers: readonly string[]): FactsOf<'register'> | undefined {
  const scheme = findScheme(filled(typed.scheme) ?? '');
  if (!scheme) return undefined;
  const [own, activity] = [partOf(typed.own), partOf(typed.activity)];
  const legalOf = (code: string): string => findScheme(code)?.legal ?? code;
  const known = covers.length > 0 ? covers.map(legalOf) : own?.['noOtherCover'] === 'yes' ? [] : undefined;
  const pension = own?.['pensionCentimes'];
  return ACTS.register.facts.safeParse({
    scheme: scheme.legal,
    ...(known ? { covers: known } : {}),
    idcs: filled(own?.['idcs']),
    rsuRegistered: filled(own?.['rsuNumber']) === undefined ? undefined : true,
    rsuScore: filled(own?.['rsuScore'])?.replace(',', '.'),
    hasActivity: own?.['hasActivity'] === undefined ? undefined : own['hasActivity'] === 'yes',
    // Whoever had a CNSS number as an employee was one.
    formerEmployee:
      scheme.code === 'cnss-voluntary' && filled(own?.['cnssNumber']) !== undefined ? true : undefined,
    hasMandate: own?.['directDebit'] === undefined ? undefined : own['directDebit'] === 'yes',
    category: filled(activity?.['categoryCode']),
    pension: typeof pension === 'number' ? pension : undefined,
  }).data;
}

/** What the day's rules say of this registration; undefined while the scheme is not known. */
export function decideRegistration(
  typed: Typed,
  covers: readonly string[],
  on: PlainDate,
  legal: Legal,
): Decision | undefined {
  const facts = registrationFacts(typed, covers);
  return facts && decide('register', facts, on, legal);
}

/** What the rules say of the monthly amount where the form holds what it depends on, which is the score of Achamil; else undefined. */
export function decideMonthly(typed: Typed, on: PlainDate, legal: Legal): Decision | undefined {
  if (filled(typed.scheme) !== 'achamil') return undefined;
  const rsuScore = filled(partOf(typed.own)?.['rsuScore'])?.replace(',', '.');
  const facts = ACTS.contribution.facts.safeParse({ scheme: 'achamil', rsuScore });
  return decide('contribution', facts.data ?? { scheme: 'achamil' }, on, legal);
}
