import type { CareDraft, CareDraftSummary } from '../../../shared/domain/care/index.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { Database } from '../../db/database.ts';
import type { Clock } from '../../platform/clock.ts';
import { record } from '../journal/index.ts';
import { findRecord } from '../people/index.ts';
import { dropCareDraft, findCareDraft, listCareDrafts } from './drafts.repo.ts';

/** Deposits that were begun and not taken in: an agent finds them again without remembering whose they were. */
export const careDraftsHandlers = ({ db, clock }: { readonly db: Database; readonly clock: Clock }) =>
  ({
    'care.listDrafts': (_, { agent }): CareDraftSummary[] =>
      listCareDrafts(db, agent.id).flatMap(({ insuredId, savedAt }) => {
        const file = findRecord(db, insuredId);
        // What is opened again must be what was kept: not another version's, nor of a file that became another.
        if (file?.id !== insuredId || findCareDraft(db, agent.id, insuredId) === undefined) return [];
        return [{ personId: file.id, names: file.identity, savedAt }];
      }),
    'care.discardDraft': ({ personId }, { agent }): { content: CareDraft | null } => {
      const content = findCareDraft(db, agent.id, personId) ?? null;
      db.write((tx) => {
        if (dropCareDraft(tx, agent.id, personId) > 0)
          record(tx, clock, { agentNumber: agent.number, action: 'draft.discarded', subjectId: personId });
      });
      return { content };
    },
  }) satisfies Partial<AppHandlers>;
