import { PIECE_MAX_BYTES } from '../../../shared/domain/bundles/carrier.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { call } from '../../lib/bridge.ts';
import { base64Of } from './model.ts';
import { giveBack } from '../../lib/blob-address.ts';

/** Gives a file of the counter to the browser's downloads, piece after piece; says why not. */
export async function saveFile(name: string): Promise<AppError | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; ;) {
    const answer = await call('bundles.readPiece', { name, offset });
    if (!answer.ok) return answer.error;
    const piece = Uint8Array.from(atob(answer.value.base64), (character) => character.charCodeAt(0));
    pieces.push(piece);
    offset += piece.length;
    if (answer.value.isLast) break;
  }
  const address = URL.createObjectURL(new Blob(pieces, { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  giveBack(address);
  return undefined;
}

/** Brings files to the counter, piece after piece; says why not. `sent` is told how many bytes are there. */
export async function bringFiles(
  files: readonly File[],
  sent: (bytes: number) => void,
  isCancelled: () => boolean,
): Promise<AppError | undefined> {
  const begun = await call('bundles.bring', {});
  if (!begun.ok) return begun.error;
  let total = 0;
  for (const file of files) {
    for (let offset = 0; offset < file.size && !isCancelled(); offset += PIECE_MAX_BYTES) {
      const piece = new Uint8Array(await file.slice(offset, offset + PIECE_MAX_BYTES).arrayBuffer());
      const answer = await call('bundles.addPiece', { name: file.name, offset, base64: base64Of(piece) });
      if (!answer.ok) return answer.error;
      total += piece.length;
      sent(total);
    }
  }
  return undefined;
}
