import {
  isPieceBrought,
  lastPlaced,
  moved,
  stateOf,
  type CareEvent,
  type CareFileStory,
} from '../../shared/domain/care/index.ts';
import { bearsNumber } from '../../shared/domain/merge/index.ts';
import type { ActOf } from '../../shared/protocol/acts.ts';
import { refuse, type Verdict } from './verdict.ts';
import type { CareEffect, World } from './world.ts';

const accept = (version: number, effect: CareEffect): Verdict => ({
  outcome: 'accepted',
  version,
  effects: [effect],
});
/** A deposit is a fact: late or closed rights do not refuse it here. Whom it is for must be known, and it is left once. */
export function judgeDeposited(act: ActOf<'care_file.deposited'>, world: World, statedOf: string): Verdict {
  const { id, subjectId, branchCode, agentNumber, doneAt, payload } = act;
  const { file, message } = payload;
  if (file.insuredId !== statedOf || file.branchCode !== branchCode || file.depositedBy !== agentNumber)
    return refuse('invalid');
  if (file.kind === null || file.depositedAt !== doneAt || world.careFiles.has(file.id))
    return refuse('invalid');
  if (!file.pages.every(({ piece }) => file.received.includes(piece))) return refuse('invalid');
  const known = world.people.get(subjectId);
  if (!known || !bearsNumber(known, file.registrationNumber)) return refuse('unknown_subject');
  const isInFile =
    file.patientId === file.insuredId || known.family.some(({ id: memberId }) => memberId === file.patientId);
  if (!isInFile) return refuse('unknown_subject');
  const isOwn = file.patientId === file.insuredId;
  const kept = { ...file, insuredId: subjectId, patientId: isOwn ? subjectId : file.patientId };
  const event: CareEvent = {
    sourceId: id,
    kind: 'deposited',
    at: doneAt,
    agentNumber,
    branchCode,
    reason: null,
    pieces: [],
    amountCentimes: null,
    envelope: null,
    pages: [],
  };
  return accept(known.version, { kind: 'care', before: { file: kept, events: [] }, event, message });
}

/** The step after the last one that is known here: what another counter did first stands. */
export function judgeMoved(act: ActOf<'care_file.moved'>, world: World): Verdict {
  const { fileId, move, reason, pieces, pages, message } = act.payload;
  const story = world.careFiles.get(fileId);
  if (!story || story.file.insuredId !== act.subjectId) return refuse('care_file_unknown');
  const isBrought = move === 'piece-brought';
  if ((move === 'refused') !== (reason !== null)) return refuse('invalid');
  if ((move === 'piece-asked' || isBrought) !== pieces.length > 0) return refuse('invalid');
  if (!pages.every(({ piece }) => isBrought && pieces.includes(piece))) return refuse('invalid');
  if (message !== null && move !== 'piece-asked' && move !== 'reminded') return refuse('invalid');
  // The paper is where it was last: nobody else can have looked at it. What is brought later is taken at any counter.
  if (!isBrought && lastPlaced(story.events)?.branchCode !== act.branchCode) return refuse('care_file_moved');
  if (moved(stateOf(story.events) ?? null, move) === undefined) return refuse('care_file_moved');
  // Another counter was brought the piece meanwhile: nobody is to be told that it is still awaited.
  if (move === 'reminded' && isPieceBrought(story.events)) return refuse('care_file_moved');
  const event: CareEvent = {
    sourceId: act.id,
    kind: move,
    at: notBefore(story, act.doneAt),
    agentNumber: act.agentNumber,
    branchCode: act.branchCode,
    reason,
    pieces,
    amountCentimes: null,
    envelope: null,
    pages,
  };
  return accept(world.people.get(act.subjectId)?.version ?? 0, {
    kind: 'care',
    before: story,
    event,
    message,
  });
}

/** A counter whose clock is behind does not turn the story round: what came after is never told as earlier. */
export const notBefore = ({ events }: CareFileStory, at: string): string => {
  const last = events.at(-1)?.at ?? at;
  return last > at ? last : at;
};
