import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { issueEnrolmentCode } from '../../../central/devices/enrolment.service.ts';
import { contract, type OperationName } from '../../../shared/contract/index.ts';
import { CARE_KINDS, type Deposited } from '../../../shared/domain/care/index.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { EnvelopeId, PersonId } from '../../../shared/kernel/ids.ts';
import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { ChangesPage } from '../../../shared/protocol/changes.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { SignedClient } from '../../support/signed-client.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const CODE = 'code-d-un-point-qui-regarde';
const BRANCH = DEMONSTRATION.branchCode;
const today = new Date().toISOString().slice(0, 10) as PlainDate;

/** What nobody at a point is to read again, as it is written anywhere. */
const SECRETS = ['998877665', 'FSE-ZQ-4471', '43719', '437,19', 'Motif médical inventé', 'Longue durée'];
const TYPED = {
  kind: 'ald',
  firstActOn: addDays(today, -20),
  treatmentEndedOn: addDays(today, -15),
  inpe: '998877665',
  fse: 'FSE-ZQ-4471',
  amount: '437,19',
  received: ['care-sheet', 'prescription'],
  exception: '',
};

let central: Central;
let house: TestCounter;
let point: Page;
let agent: Page;
let insuredId: PersonId;
let done: Deposited;
let envelopeId: EnvelopeId;
let slip: string;

const command = async (...words: string[]): Promise<string> => {
  const line = readCommandLine(words);
  return (await COMMANDS[line.command]?.(central.ports, line, () => '')) ?? '';
};
const deposit = async (): Promise<Deposited> =>
  valueOf(
    await point.call('care.deposit', { personId: insuredId, form: { ...TYPED, patientId: insuredId } }),
  );

/** The worst case: a point agent at a workstation of a branch, whose store holds every file whole. */
beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  house = await aCounter({}, central);
  [point, agent] = [await house.signIn('3001'), await house.signIn('1001')];
  valueOf(await agent.call('sync.now', {}));
  const { people } = valueOf(await point.call('people.search', { text: MEMORABLE.pharmacist.number }));
  insuredId = people[0]?.id as PersonId;
  done = await deposit();
  const sent = await deposit();
  valueOf(await point.call('papers.print', { kind: 'care-receipt', actId: done.actId }));
  valueOf(await agent.call('sync.now', {}));
  const move = async (step: 'checked' | 'piece-asked' | 'transmitted', pieces: string[] = []) =>
    valueOf(await agent.call('care.move', { fileId: done.fileId, move: step, pieces, reason: '' }));
  await move('checked');
  await move('piece-asked', ['prescription']);
  await move('checked');
  await move('transmitted');
  valueOf(await agent.call('sync.now', {}));
  await command('care', 'granted', done.reference, '--amount', '437,19');
  ({ id: envelopeId } = valueOf(
    await point.call('envelopes.fill', { to: 'DEMO-02', fileIds: [sent.fileId] }),
  ));
  ({ actId: slip } = valueOf(await point.call('envelopes.close', { id: envelopeId })));
  valueOf(await agent.call('sync.now', {}));
});
afterAll(async () => {
  await house.close();
  await central.close();
});

/** Where a medical value stands in an answer, by the names that such values have; empty when there is none. */
function medicalIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => medicalIn(inner, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => [
    ...(isMedical(name, inner) ? [`${at}.${name}`] : []),
    ...medicalIn(inner, `${at}.${name}`),
  ]);
}
const ALONE: ReadonlySet<string> = new Set([
  'inpe',
  'fse',
  'amountCentimes',
  'exception',
  'treatmentEndedOn',
]);
const PIECES: ReadonlySet<string> = new Set(['care-sheet', 'prescription']);
function isMedical(name: string, value: unknown): boolean {
  if (ALONE.has(name)) return value !== null && value !== '';
  if (name === 'kind') return (CARE_KINDS as readonly unknown[]).includes(value);
  if (name === 'received' || name === 'missing' || name === 'pieces')
    return Array.isArray(value) && value.some((code: unknown) => PIECES.has(code as string));
  return false;
}

const NONE = {};
/** One call of each operation that a proximity agent may make, those that end something last; a new one must come here. */
const calls = (): Readonly<Record<string, object>> => ({
  'agents.current': NONE,
  'care.listDrafts': NONE,
  'care.look': { personId: insuredId, kind: 'ordinary' },
  'care.ofPerson': { personId: insuredId, after: null },
  'care.open': { personId: insuredId },
  'care.page': { personId: insuredId, sha256: '0'.repeat(64) },
  'care.reminderCounts': NONE,
  'care.reminderDelays': NONE,
  'care.reminders': { kind: null, after: null },
  'day.get': NONE,
  'day.report': { actId: slip },
  'day.printReport': { actId: slip },
  'day.summary': NONE,
  'devices.status': NONE,
  'envelopes.counts': NONE,
  'envelopes.find': { text: 'BE-AAA-26-000001' },
  'envelopes.get': { id: envelopeId },
  'envelopes.list': { view: 'closed', after: null, limit: 10 },
  'envelopes.missing': NONE,
  'envelopes.waiting': NONE,
  'papers.print': { kind: 'care-receipt', actId: done.actId },
  'papers.render': { kind: 'care-receipt', actId: done.actId },
  'papers.save': { kind: 'transmittal', actId: slip },
  'people.glance': { id: insuredId },
  'people.search': { text: done.reference },
  'pointRequests.list': { text: '', after: null, limit: 10 },
  'pointRequests.open': NONE,
  'queue.board': NONE,
  'queue.settings': NONE,
  'reference.list': { list: 'branch', parent: null },
  'reference.pieces': NONE,
  'reference.schemes': NONE,
  'registration.readMrz': { text: 'nothing' },
  'rights.check': { personId: insuredId },
  'sync.hintLink': { isMetered: false },
  'sync.now': NONE,
  'sync.retryStep': { step: 'acts' },
  'sync.status': NONE,
  // These change something; what they answer is looked at all the same.
  'care.addPage': { personId: insuredId, image: 'AA==', isGrey: true },
  'care.deposit': { personId: insuredId, form: {} },
  'care.discardDraft': { personId: insuredId },
  'care.saveDraft': { personId: insuredId, content: {} },
  'day.open': { blanks: null },
  'day.saveTyped': { counts: [], causes: [] },
  'day.close': { counts: [], causes: [] },
  'envelopes.add': { id: envelopeId, reference: done.reference },
  'envelopes.close': { id: envelopeId },
  'envelopes.collect': { id: envelopeId, courier: { name: 'Coursier', proof: 'signature' } },
  'envelopes.discard': { id: envelopeId },
  'envelopes.fill': { to: BRANCH, fileIds: [] },
  'envelopes.remove': { id: envelopeId, fileId: done.fileId },
  'pointRequests.saveDraft': { content: {} },
  'pointRequests.submit': { content: {} },
  'agents.lock': NONE,
  'agents.unlock': { passphrase: DEMONSTRATION.agentPassphrase },
  'agents.signOut': NONE,
});
/** Those that show something of a file, so that an answer that is refused is not taken for one that hides. */
const MUST_ANSWER: readonly OperationName[] = [
  'care.ofPerson',
  'care.open',
  'care.reminders',
  'envelopes.get',
  'envelopes.list',
  'envelopes.waiting',
  'papers.render',
  'papers.save',
  'people.glance',
  'people.search',
  'rights.check',
];

const textsOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || !('pdf' in value) || typeof value.pdf !== 'string')
    return '';
  return pagesOf(Buffer.from(value.pdf, 'base64')).join(' ');
};

describe('once a care file is taken in and acknowledged', () => {
  it('every operation that a proximity agent may call is asked here', () => {
    const may = Object.entries(contract)
      .filter(([, { roles }]) => (roles as readonly string[]).includes('proximity'))
      .map(([name]) => name);
    const asked = Object.keys(calls()).filter((name) => name !== 'queue.board' || may.includes(name));
    expect(asked.toSorted()).toEqual(may.toSorted());
  });

  it('none of them tells what the care was, by whom, what it cost or which pieces came', async () => {
    const told: string[] = [];
    for (const [name, input] of Object.entries(calls())) {
      const answer = await point.call(name as OperationName, input);
      if (MUST_ANSWER.includes(name as OperationName)) expect([name, answer.ok]).toEqual([name, true]);
      if (!answer.ok) continue;
      const found = medicalIn(answer.value);
      const text = `${JSON.stringify(answer.value)} ${textsOf(answer.value)}`;
      told.push(
        ...[...found, ...SECRETS.filter((secret) => text.includes(secret))].map((at) => `${name} ${at}`),
      );
    }
    expect(told).toEqual([]);
  });

  it('an agent of the branch still reads all of it', async () => {
    const { items } = valueOf(await agent.call('care.ofPerson', { personId: insuredId, after: null }));
    const whole = items.find(({ file }) => file.id === done.fileId);
    expect(medicalIn(whole)).toEqual(
      expect.arrayContaining(['.file.kind', '.file.inpe', '.file.amountCentimes', '.file.received']),
    );
    expect(whole?.events.at(-1)?.amountCentimes).toBe(43_719);
  });

  it('the central tells a workstation of a point nothing of it either, through any road', async () => {
    await issueEnrolmentCode(central.ports, {
      code: CODE,
      branchCode: null,
      uses: null,
      days: 1,
      deviceKind: 'proximity',
    });
    const client = new SignedClient(central.url, () => Date.now());
    expect((await client.enrol(CODE, BRANCH)).status).toBe(200);
    const texts = [(await client.send({ path: `/v1/people/${insuredId}/care-files` })).text];
    for (let [after, more] = ['', true]; more;) {
      const got = await client.send({ path: `/v1/changes?limit=500&after=${after}` });
      texts.push(got.text);
      ({ cursor: after, more } = ChangesPage.parse(got.json()));
    }
    expect(texts.filter((text) => text.includes(done.reference)).length).toBeGreaterThan(1);
    const medical = texts.flatMap((text) => medicalIn(JSON.parse(text)));
    expect(medical).toEqual([]);
    expect(SECRETS.filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([]);
  });
});

describe('the receipt of a care file at a point', () => {
  it('is whole while the person stands there, and bare once it has left', async () => {
    const page = await house.signIn('3001');
    point = page;
    const { actId } = await deposit();
    const render = async () => valueOf(await page.call('papers.render', { kind: 'care-receipt', actId }));
    expect(textsOf(await render())).toContain('437,19');
    valueOf(await page.call('papers.print', { kind: 'care-receipt', actId }));
    const again = textsOf(await render());
    expect(SECRETS.filter((secret) => again.includes(secret))).toEqual([]);
    expect(again).toContain('n’a plus le détail des soins');
  });
});
