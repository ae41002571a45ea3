import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { PersonId } from '../../../shared/kernel/ids.ts';
import { valueOf, type Page } from '../../support/counter.ts';

/** Leaves care files of one insured person at a counter, and gives their references in order. */
export async function deposits(page: Page, insuredId: string, count: number): Promise<string[]> {
  const personId = PersonId.parse(insuredId);
  const today = new Date().toISOString().slice(0, 10) as PlainDate;
  const form = {
    patientId: insuredId,
    kind: 'ordinary',
    firstActOn: addDays(today, -10),
    treatmentEndedOn: '',
    inpe: '101 234 567',
    fse: '',
    amount: '450,5',
    received: ['care-sheet', 'prescription', 'invoice'],
    pages: [],
    exception: '',
  };
  const references: string[] = [];
  while (references.length < count)
    references.push(valueOf(await page.call('care.deposit', { personId, form })).reference);
  return references;
}
