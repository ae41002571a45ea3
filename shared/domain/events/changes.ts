import { latinFullName } from '../identity/names.ts';
import type { KnownDependant } from '../family/index.ts';
import type { PersonRecord } from '../people/record.ts';
import type { FieldChange } from './entry.ts';

type Leaves = Map<string, string>;

/** Every value below `value`, by its path. */
function collect(leaves: Leaves, path: string, value: unknown): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value))
      collect(leaves, path === '' ? name : `${path}.${name}`, inner);
  else if (typeof value === 'string' || typeof value === 'number') leaves.set(path, String(value));
}

const leavesOf = ({
  identity,
  contacts,
  address,
  activity,
  own,
  rib,
  scheme,
  ended,
}: PersonRecord): Leaves => {
  const leaves: Leaves = new Map();
  collect(leaves, '', { identity, contacts, address, activity, own, rib, scheme, ended });
  return leaves;
};
const memberLeaves = ({ id, ...member }: KnownDependant): Leaves => {
  const leaves: Leaves = new Map();
  collect(leaves, `family.${id}`, member);
  return leaves;
};

const compare = (before: Leaves, after: Leaves): FieldChange[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null];
    return was === is ? [] : [{ path, before: was, after: is }];
  });

const enters = (member: KnownDependant): FieldChange => ({
  path: `family.${member.id}`,
  before: null,
  after: latinFullName(member),
});

/** Every value of a file that begins, as what there was nothing of before. */
export const changesOfNew = (record: PersonRecord): readonly FieldChange[] => [
  ...compare(new Map(), leavesOf(record)),
  ...record.family.flatMap((member) => [enters(member), ...compare(new Map(), memberLeaves(member))]),
];

/** What differs between two states of one file, value by value. Somebody who enters the family is one change, with the name. */
export function changesBetween(before: PersonRecord, after: PersonRecord): readonly FieldChange[] {
  const was = new Map(before.family.map((member) => [member.id, member]));
  return [
    ...compare(leavesOf(before), leavesOf(after)),
    ...after.family.flatMap((member) => {
      const known = was.get(member.id);
      return known ? compare(memberLeaves(known), memberLeaves(member)) : [enters(member)];
    }),
  ];
}
