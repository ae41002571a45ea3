import { BODY_ANSWERS, CareEvent, dirhamsTyped, moved, stateOf } from '../../shared/domain/care/index.ts';
import { findReference } from '../../shared/domain/documents/reference.ts';
import { notBefore } from '../acts/care-rules.ts';
import { addCareEvent, findCareFileId, listCareFilesForUpdate } from '../care/care.repo.ts';
import { tellCare } from '../care/write-care.ts';
import { now } from '../ports.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const REASON_MAX_CHARS = 300;

/** `care granted|rejected|paid RÉFÉRENCE`: what the managing body answers to a file, told to the branches that follow it. */
export const careCommand: Command = async (ports, line) => {
  const kind = BODY_ANSWERS.find((one) => one === line.operands[0]);
  if (kind === undefined) throw new CommandRefused(SAYS.careWhat, 2);
  const reference = findReference(line.operands[1] ?? '');
  if (reference === undefined) throw new CommandRefused(SAYS.badValue('RÉFÉRENCE'), 2);
  const amount = kind === 'rejected' ? null : dirhamsTyped(line.get('amount'));
  if (amount === undefined) throw new CommandRefused(SAYS.badValue('--amount'), 2);
  const reason = kind === 'rejected' ? line.get('why').trim() : null;
  if (reason !== null && reason.length > REASON_MAX_CHARS)
    throw new CommandRefused(SAYS.badValue('--why'), 2);
  await ports.store.write(async (tx) => {
    const id = await findCareFileId(tx, reference);
    const [story] = id === undefined ? [] : await listCareFilesForUpdate(tx, [id]);
    if (!story) throw new CommandRefused(SAYS.careUnknown(reference));
    if (moved(stateOf(story.events) ?? null, kind) === undefined)
      throw new CommandRefused(SAYS.careNotNow(reference));
    const event = CareEvent.parse({
      sourceId: ports.chance.uuid(),
      kind,
      at: notBefore(story, now(ports)),
      agentNumber: null,
      branchCode: null,
      reason,
      amountCentimes: amount,
    });
    await addCareEvent(tx, story, event);
    await tellCare(tx, [{ file: story.file, events: [...story.events, event] }]);
  });
  return SAYS.careAnswered(reference);
};
