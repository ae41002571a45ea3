import type { DependantKind } from '../../../shared/domain/family/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';

/** One line of a comparison; `key` names the field, `member` a dependant by rank among those of its kind. */
export interface ComparedField {
  readonly id: string;
  readonly key: MessageKey;
  readonly member?: { readonly rank: number };
  readonly mine: string;
  readonly existing: string;
  readonly isDifferent: boolean;
}

type Texts = Readonly<Record<string, string>>;

/** Before the name of a field that a scheme asks of its own. */
const OWN = 'own.';
const keyOf = (name: string): MessageKey =>
  (name.startsWith(OWN) ? `schemes.field.${name.slice(OWN.length)}` : `compare.${name}`) as MessageKey;

const fieldsOf = (record: PersonRecord): Texts => ({
  registrationNumber: record.registrationNumber ?? '',
  familyLatin: record.identity.familyLatin,
  givenLatin: record.identity.givenLatin,
  familyArabic: record.identity.familyArabic,
  givenArabic: record.identity.givenArabic,
  sex: record.identity.sex,
  birth: record.identity.birth,
  birthPlace: record.identity.birthPlace ?? '',
  nationality: record.identity.nationality,
  document: record.identity.document.number,
  mobile: record.contacts.mobile ?? '',
  phone: record.contacts.phone ?? '',
  email: record.contacts.email ?? '',
  address: record.address?.line ?? '',
  postcode: record.address?.postcode ?? '',
  category: record.activity?.categoryCode ?? '',
  startedOn: record.activity?.startedOn ?? '',
  ...Object.fromEntries(
    Object.entries(record.own ?? {}).map(([name, value]) => [`${OWN}${name}`, String(value)]),
  ),
  rib: record.rib ?? '',
  branch: record.branchCode,
  registeredOn: record.registeredOn,
});

const membersOf = ({
  family,
}: PersonRecord): readonly { kind: DependantKind; rank: number; text: string }[] => {
  const ranks = new Map<string, number>();
  return family.map((member) => {
    const rank = (ranks.get(member.kind) ?? 0) + 1;
    ranks.set(member.kind, rank);
    const text = `${member.givenLatin} ${member.familyLatin.toUpperCase()} · ${member.birth}`;
    return { kind: member.kind, rank, text };
  });
};

const MEMBER_KEYS: Readonly<Record<DependantKind, MessageKey>> = {
  spouse: 'compare.spouse',
  child: 'compare.child',
};

/** What two people would read as the same: case, accents and spaces aside. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Two records side by side, field by field, dependants by their rank; a record that is missing gives empty texts. */
export function compareRecords(
  mine: PersonRecord | null,
  existing: PersonRecord | null,
): readonly ComparedField[] {
  const [left, right] = [mine ? fieldsOf(mine) : {}, existing ? fieldsOf(existing) : {}];
  const compared = (id: string, key: MessageKey, a = '', b = ''): ComparedField => ({
    id,
    key,
    mine: a,
    existing: b,
    isDifferent: mine !== null && existing !== null && folded(a) !== folded(b),
  });
  const plain = Object.keys({ ...left, ...right })
    .map((name) => compared(name, keyOf(name), left[name], right[name]))
    .filter((field) => field.mine !== '' || field.existing !== '');
  const [ours, theirs] = [mine ? membersOf(mine) : [], existing ? membersOf(existing) : []];
  const slots = new Map([...ours, ...theirs].map(({ kind, rank }) => [`${kind}.${rank}`, { kind, rank }]));
  const textAt = (list: typeof ours, id: string) =>
    list.find(({ kind, rank }) => `${kind}.${rank}` === id)?.text;
  const family = [...slots].map(([id, member]) => ({
    ...compared(id, MEMBER_KEYS[member.kind], textAt(ours, id), textAt(theirs, id)),
    member,
  }));
  return [...plain, ...family];
}
