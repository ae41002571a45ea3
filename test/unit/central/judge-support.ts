import { judge } from '../../../central/acts/judge.ts';
import type { World } from '../../../central/acts/world.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { aPerson, registration } from '../../integration/central/support/acts.ts';
import { SignedClient } from '../../support/signed-client.ts';
import { legalToday } from '../shared/domain/rules/support.ts';

export const client = new SignedClient('', () => Date.parse('2026-03-02T09:00:00Z'));
export const NUMBER = '100000010';

export const aWorld = (traits: Partial<World> = {}): World => ({
  today: plainDate('2026-03-02'),
  device: { id: client.deviceId, branchCode: 'RABAT', numbers: [{ first: 100_000_010, last: 100_000_019 }] },
  people: new Map(),
  aliases: new Map(),
  versions: new Map(),
  holders: new Map(),
  files: new Map(),
  known: new Map(),
  numbers: new Map(),
  free: [],
  legal: legalToday,
  now: '2026-03-02T09:00:00.000Z',
  cards: new Map(),
  requests: new Map(),
  asked: new Map(),
  branches: new Set(['RABAT', 'FES']),
  careFiles: new Map(),
  envelopes: new Map(),
  results: new Map(),
  ...traits,
});
export const anAct = (change: (person: ReturnType<typeof aPerson>) => void = () => {}, more: object = {}) => {
  const person = aPerson({ number: NUMBER });
  change(person);
  return Act.parse({ ...registration(client, person), ...more });
};
export const known = (act: Act, traits: Partial<PersonRecord> = {}): PersonRecord => {
  if (act.kind !== 'registration.submitted') throw new Error('a registration');
  return { ...act.payload.person, version: 4, ...traits };
};
export const codeOf = (act: Act, world = aWorld()): string => {
  const verdict = judge(act, world);
  return verdict.outcome === 'accepted' ? 'accepted' : verdict.code;
};
