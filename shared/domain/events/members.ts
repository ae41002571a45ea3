import type { KnownDependant } from '../family/index.ts';
import type { PersonRecord } from '../people/record.ts';
import type { EventKind } from './kinds.ts';

export const findMember = (record: PersonRecord, id: string): KnownDependant | undefined =>
  record.family.find((member) => member.id === id);

const IN_CHARGE: Partial<Record<EventKind, readonly KnownDependant['kind'][]>> = {
  'student-certificate': ['child'],
  disability: ['child'],
  divorce: ['spouse'],
  'dependant-leaves': ['spouse', 'child'],
  'death-of-dependant': ['spouse', 'child'],
  'dependant-change': ['spouse', 'child'],
};

/** Those of the family whom an event of this kind may concern. */
export function listConcerned(record: PersonRecord, kind: EventKind): readonly KnownDependant[] {
  if (kind === 'dependant-returns')
    // A divorced spouse comes back by a marriage.
    return record.family.filter(
      ({ ended }) => ended !== undefined && ended.why !== 'death' && ended.why !== 'divorce',
    );
  const kinds = IN_CHARGE[kind] ?? [];
  return record.family.filter((member) => kinds.includes(member.kind) && !member.ended);
}

/** True for an event that concerns one dependant who is in the family already. */
export const concernsMember = (kind: EventKind): boolean => kind === 'dependant-returns' || kind in IN_CHARGE;

export const childrenInCharge = (record: PersonRecord): readonly KnownDependant[] =>
  record.family.filter(({ kind, ended }) => kind === 'child' && !ended);
