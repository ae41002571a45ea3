import type { Legal } from '../legal/index.ts';
import { listPapersOf, type AskedPaper } from '../rules/index.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { EventKind } from './kinds.ts';

/** The papers that an event asks, whoever it concerns: known before anything is typed. */
export const papersOfEvent = (kind: EventKind, on: PlainDate, legal: Legal): readonly AskedPaper[] =>
  listPapersOf(kind, on, legal);
