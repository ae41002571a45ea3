import { latinFullName } from '../../../shared/domain/identity/names.ts';
import type { RequestPlan, RequestRecord } from '../../../shared/domain/requests/index.ts';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import type { Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { insertDraft, insertEventDraft, updateContent } from '../registration/index.ts';
import { aboutOf, findDraftOf, linkDraft } from './requests.repo.ts';

interface Opening {
  readonly actor: Actor;
  readonly request: RequestRecord;
  readonly plan: RequestPlan;
}

/** This agent's open draft of a request, if there is one. */
export const findDraft = (db: Read, actor: Actor, requestId: string): DraftId | undefined =>
  findDraftOf(db, requestId, actor.id) as DraftId | undefined;

/** Begins the draft that answers a request, with what the requester sent typed in it. */
export function openDraft(
  tx: Tx,
  { clock, chance }: { readonly clock: Clock; readonly chance: Chance },
  { actor, request, plan }: Opening,
): DraftId {
  const [id, at] = [chance.id(), instant(clock)];
  const about = aboutOf(request);
  const title = about ? latinFullName(about) : request.requester.name;
  if (plan.kind === 'event')
    insertEventDraft(tx, { id, agentId: actor.id, kind: plan.event, subjectId: plan.personId, title, at });
  else insertDraft(tx, id, actor.id, at);
  updateContent(tx, { id, title, content: JSON.stringify(plan.content), at });
  linkDraft(tx, id, request.id);
  return id as DraftId;
}
