import type { PaperAgent } from '../../../shared/domain/papers/index.ts';
import type { Read } from '../../db/database.ts';
import { findAgentNames, type DoneAct } from './papers.repo.ts';

/** Who did an act, as papers name them. */
export function agentOf(db: Read, { agentId, act }: Pick<DoneAct, 'agentId' | 'act'>): PaperAgent {
  const agent = findAgentNames(db, agentId);
  return { number: act.agentNumber, nameFr: agent?.name_fr ?? '', nameAr: agent?.name_ar ?? '' };
}
