import { changesBetween, type FileEntry } from '../events/index.ts';
import type { KnownDependant } from '../family/index.ts';
import { duplicateReasons } from '../people/duplicates.ts';
import type { PersonRecord } from '../people/record.ts';
import { unitOf } from './touches.ts';

/** What a file says of the insured person, in pieces of which each comes from one file or from the other. */
export function personUnit(path: string): string {
  // A scheme without its own part, or with another's, says nothing.
  return /^(?:own|activity)\./u.test(path) ? 'scheme' : unitOf(path);
}

/** The pieces in which two files of one person differ; the families are united, they are not chosen. */
export function differingUnits(kept: PersonRecord, gone: PersonRecord): readonly string[] {
  const { photo } = gone;
  const units = changesBetween(kept, { ...gone, family: kept.family }).map(({ path }) => personUnit(path));
  return [...new Set([...units, ...(photo === kept.photo ? [] : ['photo'])])];
}

/** Taken from the other file unless somebody says otherwise: what the one that stays does not know. */
export const missingUnits = (kept: PersonRecord, gone: PersonRecord): readonly string[] =>
  differingUnits(kept, gone).filter(
    (unit) => isEmpty(kept, unit) && !isEmpty(gone, unit) && unit !== 'ended',
  );

function isEmpty(record: PersonRecord, unit: string): boolean {
  const value = unit
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], record);
  return value === undefined || value === null || value === '';
}

const isSamePerson = (a: KnownDependant, b: KnownDependant): boolean => {
  const document = a.documentNumber !== undefined && a.documentNumber === b.documentNumber;
  return document || (a.kind === b.kind && duplicateReasons(a, b).includes('same_names_and_birth'));
};

/** Everybody of both families once; of somebody who is in both, what the file that stays says. */
const united = (kept: PersonRecord, gone: PersonRecord): readonly KnownDependant[] => {
  const own = new Set([kept.identity.document.number, gone.identity.document.number]);
  return [
    ...kept.family,
    ...gone.family.filter(
      (member) =>
        !own.has(member.documentNumber ?? '') &&
        kept.family.every((known) => known.id !== member.id && !isSamePerson(known, member)),
    ),
  ];
};

/** What the other file’s story said of its identity and scheme is told, and never taken back from the one that stays. */
const foreign = (entry: FileEntry): FileEntry => ({
  ...entry,
  changes: entry.changes.map((change) =>
    change.path === 'scheme' || change.path.startsWith('identity.')
      ? { ...change, path: `other.${change.path}` }
      : change,
  ),
});

function storyOf(kept: PersonRecord, gone: PersonRecord): FileEntry[] {
  const known = new Set((kept.story ?? []).map(({ actId }) => actId));
  const others = (gone.story ?? []).filter(({ actId }) => !known.has(actId));
  return [...others.map(foreign), ...(kept.story ?? [])];
}

function taken(kept: PersonRecord, gone: PersonRecord, unit: string): PersonRecord {
  const [part = '', name = ''] = unit.split('.');
  switch (part) {
    case 'identity':
    case 'contacts':
      return {
        ...kept,
        [part]: { ...kept[part], [name]: (gone[part] as Readonly<Record<string, unknown>>)[name] },
      };
    case 'scheme':
      return { ...kept, scheme: gone.scheme, activity: gone.activity, own: gone.own };
    case 'address':
      return { ...kept, address: gone.address };
    case 'rib':
      return { ...kept, rib: gone.rib };
    case 'photo':
      return { ...kept, photo: gone.photo };
    case 'ended': {
      const { ended: _ended, ...rest } = kept;
      return gone.ended ? { ...rest, ended: gone.ended } : rest;
    }
    default:
      return kept;
  }
}

/**
 * One file of two that are about the same person. `take`: the pieces that come from the one that goes. Its number stays known for
 * ever as another name of the one that stays. Pure: the same choice on the same files gives the same file.
 */
export function mergePeople(kept: PersonRecord, gone: PersonRecord, take: readonly string[]): PersonRecord {
  const one = take.reduce((record, unit) => taken(record, gone, unit), kept);
  const story = storyOf(kept, gone);
  const numbers = [
    ...(kept.aliases ?? []),
    ...(gone.registrationNumber ? [gone.registrationNumber] : []),
    ...(gone.aliases ?? []),
  ];
  return {
    ...one,
    registeredOn: kept.registeredOn < gone.registeredOn ? kept.registeredOn : gone.registeredOn,
    family: [...united(kept, gone)],
    ...(story.length > 0 ? { story } : {}),
    aliases: [...new Set(numbers)],
  };
}

/** True when a paper that bears this number is this person’s. */
export const bearsNumber = ({ registrationNumber, aliases = [] }: PersonRecord, number: string): boolean =>
  registrationNumber === number || aliases.some((alias) => alias === number);
