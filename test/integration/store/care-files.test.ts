import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findCareFile,
  putCareFile,
  putEvent,
  refileCareFiles,
  withdrawEvents,
} from '../../../electron/modules/care/index.ts';
import { CareEvent, CareFile, stateOf, type CareEventKind } from '../../../shared/domain/care/index.ts';
import { aStore } from '../../support/store.ts';

let rank = 0;
const aFile = (more: Partial<CareFile> = {}): CareFile => {
  const insuredId = randomUUID();
  rank += 1;
  return CareFile.parse({
    id: randomUUID(),
    reference: `RC-K3B-26-${String(rank).padStart(6, '0')}`,
    insuredId,
    registrationNumber: '100000001',
    patientId: insuredId,
    kind: 'ordinary',
    firstActOn: '2026-02-20',
    treatmentEndedOn: null,
    inpe: null,
    fse: null,
    amountCentimes: null,
    received: [],
    pages: [],
    missing: [],
    deadline: null,
    rights: 'open',
    exception: null,
    warnings: [],
    depositedAt: '2026-03-02T09:00:00.000Z',
    depositedBy: '1001',
    branchCode: 'RABAT',
    ...more,
  });
};
const event = (kind: CareEventKind, minute: number): CareEvent =>
  CareEvent.parse({
    sourceId: randomUUID(),
    kind,
    at: `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`,
    agentNumber: '1001',
    branchCode: 'RABAT',
  });

describe('care files in the store', () => {
  it('told again, nothing changes; told more, only that is added', () => {
    const db = aStore();
    const [file, left, checked] = [aFile(), event('deposited', 0), event('checked', 5)];
    const put = (events: readonly CareEvent[]) => db.write((tx) => putCareFile(tx, file, events));
    expect([put([left]), put([left]), put([left, checked]), put([left, checked])]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(findCareFile(db, file.id)).toEqual({ file, events: [left, checked], state: 'checked' });
  });

  it('an act that is given up takes back what it said: a step, or the whole file', () => {
    const db = aStore();
    const [file, left, checked] = [aFile(), event('deposited', 0), event('checked', 5)];
    db.write((tx) => putCareFile(tx, file, [left, checked]));
    db.write((tx) => withdrawEvents(tx, checked.sourceId));
    expect(findCareFile(db, file.id)?.state).toBe('deposited');
    db.write((tx) => withdrawEvents(tx, randomUUID()));
    expect(findCareFile(db, file.id)?.state).toBe('deposited');
    db.write((tx) => withdrawEvents(tx, left.sourceId));
    expect(findCareFile(db, file.id)).toBeUndefined();
  });

  it('goes with its insured person to the file that stays, as the patient too', () => {
    const db = aStore();
    const [own, childs, into] = [
      aFile(),
      aFile({ patientId: randomUUID() as CareFile['patientId'] }),
      randomUUID(),
    ];
    for (const file of [own, childs]) db.write((tx) => putCareFile(tx, file, [event('deposited', 0)]));
    for (const { insuredId } of [own, childs]) db.write((tx) => refileCareFiles(tx, insuredId, into));
    expect(findCareFile(db, own.id)?.file).toMatchObject({ insuredId: into, patientId: into });
    expect(findCareFile(db, childs.id)?.file).toMatchObject({ insuredId: into, patientId: childs.patientId });
  });

  it('in whatever order its story is heard, the store has the same state as the story', () => {
    const db = aStore();
    const steps = fc.array(
      fc.constantFrom<CareEventKind>(
        'enveloped',
        'collected',
        'missing',
        'received',
        'checked',
        'piece-asked',
        'transmitted',
        'granted',
        'paid',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (kinds, chance) => {
        const [file, left] = [aFile(), event('deposited', 0)];
        const story = kinds.map((kind, index) => event(kind, index + 1));
        const heard = story
          .map((one) => ({ one, place: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place);
        db.write((tx) => putCareFile(tx, file, [left]));
        for (const { one } of heard) db.write((tx) => putEvent(tx, file.id, one));
        expect(findCareFile(db, file.id)?.state).toBe(stateOf([left, ...story]));
        const rows = db.raw.prepare('SELECT state FROM care_file WHERE id = ?').pluck().all(file.id);
        expect(rows).toEqual([stateOf([left, ...story])]);
      }),
      { numRuns: 1000 },
    );
  });
});
