import type { DuplicateCandidate } from '../../../../shared/domain/people/views.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { findScheme, FIRST_SCHEME } from '../../../../shared/domain/schemes/index.ts';
import { blankValues, type FormValues } from './values.ts';

/** Somebody whom a liaison body's list made known, under no number yet: the registration completes that file. */
export const isListed = ({ record, reasons, isDependantOf }: DuplicateCandidate): boolean =>
  isDependantOf === null && reasons.includes('same_document') && record.registrationNumber === null;

type Loose = Readonly<Record<string, unknown>>;

/** What is typed stays; what is empty takes the text that the list has. */
function completed<T extends Loose>(typed: T, known: object | null): T {
  const source: Loose = known === null ? {} : (known as Loose);
  const entries = Object.entries(typed).map(([key, value]) => {
    const given = source[key];
    return [key, value === '' && typeof given === 'string' ? given : value];
  });
  return Object.fromEntries(entries) as T;
}

type Completed = Pick<FormValues, 'identity' | 'contacts' | 'address' | 'activity' | 'own' | 'rib'>;

/** The form with what the list knows in its empty fields. The family is declared by the person. */
export function withListed(values: FormValues, record: PersonRecord): Completed {
  const { identity, contacts, address, activity, own, rib } = values;
  const { document, nationality } = identity.document.number === '' ? record.identity : identity;
  return {
    identity: { ...completed(identity, record.identity), document, nationality },
    contacts: completed(contacts, record.contacts),
    address: completed(address, record.address),
    activity: completed(activity, record.activity),
    own: { ...record.own, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== '')) },
    rib: rib === '' ? (record.rib ?? '') : rib,
  };
}

/** A form that begins with what the list knows. */
export function valuesFrom(record: PersonRecord): FormValues {
  const blank = blankValues(findScheme(record.scheme)?.code ?? FIRST_SCHEME);
  return { ...blank, ...withListed(blank, record) };
}

/** A form that begins with what the file of the family says of one of its members, who is registered in their own name. */
export function valuesOfMember(record: PersonRecord, memberId: string): FormValues | undefined {
  const member = record.family.find(({ id }) => id === memberId);
  if (!member) return undefined;
  const blank = blankValues(findScheme(record.scheme)?.code ?? FIRST_SCHEME);
  const document = { kind: member.documentKind, number: member.documentNumber ?? '' };
  return {
    ...blank,
    identity: { ...completed(blank.identity, member), nationality: member.nationality, document },
    address: completed(blank.address, record.address),
  };
}

const COMPLETED = ['identity', 'contacts', 'address', 'activity', 'own', 'rib'] as const;
/** Whether the list has something that the form has not. */
export const hasMore = (values: FormValues, record: PersonRecord): boolean => {
  const after = withListed(values, record);
  return COMPLETED.some((part) => JSON.stringify(after[part]) !== JSON.stringify(values[part]));
};
