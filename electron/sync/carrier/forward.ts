import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../../shared/kernel/errors.ts';
import { BUNDLE_SLICE_BYTES, type BundleReceipt } from '../../../shared/protocol/bundles.ts';
import type { CentralClient } from '../central-client.ts';
import type { Outcome } from '../outcome.ts';
import { ofKey, sha256OfFile, writeSurely, type Advance, type HeadedFile } from './key-files.ts';

/** Whatever the network or the central does meanwhile: nothing was lost, it is to be tried again. */
function answered<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'answer') return outcome.value;
  throw new Failure({ code: 'bundles.central_needed' });
}

/** A proxy cuts a long judgement off; it goes on at the central, and whoever asks again waits for its end. */
const JUDGING_TRIES = 5;
const isCutOff = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'weather' && outcome.reason === 'server' && outcome.retryAfterMs === undefined;

/** Brings a file to the central as it is, slice by slice, from where the central has it. */
export async function forward(
  client: CentralClient,
  { path, bytes }: HeadedFile,
  advance: Advance,
): Promise<BundleReceipt> {
  const file = await sha256OfFile(path).catch((error: unknown) => {
    throw ofKey(error);
  });
  const handle = await open(path).catch((error: unknown) => {
    throw ofKey(error);
  });
  try {
    const slice = Buffer.alloc(Math.min(bytes, BUNDLE_SLICE_BYTES));
    for (let offset = 0; ;) {
      const { bytesRead } = await handle.read(slice, 0, slice.length, offset).catch((error: unknown) => {
        throw ofKey(error);
      });
      const sent = Buffer.from(slice.subarray(0, bytesRead));
      const isLast = offset + bytesRead >= bytes;
      let outcome = await client.sendBundle({ file, bytes, offset }, sent);
      for (let tries = 1; isLast && isCutOff(outcome) && tries < JUDGING_TRIES; tries += 1)
        outcome = await client.sendBundle({ file, bytes, offset }, sent);
      const receipt = answered(outcome);
      advance(bytesRead);
      if (receipt.outcome !== 'held') return receipt;
      // A central that asks again for the same byte for ever is not ours.
      if (receipt.offset === offset) throw new Failure({ code: 'bundles.central_needed' });
      offset = receipt.offset;
    }
  } finally {
    await handle.close();
  }
}

/** Puts the central's answer beside the bundle, to travel back with the same key; gives its name. */
export async function saveAnswer(
  client: CentralClient,
  { deviceId, sequence, answer }: Extract<BundleReceipt, { outcome: 'judged' }>,
  beside: string,
): Promise<string> {
  const bytes = answered(await client.bundleAnswer(deviceId, answer.sequence));
  const name = `reponse-${deviceId.slice(-12)}-${String(sequence).padStart(4, '0')}.amo`;
  await writeSurely(join(dirname(beside), name), one(bytes), () => {});
  return name;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
