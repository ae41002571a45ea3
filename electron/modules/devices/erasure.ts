import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { OrderExecuted } from '../../../shared/protocol/devices.ts';
import { syncFolder, writeWhole } from '../../platform/whole-file.ts';
import type { Layout } from './store.ts';

/** What stays of a workstation that erased itself: what happened, and the word for the central, signed before its key went. */
export const ErasedMark = z.object({
  v: z.literal(1),
  at: z.iso.datetime(),
  url: z.string(),
  told: OrderExecuted,
  /** Somebody has read it and sets the workstation up again: nothing is erased any more. */
  dismissed: z.boolean(),
});
export type ErasedMark = z.output<typeof ErasedMark>;

export const findMark = (file: string): ErasedMark | undefined =>
  existsSync(file) ? ErasedMark.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
export const writeMark = (file: string, mark: ErasedMark): void => writeWhole(file, JSON.stringify(mark));
export const removeMark = (file: string): void => rmSync(file, { force: true });

/** Nothing of the old content stays under the name, nor, where the disk writes in place, under the name that it had. */
function destroy(file: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(statSync(file).size));
  fsyncSync(handle);
  closeSync(handle);
  rmSync(file, { force: true });
}

/**
 * Destroys everything that this workstation kept, the key first: from then on the rest is noise. One step at a time, each on the disk
 * before the next; begun again after a cut, it goes on where it was.
 */
export function* erasing(layout: Layout): Generator<string> {
  for (const file of [layout.keyFile, `${layout.keyFile}.partial`]) destroy(file);
  syncFolder(dirname(layout.keyFile));
  yield 'key';
  for (const store of [layout.store, layout.newStore])
    for (const end of ['', '-wal', '-shm', '-journal']) {
      rmSync(store + end, { force: true });
      yield `${store}${end}`;
    }
  for (const folder of [layout.backups, layout.central, layout.logs]) {
    rmSync(folder, { recursive: true, force: true });
    yield folder;
  }
  for (const end of ['', '.partial']) rmSync(layout.asked + end, { force: true });
  syncFolder(dirname(layout.keyFile));
}
