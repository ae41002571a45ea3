import {
  applyEvent,
  bringsMember,
  parseEvent,
  type EventForm,
  type EventFormInput,
} from '../../../../../shared/domain/events/index.ts';
import type { ActId, PersonId } from '../../../../../shared/kernel/ids.ts';
import type { PersonRecord } from '../../../../../shared/domain/people/record.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { aMember, aRecord } from '../../../renderer/features/records.ts';

export const TODAY = plainDate('2026-03-02');
const uuid = (rank: number): string => `0190a000-0000-7000-9000-${String(rank).padStart(12, '0')}`;

/** A woman, her husband and two children. Invented. */
export const aFile = (over: Record<string, unknown> = {}): PersonRecord =>
  aRecord({
    family: [
      aMember(1, { kind: 'spouse', sex: 'M', birth: '1985-01-01', documentNumber: 'ZY100001' }),
      aMember(2, { birth: '2012-05-05' }),
      aMember(3, { birth: '2004-06-15', situation: 'student' }),
    ],
    ...over,
  });
export const [SPOUSE, CHILD, STUDENT] = aFile().family.map(({ id }) => id) as [PersonId, PersonId, PersonId];

export const aNewcomer = {
  familyLatin: 'Exemple',
  givenLatin: 'Yto',
  familyArabic: 'مثال',
  givenArabic: 'يطو',
  sex: 'F' as const,
  nationality: 'MAR',
  documentNumber: '',
};

export const faultsOf = (record: PersonRecord, typed: EventFormInput, today = TODAY) =>
  parseEvent(record, typed, today).faults ?? {};

export function formOf(record: PersonRecord, typed: EventFormInput, today = TODAY): EventForm {
  const { form, faults } = parseEvent(record, typed, today);
  if (!form) throw new Error(JSON.stringify(faults));
  return form;
}

let acts = 0;
/** The file after an event, read as a counter would read it. */
export function after(record: PersonRecord, typed: EventFormInput, today = TODAY): PersonRecord {
  acts += 1;
  const form = formOf(record, typed, today);
  return applyEvent(record, form, {
    actId: uuid(acts) as ActId,
    declaredOn: today,
    branchCode: 'DEMO-01',
    receipt: `RC-${acts}`,
    newMemberId: bringsMember(form.kind) ? (uuid(5000 + acts) as PersonId) : null,
  });
}
