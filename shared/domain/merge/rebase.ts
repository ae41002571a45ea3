import type { EventForm } from '../events/index.ts';
import { findMember } from '../events/members.ts';
import type { KnownDependant } from '../family/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { isSame } from './same.ts';

interface Sides {
  /** The file on which the form was typed. */
  readonly seen: PersonRecord;
  readonly current: PersonRecord;
  /** True for a unit of which the file's value is kept, whatever was typed. */
  readonly keeps: (unit: string) => boolean;
}
type Values = Readonly<Record<string, unknown>>;

/** Value by value: what was typed where it says something new, else what the file says now. */
function mergedValues(
  typed: Values,
  seen: Values,
  current: Values,
  keeps: (name: string) => boolean,
): Values {
  const names = [...new Set([...Object.keys(typed), ...Object.keys(current)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = keeps(name) || isSame(typed[name], seen[name]) ? current[name] : typed[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

const partOf = ({ activity, own }: PersonRecord): Values => activity ?? own ?? {};
const partName = ({ activity }: PersonRecord): 'activity' | 'own' => (activity ? 'activity' : 'own');

/** A document is one value: its kind and its number. */
function memberValues({ documentKind, documentNumber, ...member }: Partial<KnownDependant>): Values {
  return { ...member, document: documentNumber === undefined ? undefined : { documentKind, documentNumber } };
}

/**
 * The same declaration, said on the file as it is now: a form repeats values that it does not change, and those must not undo what
 * came meanwhile. A form that says only something new stays as it is.
 */
export function rebase(form: EventForm, { seen, current, keeps }: Sides): EventForm {
  switch (form.kind) {
    case 'identity-change': {
      const identity = mergedValues(form.identity, seen.identity, current.identity, (name) =>
        keeps(`identity.${name}`),
      );
      return { ...form, identity: identity as typeof form.identity };
    }
    case 'contact-change': {
      const contacts = mergedValues(form.contacts, seen.contacts, current.contacts, (name) =>
        keeps(`contacts.${name}`),
      );
      return { ...form, contacts: contacts as typeof form.contacts };
    }
    case 'address-change':
      return keeps('address') || isSame(form.address, seen.address)
        ? { ...form, address: current.address ?? form.address }
        : form;
    case 'bank-change':
      return keeps('rib') || form.rib === seen.rib ? { ...form, rib: current.rib ?? form.rib } : form;
    case 'mutuelle-change':
    case 'employer-change': {
      const [was, is] = [partOf(seen), partOf(current)];
      const typed = Object.keys(form.own);
      const asked = (part: Values): Values => Object.fromEntries(typed.map((name) => [name, part[name]]));
      const own = mergedValues(form.own, asked(was), asked(is), (name) =>
        keeps(`${partName(current)}.${name}`),
      );
      return { ...form, own: own as typeof form.own };
    }
    case 'dependant-change': {
      const [was, is] = [findMember(seen, form.memberId), findMember(current, form.memberId)];
      if (!was || !is) return form;
      const typed = memberValues(form.person);
      const within = (member: KnownDependant): Values =>
        Object.fromEntries(Object.entries(memberValues(member)).filter(([name]) => name in typed));
      const at = (name: string): boolean => keeps(`family.${form.memberId}.${name}`);
      const { document, ...person } = mergedValues(typed, within(was), within(is), at);
      const none = { documentKind: form.person.documentKind, documentNumber: undefined };
      return { ...form, person: { ...person, ...(document ?? none) } as typeof form.person };
    }
    default:
      return form;
  }
}
