import { controlSum } from '../../../shared/domain/papers/index.ts';
import { countReferences, listClosedEnvelopes } from './tallies.repo.ts';
import type { DaySource } from './source.ts';

/** Each number of a slip that was taken stands on an envelope that was closed; the report names them. */
export const envelopesOfDay: DaySource = {
  tallies: (db, { taken }) => {
    const ranges = taken('BE');
    return ranges.length === 0
      ? []
      : [
          {
            code: 'envelopes',
            expected: ranges.reduce((sum, { count }) => sum + count, 0),
            found: ranges.reduce((sum, { first, last }) => sum + countReferences(db, first, last), 0),
          },
        ];
  },
  envelopes: (db, { taken }) =>
    taken('BE').flatMap(({ first, last }) =>
      listClosedEnvelopes(db, first, last).map(({ reference, to, fr, ar, files }) => ({
        reference,
        destination: { fr: fr ?? to, ar: ar ?? to },
        count: files.length,
        controlSum: controlSum(files),
      })),
    ),
};
