import { CHANGES_PAGE_MAX } from '../../shared/protocol/changes.ts';
import { findReferenceCursor, putReferenceCursor } from './inbox.repo.ts';
import { receivePages, type Road } from './receive.ts';
import type { StepEnd, StepPorts } from './step.ts';

export const REFERENCE_ROAD: Road = {
  about: 'everybody',
  limit: CHANGES_PAGE_MAX,
  findCursor: findReferenceCursor,
  putCursor: putReferenceCursor,
};

/** Reads what concerns every branch: reference data, keys, days of laws. On a road of its own: a file that breaks the feed does not stop it. */
export const receiveReference = (ports: StepPorts): Promise<StepEnd> => receivePages(ports, REFERENCE_ROAD);
