import { papersOfEvent, type EventKind } from '../../../shared/domain/events/index.ts';
import { entriesOn } from '../../../shared/domain/legal/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadLegal } from './legal.service.ts';

/** The papers that an event asks today, or, given null, a registration: their codes and their names. */
export const paperNames =
  (legal: ReadLegal, clock: Clock) =>
  (event: EventKind | null): readonly { readonly code: string; readonly fr: string; readonly ar: string }[] =>
    event === null
      ? entriesOn(legal(), 'pieces.json', clock.today())
      : papersOfEvent(event, clock.today(), legal());
