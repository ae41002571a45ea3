import type { PieceRule } from '../../../shared/domain/registration/pieces.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Database } from '../../db/database.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { Clock } from '../../platform/clock.ts';
import { listReference } from './reference.repo.ts';

export { findReference, listReference } from './reference.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly listPieces: (on: PlainDate) => readonly PieceRule[];
}

export const referenceHandlers = ({ db, clock, listPieces }: Ports) =>
  ({
    'reference.list': ({ list, parent }) => listReference(db, list, parent),
    'reference.pieces': () =>
      listPieces(clock.today()).map(({ code, asked, fr, ar, schemes }) => ({
        code,
        asked,
        fr,
        ar,
        schemes: schemes ? [...schemes] : null,
      })),
  }) satisfies Partial<AppHandlers>;
