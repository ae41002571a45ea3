import { entriesOn, lawsOn } from '../../../shared/domain/legal/index.ts';
import type { Database } from '../../db/database.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { Clock } from '../../platform/clock.ts';
import { listLawDates, type ReadLegal } from '../legal/index.ts';
import { listReference } from './reference.repo.ts';

export { findReference, listReference } from './reference.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly legal: ReadLegal;
}

export const referenceHandlers = ({ db, clock, legal }: Ports) =>
  ({
    'reference.list': ({ list, parent }) => listReference(db, list, parent),
    'reference.pieces': () =>
      entriesOn(legal(), 'pieces.json', clock.today()).map(({ code, asked, fr, ar, schemes }) => ({
        code,
        asked,
        fr,
        ar,
        schemes: schemes ? [...schemes] : null,
      })),
    'reference.schemes': () => [
      ...new Set(entriesOn(legal(), 'schemes.json', clock.today()).map(({ code }) => code)),
    ],
    'reference.laws': () => [...lawsOn(legal(), listLawDates(db), clock.today())],
  }) satisfies Partial<AppHandlers>;
