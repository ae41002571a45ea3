import { achamil } from './achamil.ts';
import { cnssPensioner } from './cnss-pensioner.ts';
import { cnssSalaried } from './cnss-salaried.ts';
import { cnssVoluntary } from './cnss-voluntary.ts';
import type { SchemeDescription } from './description.ts';
import { domesticWorker } from './domestic-worker.ts';
import { publicActive } from './public-active.ts';
import { publicPensioner } from './public-pensioner.ts';
import { cndhVictim, religiousStaff, shareFisher } from './small-schemes.ts';
import { student } from './student.ts';
import { tadamon } from './tadamon.ts';
import { tns } from './tns.ts';

const ALL = [
  tns,
  publicActive,
  publicPensioner,
  cnssSalaried,
  domesticWorker,
  cnssPensioner,
  cnssVoluntary,
  tadamon,
  achamil,
  student,
  religiousStaff,
  shareFisher,
  cndhVictim,
] as const;

export type SchemeCode = (typeof ALL)[number]['code'];
export type Scheme = SchemeDescription<SchemeCode>;

/** Every scheme that a counter can register in, in the order in which they are offered. */
export const SCHEMES: readonly Scheme[] = ALL;
export const SCHEME_CODES: readonly SchemeCode[] = ALL.map(({ code }) => code);
/** What a counter proposes to somebody who has chosen nothing yet. */
export const FIRST_SCHEME: SchemeCode = 'tns';

const byCode = new Map<string, Scheme>(SCHEMES.map((scheme) => [scheme.code, scheme]));

/** The description of a code as files hold it; undefined for a scheme that is not known here. */
export const findScheme = (code: string): Scheme | undefined => byCode.get(code);

export function schemeOf(code: SchemeCode): Scheme {
  const found = byCode.get(code);
  if (!found) throw new Error(`no scheme ${code}`);
  return found;
}

export { partSchema, pathOf } from './description.ts';
export { schoolYearSchema, YES_NO, type FieldDescription, type FieldKind } from './field.ts';
export { TnsActivity } from './tns.ts';
