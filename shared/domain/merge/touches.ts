import { changesBetween, type EventKind } from '../events/index.ts';
import { childrenInCharge, findMember } from '../events/members.ts';
import type { KnownDependant } from '../family/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { findScheme } from '../schemes/index.ts';

/**
 * What an act does to one unit of a file. `change`: says what it is · `join`: adds to it, as anybody may · `need`: rests on it. Two
 * acts meet on a unit unless both join it or both need it.
 */
export type Mode = 'change' | 'join' | 'need';
/** By unit: a value that is said in one piece (`address`, `identity.birth`, `family.<id>.ended`), or a fact behind several values. */
export type Touches = ReadonlyMap<string, Mode>;

const WHOLE = ['address', 'ended', 'identity.document'];
const WHOLE_OF_MEMBER = /^(family\.[^.]+\.(?:ended|school))\..+$/u;
const DOCUMENT_OF_MEMBER = /^(family\.[^.]+)\.document(?:Kind|Number)$/u;

/** The unit that a path belongs to: half an address, or a number without its kind of document, says nothing. */
export function unitOf(path: string): string {
  const whole = WHOLE.find((unit) => path.startsWith(`${unit}.`));
  if (whole !== undefined) return whole;
  const document = DOCUMENT_OF_MEMBER.exec(path)?.[1];
  return document === undefined ? (WHOLE_OF_MEMBER.exec(path)?.[1] ?? path) : `${document}.document`;
}

/** What is declared of somebody who has died, or of the survivors. */
const AFTER_DEATH: ReadonlySet<EventKind> = new Set([
  'birth',
  'student-certificate',
  'disability',
  'dependant-leaves',
  'death-of-dependant',
  'dependant-change',
  'address-change',
  'contact-change',
]);
/** Changes of data that rest on nobody's birth or sex. */
const PLAIN: ReadonlySet<EventKind> = new Set([
  'identity-change',
  'address-change',
  'contact-change',
  'bank-change',
  'mutuelle-change',
]);

type Said = readonly (readonly [unit: string, mode: Mode])[];
const change = (...units: readonly string[]): Said => units.map((unit) => [unit, 'change'] as const);
const need = (...units: readonly string[]): Said => units.map((unit) => [unit, 'need'] as const);
const join = (...units: readonly string[]): Said => units.map((unit) => [unit, 'join'] as const);

/** Who this person is, however the record calls them: nobody enters a family twice. */
function personUnits({ birth, documentNumber }: Pick<KnownDependant, 'birth' | 'documentNumber'>): Said {
  const year = birth.slice(0, 4);
  const born: Said =
    birth === year ? change(`born.${year}`) : [...change(`born.${birth}`), ...need(`born.${year}`)];
  return documentNumber === undefined ? born : [...born, ...change(`document.${documentNumber}`)];
}

function memberSaid(kind: EventKind, member: KnownDependant | undefined): Said {
  if (!member) return [];
  const at = `family.${member.id}`;
  const child = member.kind === 'child' ? join('children') : [];
  switch (kind) {
    case 'student-certificate':
      return [...need(at, `${at}.ended`, `${at}.birth`), ...change(`${at}.situation`, `${at}.school`)];
    case 'disability':
      return [...need(at, `${at}.ended`, `${at}.birth`), ...change(`${at}.situation`)];
    case 'dependant-change':
      return need(at, `${at}.ended`);
    case 'dependant-returns':
      return [...need(at), ...change(`${at}.ended`), ...child, ...personUnits(member)];
    default:
      return [...need(at, `${at}.birth`), ...change(`${at}.ended`), ...child];
  }
}

/** What an event of this kind touches beyond the values that it changes. */
function saidBy(kind: EventKind, before: PersonRecord, memberId: string | null, after: PersonRecord): Said {
  const common = [
    ...need('number'),
    ...(AFTER_DEATH.has(kind) ? [] : need('alive')),
    ...(PLAIN.has(kind) ? [] : need('identity.birth', 'identity.sex')),
  ];
  const member = memberId === null ? undefined : findMember(before, memberId);
  switch (kind) {
    case 'marriage':
      return [...common, ...need('scheme'), ...join('joiners', 'couple')];
    case 'birth':
    case 'kafala':
      return [...common, ...need('scheme'), ...join('joiners', 'children')];
    case 'dependant-returns':
      return [...common, ...need('scheme'), ...join('joiners'), ...memberSaid(kind, member)];
    case 'divorce':
      return [
        ...common,
        ...memberSaid(kind, member),
        ...change('couple', 'children', ...childrenInCharge(before).map(({ id }) => `family.${id}.ended`)),
      ];
    case 'death-of-insured':
      return [...common, ...change('alive', 'ended')];
    case 'departure':
    case 'return':
      return [...common, ...change('ended')];
    case 'mutuelle-change':
    case 'employer-change':
      return [...common, ...need('scheme')];
    case 'scheme-change':
      return [
        ...common,
        ...change('scheme', 'ended'),
        ...need('rib'),
        ...(findScheme(after.scheme)?.family === false ? change('joiners') : []),
      ];
    default:
      return [...common, ...memberSaid(kind, member)];
  }
}

/** Names, births and documents by which the family is told apart, where this step changed one. */
function peopleSaid(before: PersonRecord, after: PersonRecord): Said {
  const { number } = after.identity.document;
  const own = number === before.identity.document.number ? [] : change(`document.${number}`);
  const family = after.family.flatMap((member): Said => {
    const known = findMember(before, member.id);
    if (!known) return personUnits(member);
    const isSame =
      known.birth === member.birth &&
      known.givenLatin === member.givenLatin &&
      known.documentNumber === member.documentNumber;
    return isSame ? [] : personUnits(member);
  });
  const gone = before.family.filter(({ id }) => !findMember(after, id));
  return [...own, ...family, ...change(...gone.map(({ id }) => `family.${id}`))];
}

const STRENGTH: Readonly<Record<Mode, number>> = { need: 0, join: 1, change: 2 };

/** Everything that one step of a file touches: the values that differ, and what its events rest on or exclude. */
export function touchesOf(before: PersonRecord, after: PersonRecord): Touches {
  const known = new Set((before.story ?? []).map(({ actId }) => actId));
  const entries = (after.story ?? []).filter(({ actId }) => !known.has(actId));
  const said: Said = [
    ...change(...changesBetween(before, after).map(({ path }) => unitOf(path))),
    ...change(...(before.photo === after.photo ? [] : ['photo'])),
    ...change(...(before.registrationNumber === after.registrationNumber ? [] : ['number'])),
    ...peopleSaid(before, after),
    ...entries.flatMap(({ kind, memberId }) => saidBy(kind, before, memberId, after)),
  ];
  const touches = new Map<string, Mode>();
  for (const [unit, mode] of said) {
    const there = touches.get(unit);
    if (there === undefined || STRENGTH[mode] > STRENGTH[there]) touches.set(unit, mode);
  }
  return touches;
}

/** The units on which two steps meet; empty when each may come before the other. Symmetric. */
export const meetingUnits = (mine: Touches, theirs: Touches): readonly string[] =>
  [...mine].flatMap(([unit, mode]) => {
    const other = theirs.get(unit);
    return other === undefined || (mode === other && mode !== 'change') ? [] : [unit];
  });
