import type { CareFileStory } from '../../shared/domain/care/index.ts';
import { announce } from '../changes/change.repo.ts';
import { listRecords } from '../people/person.repo.ts';
import type { Tx } from '../store/sql.ts';
import type { CareEffect } from '../acts/world.ts';
import { addCareEvent, insertCareFile } from './care.repo.ts';
import { insertMessage } from './message.repo.ts';
import { tellOf } from './tell.ts';

/** Writes what acts did to care files, one after the other: a batch may move one several times. */
export async function writeCare(
  tx: Tx,
  effects: readonly (CareEffect & { readonly actId: string })[],
  at: string,
): Promise<void> {
  const last = new Map<string, CareFileStory>();
  for (const { before, event, message, actId } of effects) {
    if (before.events.length === 0) await insertCareFile(tx, before.file, event);
    else await addCareEvent(tx, before, event);
    if (message) await insertMessage(tx, { actId, personId: before.file.insuredId, words: message }, at);
    last.set(before.file.id, { file: before.file, events: [...before.events, event] });
  }
  await tellCare(tx, [...last.values()]);
}

/** Tells the branches that follow these files. */
export async function tellCare(tx: Tx, stories: readonly CareFileStory[]): Promise<void> {
  if (stories.length === 0) return;
  const insured = await listRecords(
    tx,
    stories.map(({ file }) => file.insuredId),
  );
  const homes = new Map(insured.map(({ id, branchCode }) => [id as string, branchCode]));
  await announce(
    tx,
    stories.flatMap((story) => tellOf(story, homes.get(story.file.insuredId))),
  );
}
