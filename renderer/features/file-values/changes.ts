import type { FieldChange } from '../../../shared/domain/events/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { findField, labelOf } from '../schemes/index.ts';
import {
  COUNTRY,
  DAY,
  IDENTIFIER,
  named,
  PHONE,
  RIB,
  SCHEME,
  SEX,
  TEXT,
  words,
  type EndReason,
  type ValueKind,
} from './kinds.ts';

/** One value of a file before and after, with its words. */
export interface ShownChange {
  readonly id: string;
  readonly label: MessageKey;
  readonly kind: ValueKind;
  readonly before: string | null;
  readonly after: string | null;
}
/** What changes for one person; `memberId` is null for the insured and the file. `enters`: the name of who joins the family. */
export interface ChangeGroup {
  readonly memberId: string | null;
  readonly enters: string | null;
  readonly changes: readonly ShownChange[];
}

const document = words((code) => `registration.document.${code}` as MessageKey);
const situation = words((code) => `family.situation.${code}` as MessageKey);
const studies = words((code) => `events.studies.${code}` as MessageKey);
const ended = words((code) => `events.ended.${code as EndReason}`);

type Known = readonly [label: MessageKey, kind: ValueKind];
/** By the path below the person: what the insured and a dependant have in common is told in the same words. */
const KNOWN: Readonly<Record<string, Known>> = {
  familyLatin: ['registration.familyLatin', TEXT],
  givenLatin: ['registration.givenLatin', TEXT],
  familyArabic: ['registration.familyArabic', TEXT],
  givenArabic: ['registration.givenArabic', TEXT],
  sex: ['registration.sex', SEX],
  birth: ['registration.birth', DAY],
  birthPlace: ['registration.birthPlace', TEXT],
  nationality: ['registration.nationality', COUNTRY],
  'document.kind': ['registration.documentKind', document],
  'document.number': ['registration.documentNumber', IDENTIFIER],
  documentKind: ['registration.documentKind', document],
  documentNumber: ['registration.documentNumber', IDENTIFIER],
  marriedOn: ['family.marriedOn', DAY],
  situation: ['family.situation', situation],
  origin: ['events.path.origin', words(() => 'events.origin.kafala')],
  'school.year': ['events.schoolYear', TEXT],
  'school.studies': ['events.path.studies', studies],
  'ended.on': ['events.path.endedOn', DAY],
  'ended.why': ['events.path.endedWhy', ended],
  'contacts.mobile': ['registration.mobile', PHONE],
  'contacts.phone': ['registration.phone', PHONE],
  'contacts.email': ['registration.email', TEXT],
  'address.line': ['registration.addressLine', TEXT],
  'address.regionCode': ['registration.region', named('region')],
  'address.provinceCode': ['registration.province', named('province')],
  'address.communeCode': ['registration.commune', named('commune')],
  'address.communeName': ['registration.communeName', TEXT],
  'address.postcode': ['registration.postcode', TEXT],
  rib: ['registration.rib', RIB],
  scheme: ['schemes.scheme', SCHEME],
};
/** The order in which changes are told, whatever the order in which they were found. */
const ORDER = ['scheme', ...Object.keys(KNOWN)];

function known(path: string): Known {
  const own = /^(?:own|activity)\.(.+)$/u.exec(path)?.[1];
  const field = own === undefined ? undefined : findField(own);
  if (field) return [labelOf(field), { is: 'field', field }];
  return KNOWN[path] ?? ['events.path.other', TEXT];
}

/** A path as the person that it belongs to, and the rest. */
function split(path: string): readonly [memberId: string | null, rest: string] {
  const member = /^family\.([^.]+)(?:\.(.+))?$/u.exec(path);
  if (member) return [member[1] ?? null, member[2] ?? ''];
  return [null, path.replace(/^identity\./u, '')];
}

const place = (rest: string): number => {
  const at = ORDER.indexOf(rest);
  return at === -1 ? ORDER.length : at;
};

/** The changes of an event as a screen tells them: person by person, in the words of the forms. */
export function readChanges(changes: readonly FieldChange[]): readonly ChangeGroup[] {
  const groups = new Map<string | null, { enters: string | null; paths: [string, FieldChange][] }>();
  for (const change of changes) {
    const [memberId, rest] = split(change.path);
    const group = groups.get(memberId) ?? { enters: null, paths: [] };
    groups.set(memberId, group);
    if (rest === '') group.enters = change.after;
    else group.paths.push([rest, change]);
  }
  return [...groups].map(([memberId, { enters, paths }]) => ({
    memberId,
    enters,
    changes: paths
      .toSorted(([a], [b]) => place(a) - place(b))
      .map(([rest, { path, before, after }]) => {
        const [label, kind] = known(rest);
        return { id: path, label, kind, before, after };
      }),
  }));
}
