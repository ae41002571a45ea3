import { courierStanding } from '../../../shared/domain/envelopes/index.ts';
import { namedOf } from '../../../shared/domain/papers/index.ts';
import { listArrived } from './tallies.repo.ts';
import type { DaySource } from './source.ts';

const REPORTED_MAX = 60;

/** A file of a slip that was not found where its envelope arrived is a difference of that day: somebody says what became of it. */
export const arrivedOfDay: DaySource = {
  tallies(db) {
    const envelopes = listArrived(db).map(({ record }) => record);
    if (envelopes.length === 0) return [];
    const expected = envelopes.reduce((sum, { files }) => sum + files.length, 0);
    const missing = envelopes.reduce((sum, { received }) => sum + (received?.missing.length ?? 0), 0);
    return [{ code: 'arrived', expected, found: expected - missing }];
  },
  arrived: (db) =>
    listArrived(db)
      .slice(0, REPORTED_MAX)
      .map(({ record, fr, ar }) => ({
        reference: record.reference ?? '',
        origin: { fr: fr ?? record.from, ar: ar ?? record.from },
        expected: record.files.length,
        missing: namedOf(record.received?.missing ?? []),
        surplus: namedOf(record.received?.surplus ?? []),
        courier: courierStanding(record),
      })),
};
