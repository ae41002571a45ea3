import { latinFullName, arabicFullName } from '../../shared/domain/identity/names.ts';
import { mutuelleFields, parseEvent, whyNotHere } from '../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { checkRegistration } from '../../shared/domain/registration/check.ts';
import { findScheme } from '../../shared/domain/schemes/index.ts';
import { planOf, type RequestContent, type RequestRecord } from '../../shared/domain/requests/index.ts';
import type { FieldCode } from '../../shared/kernel/error-codes.ts';
import { addDays, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { Refused } from '../http/refused.ts';
import type { Employer } from './employer.repo.ts';

type Faults = Record<string, FieldCode>;

/** Refuses with what is wrong where; the paths are ours, so nothing that was typed is repeated. */
function refuseFaults(faults: Faults): void {
  if (Object.keys(faults).length > 0) throw new Refused('invalid', { detail: 'fields', fields: faults });
}

/** What only this file and this day can tell of an event: the counter's own rules, before anybody looks at it. */
export function checkEvent(
  file: PersonRecord,
  content: Extract<RequestContent, { kind: 'event' }>,
  today: PlainDate,
): void {
  const why = whyNotHere(file, content.event.kind);
  if (why !== undefined) throw new Refused('conflict', { detail: why });
  const { faults } = parseEvent(file, content.event, addDays(today, 1));
  if (faults)
    refuseFaults(
      Object.fromEntries(Object.entries(faults).map(([at, code]) => [`content.event.${at}`, code])),
    );
}

/** What an employer says of somebody: days that have come, and fields of the scheme as the scheme reads them. */
export function checkEmployee(employer: Employer, record: RequestRecord, today: PlainDate): void {
  const { content } = record;
  if (content.kind !== 'recruit' && content.kind !== 'registration') return;
  const { identity, hiredOn, own = {} } = content.employee;
  const fields = findScheme(employer.scheme)?.fields ?? [];
  const faults: Faults = {};
  for (const [name, value] of Object.entries(own)) {
    const field = fields.find((one) => one.name === name);
    if (!field?.schema.safeParse(value).success)
      faults[`content.employee.own.${placeOf(name)}`] = 'field.invalid';
  }
  const checked = checkRegistration({ identity, family: [] }, addDays(today, 1));
  for (const [at, code] of Object.entries(checked)) faults[`content.employee.${at}`] = code;
  if (hiredOn > addDays(today, 1)) faults['content.employee.hiredOn'] = 'field.date_future';
  if (hiredOn.slice(0, identity.birth.length) < identity.birth)
    faults['content.employee.hiredOn'] = 'field.before_birth';
  refuseFaults(faults);
}

const placeOf = (name: string): string => (/^\w{1,40}$/.test(name) ? name : '?');

/**
 * Complementary cover stands in the file of the public sector only. Elsewhere nothing says where it would be written: the employer
 * is told so, and brings its form to the counter.
 */
export function checkCover(record: RequestRecord, file: PersonRecord): void {
  if (!mutuelleFields(file.scheme).some(({ name }) => name === 'complementaryCover'))
    throw new Refused('conflict', { detail: 'no_complementary_cover_in_scheme' });
  const plan = planOf(record, file);
  if (plan?.kind === 'event' && plan.whyNot !== undefined)
    throw new Refused('conflict', { detail: plan.whyNot });
}

export const nameOfInsured = ({ identity }: PersonRecord) => ({
  name: latinFullName(identity),
  nameArabic: arabicFullName(identity),
});
