import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, ROLES, type OperationName, type Role } from '../../../shared/contract/index.ts';
import { CallerSession } from '../../../electron/ipc/session.ts';
import { aCounter, valueOf, type TestCounter } from '../../support/counter.ts';

const CALLS = 100_000;
const names = Object.keys(contract) as OperationName[];

let house: TestCounter;
let knownIds: readonly string[] = [];
beforeAll(async () => {
  house = await aCounter();
  const page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
  const { people } = valueOf(await page.call('people.search', { text: 'mohamed' }));
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  knownIds = [id, ...people.slice(0, 5).map((person) => person.id)];
  house.network.isUp = false;
});
afterAll(() => house.close());

function sessionAs(role: Role, locked: boolean): CallerSession {
  const session = new CallerSession();
  if (role !== 'anyone')
    session.open(
      { id: knownIds[0] ?? 'x', number: `fuzz-${role}`, nameFr: '', nameAr: '', role, branchCode: 'DEMO-01' },
      false,
    );
  if (locked) session.lock();
  return session;
}

/** Values that look like inputs: the shapes pass more often, and the use cases behind them are reached. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    "'; DROP TABLE person; --",
    '"*" OR 1',
    'NEAR(',
    '\u202e\u0000',
    'أحمد',
    'BK612345',
    '100000001',
    'RC-AAA-26-000001',
    '<<<<'.repeat(30),
    '9'.repeat(400),
  ),
);
const likely = (ids: readonly string[]) => {
  const id = fc.oneof(fc.constantFrom(...ids), fc.uuid({ version: 7 }), hostileText);
  return fc.oneof(
    fc.record({ text: hostileText }),
    fc.record({ id }),
    fc.record({ personId: id }),
    fc.record({ personId: id, of: fc.constantFrom('registration', 'rights', 'achamil', 'x') }),
    fc.record({
      of: fc.constantFrom('registration', 'event', 'act', 'request', 'x'),
      id,
      content: fc.dictionary(fc.string(), fc.jsonValue()),
      papers: fc.array(hostileText, { maxLength: 3 }),
    }),
    fc.record({ actId: id }),
    fc.record({
      kind: fc.constantFrom('receipt', 'attestation', 'card', 'rights', 'refusal', 'missing-papers', 'x'),
      actId: id,
    }),
    fc.record({ id, title: hostileText, content: fc.dictionary(fc.string(), fc.jsonValue()) }),
    fc.record({
      id,
      content: fc.dictionary(fc.string(), fc.jsonValue()),
      seenDuplicates: fc.array(id, { maxLength: 3 }),
    }),
    fc.record({ id, image: fc.base64String({ maxLength: 80 }) }),
    fc.record({ sha256: fc.oneof(fc.constant('a'.repeat(64)), hostileText) }),
    fc.record({
      list: fc.constantFrom('region', 'commune', 'x'),
      parent: fc.oneof(fc.constant(null), hostileText),
    }),
    fc.record({
      filter: fc.constantFrom('to_look_at', 'waiting', 'answered'),
      before: fc.oneof(fc.constant(null), hostileText),
      limit: fc.integer(),
    }),
    fc.record({
      actId: id,
      decision: fc.constantFrom('use_existing', 'resend', 'abandon'),
      reason: hostileText,
    }),
    fc.constant({}),
  );
};

describe('the dispatcher', () => {
  it(
    'never turns a call into a fault, whatever the name, the value and the session',
    { timeout: 400_000 },
    async () => {
      const faults: unknown[] = [];
      const call = fc.record({
        name: fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...names) },
          { weight: 1, arbitrary: fc.anything() },
        ),
        value: fc.oneof({ weight: 3, arbitrary: likely(knownIds) }, { weight: 1, arbitrary: fc.anything() }),
        role: fc.constantFrom(...ROLES),
        locked: fc.boolean(),
      });
      let made = 0;
      await fc.assert(
        fc.asyncProperty(call, async ({ name, value, role, locked }) => {
          const result = await house.counter.dispatch(name, value, sessionAs(role, locked && made % 4 === 0));
          made += 1;
          if (!result.ok && result.error.code === 'unexpected') faults.push({ name, value, role });
          expect(faults).toEqual([]);
        }),
        { numRuns: CALLS, seed: 20261122 },
      );
      expect(made).toBeGreaterThanOrEqual(CALLS);
    },
  );
});
