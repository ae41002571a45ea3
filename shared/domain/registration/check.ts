import type { FieldCode } from '../../kernel/error-codes.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { findScheme, FIRST_SCHEME, pathOf } from '../schemes/index.ts';

type Faults = Record<string, FieldCode>;
type Text = string | undefined;

type Part = Readonly<Record<string, unknown>> | undefined;

/** What the day's rules look at. A checked `RegistrationForm` fits, and so does a form that is still being typed. */
export interface Checkable {
  readonly identity: { readonly birth: Text; readonly document: { readonly number: Text } };
  readonly scheme?: string | undefined;
  /** The scheme's own part, in one place or the other. */
  readonly activity?: Part;
  readonly own?: Part;
  readonly family: readonly {
    readonly kind: 'spouse' | 'child';
    readonly birth: Text;
    readonly documentNumber?: Text;
    readonly marriedOn?: Text;
  }[];
}

const OLDEST_YEARS = 130;

function birthFault(birth: Text, today: PlainDate): FieldCode | undefined {
  if (!birth) return undefined;
  if (birth.length === 4 ? birth > today.slice(0, 4) : birth > today) return 'field.date_future';
  if (Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) > OLDEST_YEARS) return 'field.date_too_old';
  return undefined;
}

const future = (day: Text, today: PlainDate): FieldCode | undefined =>
  day && day > today ? 'field.date_future' : undefined;

/** The days that the scheme's own part holds: all of them have come. */
function daysOf(form: Checkable): readonly (readonly [path: string, day: Text])[] {
  const scheme = findScheme(form.scheme ?? FIRST_SCHEME);
  if (!scheme) return [];
  return scheme.fields
    .filter(({ kind }) => kind === 'day')
    .map((field) => {
      const day = form[scheme.part]?.[field.name];
      return [pathOf(scheme, field), typeof day === 'string' ? day : undefined] as const;
    });
}

/** Nobody has a child in the year of their own birth; years are known even where days are not. */
const isTooOldFor = (child: string, parent: string): boolean => child.slice(0, 4) <= parent.slice(0, 4);

/**
 * What the shape alone cannot tell: dates against today, a spouse's document, a child older than the insured, one number
 * for two people. What is not filled yet is left to the shape.
 */
export function checkRegistration(form: Checkable, today: PlainDate): Faults {
  const faults: Faults = {};
  const note = (path: string, code: FieldCode | undefined) => {
    if (code !== undefined) faults[path] ??= code;
  };
  const { birth, document } = form.identity;
  note('identity.birth', birthFault(birth, today));
  for (const [path, day] of daysOf(form)) note(path, future(day, today));
  const documents = new Set(document.number ? [document.number] : []);
  form.family.forEach((member, index) => {
    const at = `family.${index}`;
    note(`${at}.birth`, birthFault(member.birth, today));
    if (member.kind === 'child' && member.birth && birth && isTooOldFor(member.birth, birth))
      note(`${at}.birth`, 'field.child_older_than_insured');
    note(`${at}.marriedOn`, future(member.marriedOn, today));
    if (member.kind === 'spouse' && !member.documentNumber)
      note(`${at}.documentNumber`, 'field.cnie_required');
    if (!member.documentNumber) return;
    if (documents.has(member.documentNumber)) note(`${at}.documentNumber`, 'field.duplicate_person');
    documents.add(member.documentNumber);
  });
  return faults;
}
