import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import type { CareDraft } from '../../../shared/domain/care/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';

const today = new Date().toISOString().slice(0, 10) as PlainDate;

let central: Central;
let house: TestCounter;
let agent: Page;
let pharmacist: PersonRecord['id'];
let resident: PersonRecord['id'];

beforeAll(async () => {
  central = await startCentral({ demonstration: true });
  house = await aCounter({}, central);
  agent = await house.signIn('1001');
  valueOf(await agent.call('sync.now', {}));
  [pharmacist, resident] = [
    await idOf(MEMORABLE.pharmacist.number),
    await idOf(MEMORABLE.resident.number),
  ] as const;
});
afterAll(async () => {
  await house.close();
  await central.close();
});

async function idOf(number: string): Promise<PersonRecord['id']> {
  const [found] = valueOf(await agent.call('people.search', { text: number })).people;
  if (!found) throw new Error(`Nobody has ${number}`);
  return found.id;
}
const aDraft = (patientId: string, amount: string): CareDraft => ({
  patientId,
  kind: 'ordinary',
  firstActOn: addDays(today, -10),
  treatmentEndedOn: '',
  inpe: '',
  fse: '',
  amount,
  received: [],
  pages: [],
  exception: '',
});
const keep = async (personId: PersonRecord['id'], amount: string): Promise<void> =>
  void valueOf(await agent.call('care.saveDraft', { personId, content: aDraft(personId, amount) }));
const begunOf = async (page: Page): Promise<readonly string[]> =>
  valueOf(await page.call('care.listDrafts', {})).map(({ personId }) => personId);

it('deposits that were begun are found again by who began them, until they are made or put away', async () => {
  await keep(resident, '90');
  await keep(pharmacist, '12');
  expect([...(await begunOf(agent))].toSorted()).toEqual([pharmacist, resident].toSorted());
  expect(valueOf(await agent.call('care.listDrafts', {}))).toContainEqual(
    expect.objectContaining({
      names: expect.objectContaining({ familyLatin: expect.any(String) as string }) as object,
    }),
  );
  const supervisor = await house.signIn('2001');
  expect(await begunOf(supervisor)).toEqual([]);
  agent = await house.signIn('1001');
  expect(await begunOf(agent)).toHaveLength(2);

  const away = valueOf(await agent.call('care.discardDraft', { personId: resident }));
  expect(away.content).toEqual(aDraft(resident, '90'));
  expect(await begunOf(agent)).toEqual([pharmacist]);
  expect(valueOf(await agent.call('care.discardDraft', { personId: resident })).content).toBeNull();
  await keep(resident, away.content?.amount ?? '');
  expect(valueOf(await agent.call('care.open', { personId: resident })).draft).toEqual(
    aDraft(resident, '90'),
  );

  valueOf(await agent.call('rights.check', { personId: pharmacist }));
  valueOf(
    await agent.call('care.deposit', {
      personId: pharmacist,
      form: { ...aDraft(pharmacist, '12'), received: ['care-sheet', 'prescription', 'invoice'] },
    }),
  );
  expect(await begunOf(agent)).toEqual([resident]);
});

it('one that is put away is a line of the journal, once', async () => {
  const supervisor = await house.signIn('2001');
  const { lines } = valueOf(await supervisor.call('journal.search', { personId: resident }));
  expect(lines.filter(({ action }) => action === 'draft.discarded')).toHaveLength(1);
});
