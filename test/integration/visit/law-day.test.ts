import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { sayIn } from '../../../electron/terminal/describe.ts';
import { paramsIn } from '../../../shared/domain/rules/index.ts';
import { LANGUAGES } from '../../../shared/i18n/index.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import {
  APP_DIR,
  aCounter,
  valueOf,
  type Central,
  type Page,
  type TestCounter,
} from '../../support/counter.ts';
import { at } from '../../support/clock.ts';
import { asContent } from '../../support/families.ts';
import { aFormIn } from '../../support/schemes.ts';
import { pagesOf } from '../../golden/support/tools.ts';

const LAW = 'law-54-23';
const [EVE, DAY] = ['2027-02-28T10:00', '2027-03-01T10:00'];
const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const time = at(EVE);
let central: Central;
let house: TestCounter;
let page: Page;
beforeAll(async () => {
  central = await startCentral({ demonstration: true, clock: time, config: NO_LIMITS });
  house = await aCounter({ clock: time }, central);
  page = await house.signIn('1001');
});
afterAll(async () => {
  await house.close();
  await central.close();
});

/** What an administrator of the central types. */
const administrator = async (...args: string[]): Promise<string> => {
  const line = readCommandLine(['law', ...args]);
  return (await COMMANDS['law']?.(central.ports, line, () => '')) ?? '';
};
const textOf = (paper: Paper): string => pagesOf(Buffer.from(paper.pdf, 'base64')).join(' ');

/** An insured person with a student of 27 in the family, of whom the certificate of the year is there. */
const withStudent = () => {
  const form = aFormIn('tns', 9_100);
  const [spouse, child] = form.family;
  if (!spouse || !child) throw new Error('a family');
  return {
    ...form,
    family: [spouse, { ...child, birth: '1999-06-15', situation: 'student' as const }],
    pieces: [{ key: 'student-certificate.1', received: true }],
  };
};
async function coverOfStudent(): Promise<readonly string[]> {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const review = valueOf(await page.call('registration.review', { id, content: asContent(withStudent()) }));
  expect(review.fields).toEqual({});
  return review.family.flatMap(({ index, decision }) => [
    `${index} ${decision.outcome}`,
    ...decision.reasons.map(({ code }) => code),
  ]);
}

async function registerCivilServant(): Promise<string> {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFormIn('public-active', 9_101));
  return valueOf(await page.call('registration.submit', { id, content, seenDuplicates: [] })).personId;
}

/** What the terminal decides of the student, with the store's passphrase or without. */
function terminal(passphrase?: string): string {
  const facts = { birth: '1999-06-15', bothInsured: false, studies: 'student', married: false };
  const question = {
    act: 'cover-child',
    on: '2027-03-01',
    facts: { ...facts, certificate: true, unableToWork: false },
  };
  const main = join(APP_DIR, 'electron/terminal/main.ts');
  const said = execFileSync(process.execPath, [main, 'decide', '--json', '--data', house.dataDir], {
    input: JSON.stringify(question),
    env: { ...process.env, ...(passphrase === undefined ? {} : { GUICHET_PASSPHRASE: passphrase }) },
    encoding: 'utf8',
  });
  const { outcome, lawDates } = JSON.parse(said) as {
    outcome: string;
    lawDates: Record<string, string | null>;
  };
  return `${outcome} ${lawDates[LAW] ?? 'no day'}`;
}

describe('the day of a law', () => {
  it('is unknown at first: the student of 27 is refused, today and later', async () => {
    expect(await administrator('list')).toBe('law-54-23 : à fixer');
    expect(await coverOfStudent()).toEqual(['1 refused', 'child.student_too_old']);
    const supervisor = await house.signIn('2001');
    expect(valueOf(await supervisor.call('reference.laws', {}))).toMatchObject([
      { code: LAW, date: null, isInForce: false, setOn: null },
    ]);
  });

  it('set by an administrator reaches the counter at its next exchange, with its source', async () => {
    await administrator('set', LAW, '2027-03-01', '--source', 'Décret d’exemple');
    expect(await administrator('list')).toBe('law-54-23 : 2027-03-01, fixé le 2027-02-28 (Décret d’exemple)');
    valueOf(await page.call('sync.now', {}));
    const supervisor = await house.signIn('2001');
    expect(valueOf(await supervisor.call('reference.laws', {}))).toMatchObject([
      {
        code: LAW,
        date: '2027-03-01',
        isInForce: false,
        setOn: '2027-02-28',
        source: { fr: 'Décret d’exemple' },
      },
    ]);
  });

  it('is known at the terminal of the workstation, once the store is opened', () => {
    expect(terminal(DEMONSTRATION.storePassphrase)).toBe('allowed 2027-03-01');
    expect(terminal()).toBe('refused no day');
  });

  it('changes what is decided, offered and printed on that day, not the day before', async () => {
    const servant = await registerCivilServant();
    valueOf(await page.call('sync.now', {}));
    expect(await coverOfStudent()).toEqual(['1 refused', 'child.student_too_old']);
    expect(valueOf(await page.call('reference.schemes', {}))).toContain('student');
    const before = textOf(valueOf(await page.call('attestations.issue', { personId: servant })));
    expect([before.includes('CNOPS'), before.includes('CNSS')]).toEqual([true, false]);

    time.setWallTo(DAY);
    page = await house.signIn('1001');
    expect(await coverOfStudent()).toEqual([]);
    expect(valueOf(await page.call('reference.schemes', {}))).not.toContain('student');
    const after = textOf(valueOf(await page.call('attestations.issue', { personId: servant })));
    expect([after.includes('CNOPS'), after.includes('CNSS')]).toEqual([false, true]);
  });

  it('taken back by the administrator leaves the counter as it was before', async () => {
    await administrator('unset', LAW);
    valueOf(await page.call('sync.now', {}));
    expect(await coverOfStudent()).toEqual(['1 refused', 'child.student_too_old']);
    expect(valueOf(await page.call('reference.schemes', {}))).toContain('student');
    expect(await administrator('list')).toBe('law-54-23 : à fixer');
  });

  it('that the counter did not know sends its registration back with the reason, in both languages', async () => {
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const content = asContent(aFormIn('student', 9_102));
    await administrator('set', LAW, '2027-01-15', '--source', 'Décret d’exemple');
    const { actId } = valueOf(await page.call('registration.submit', { id, content, seenDuplicates: [] }));
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ parked: 1 });
    const parked = valueOf(await page.call('sync.getParked', { actId }));
    expect(parked).toMatchObject({ item: { refusal: 'rules_refused' }, existing: null });
    const [reason] = parked.reasons;
    expect(parked.reasons).toHaveLength(1);
    expect(reason).toMatchObject({
      code: 'scheme.not_in_force',
      source: { fr: expect.stringContaining('116-12') as string },
    });
    for (const language of LANGUAGES)
      expect(
        sayIn(language, 'rules.scheme.not_in_force', reason ? paramsIn(reason, language) : {}),
      ).toContain('01/03/2027');

    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'Autre régime' }));
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ parked: 0, waiting: 0 });
  });
});
