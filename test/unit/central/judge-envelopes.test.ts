import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../central/acts/judge.ts';
import { apply, type World } from '../../../central/acts/world.ts';
import type { CareFileStory } from '../../../shared/domain/care/index.ts';
import type { EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import { Act, type ActKind } from '../../../shared/protocol/acts.ts';
import { files } from '../shared/domain/envelopes/envelopes.ts';
import { aWorld, client, codeOf } from './judge-support.ts';

const ID = '0197b000-0000-7000-8000-000000000009';
const FILES = files(2);
const [first, second] = FILES.map(({ reference }) => reference) as [string, string];
const act = (kind: ActKind, payload: object, doneAt = '2026-03-02T10:00:00.000Z', branchCode = 'RABAT') =>
  Act.parse({
    id: randomUUID(),
    subjectId: ID,
    baseVersion: null,
    branchCode,
    deviceId: client.deviceId,
    agentNumber: '1001',
    doneAt,
    kind,
    payload,
  });
const closing = (more: object = {}) =>
  act('envelope.closed', {
    envelopeId: ID,
    reference: 'BE-K3B-26-000001',
    to: 'FES',
    openedAt: '2026-03-02T09:00:00.000Z',
    files: FILES,
    controlSum: 200_000_021,
    ...more,
  });
const courier = { name: 'Coursier inventé', proof: { kind: 'signature' } };
const collecting = () => act('envelope.collected', { envelopeId: ID, courier }, '2026-03-02T11:00:00.000Z');
const receiving = (scanned: string[]) =>
  act('envelope.received', { envelopeId: ID, scanned, missing: [], surplus: [] }, '2026-03-02T15:00:00.000Z');

/** A file that was left here. */
const story = (file: (typeof FILES)[number]): CareFileStory =>
  ({
    file: { id: file.id, reference: file.reference, branchCode: 'RABAT' },
    events: [
      { sourceId: randomUUID(), kind: 'deposited', at: '2026-03-02T08:00:00.000Z', branchCode: 'RABAT' },
    ],
  }) as unknown as CareFileStory;
const left = (traits: Partial<World> = {}): World =>
  aWorld({ careFiles: new Map(FILES.map((file) => [file.id, story(file)])), ...traits });
/** As another branch's workstation sees it. */
const arrived = (world: World): World => ({ ...world, device: { ...world.device, branchCode: 'FES' } });
const after = (world: World, ...acts: readonly Act[]): World => {
  for (const one of acts) {
    const verdict = judge(one, world);
    if (verdict.outcome !== 'accepted') throw new Error(verdict.code);
    for (const effect of verdict.effects) apply(world, effect, one);
  }
  return world;
};
const kindsIn = (world: World, fileId: string) => world.careFiles.get(fileId)?.events.map(({ kind }) => kind);
const envelopeIn = (world: World): EnvelopeRecord | undefined => world.envelopes.get(ID);

describe('an envelope, judged', () => {
  it('closed, puts each of its files in it, once', () => {
    const world = after(left(), closing());
    expect(envelopeIn(world)).toMatchObject({ version: 1, state: 'closed', from: 'RABAT', to: 'FES' });
    expect(kindsIn(world, FILES[0]?.id ?? '')).toEqual(['deposited', 'enveloped']);
    expect(codeOf(closing(), world)).toBe('invalid');
  });

  it.each([
    ['a sum that is not that of its numbers', { controlSum: 7 }],
    ['a file named twice', { files: [...FILES, ...FILES], controlSum: 400_000_042 }],
    ['going where it is', { to: 'RABAT' }],
    ['the id of something else', { envelopeId: randomUUID() }],
  ])('is refused with %s', (_, more) => {
    expect(codeOf(closing(more), left())).toBe('invalid');
  });

  it('to a branch that nobody knows is refused as such', () => {
    expect(codeOf(closing({ to: 'NULLE-PART' }), left())).toBe('branch_unknown');
  });

  it('names a file whose deposit is not known here, and moves the others', () => {
    const world = left();
    world.careFiles.delete(FILES[1]?.id ?? '');
    expect(envelopeIn(after(world, closing()))?.files).toHaveLength(2);
  });

  it('is collected where it left, once, and received where it went, once', () => {
    const world = after(left(), closing(), collecting());
    expect(codeOf(collecting(), world)).toBe('envelope_moved');
    expect(codeOf(receiving([first]), world)).toBe('envelope_unknown');
    const there = arrived(world);
    const received = { ...receiving([first]), branchCode: 'FES' };
    after(there, received);
    expect(envelopeIn(there)).toMatchObject({
      version: 3,
      state: 'received',
      received: { missing: [second] },
    });
    expect(kindsIn(there, FILES[0]?.id ?? '')?.at(-1)).toBe('received');
    expect(kindsIn(there, FILES[1]?.id ?? '')?.at(-1)).toBe('missing');
    expect(codeOf({ ...received, id: randomUUID() } as Act, there)).toBe('envelope_moved');
  });

  it('that nobody knows is refused as unknown', () => {
    expect(codeOf(collecting(), left())).toBe('envelope_unknown');
  });

  it('counts missing and surplus by itself, whatever the counter says, and finds a surplus file by its reference', () => {
    const world = after(left(), closing({ files: FILES.slice(0, 1), controlSum: 100_000_007 }));
    const there = arrived(world);
    after(there, { ...receiving([second]), branchCode: 'FES' });
    expect(envelopeIn(there)?.received).toMatchObject({ missing: [first], surplus: [second] });
    expect(kindsIn(there, FILES[1]?.id ?? '')).toEqual(['deposited', 'received']);
  });
});
