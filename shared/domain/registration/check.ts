import type { FieldCode } from '../../kernel/error-codes.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { RegistrationForm } from './form.ts';

type Faults = Record<string, FieldCode>;

const OLDEST_YEARS = 130;

function birthFault(birth: string, today: PlainDate): FieldCode | undefined {
  if (birth.length === 4 ? birth > today.slice(0, 4) : birth > today) return 'field.date_future';
  if (Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) > OLDEST_YEARS) return 'field.date_too_old';
  return undefined;
}

/** What the shape alone cannot tell: dates against today, a spouse's document, a child older than the insured. */
export function checkRegistration(form: RegistrationForm, today: PlainDate): Faults {
  const faults: Faults = {};
  const note = (path: string, code: FieldCode | undefined) => {
    if (code !== undefined) faults[path] = code;
  };
  note('identity.birth', birthFault(form.identity.birth, today));
  if (form.activity.startedOn && form.activity.startedOn > today)
    note('activity.startedOn', 'field.date_future');
  const documents = new Map([[form.identity.document.number, 'identity.document.number']]);
  form.family.forEach((member, index) => {
    const at = `family.${index}`;
    note(`${at}.birth`, birthFault(member.birth, today));
    if (member.kind === 'spouse' && member.documentNumber === undefined)
      note(`${at}.documentNumber`, 'field.cnie_required');
    if (member.marriedOn && member.marriedOn > today) note(`${at}.marriedOn`, 'field.date_future');
    if (member.kind === 'child' && member.birth.slice(0, 4) <= form.identity.birth.slice(0, 4)) {
      note(`${at}.birth`, 'field.child_older_than_insured');
    }
    if (member.documentNumber !== undefined) {
      if (documents.has(member.documentNumber)) note(`${at}.documentNumber`, 'field.duplicate_person');
      documents.set(member.documentNumber, `${at}.documentNumber`);
    }
  });
  return faults;
}
