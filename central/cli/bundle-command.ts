import { createReadStream } from 'node:fs';
import { open, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BUNDLE_SLICE_BYTES, type BundleReceipt } from '../../shared/protocol/index.ts';
import { createBundles, type Bundles } from '../bundles/bundles.service.ts';
import { addIdentity } from '../bundles/recipient.service.ts';
import { sha256Of } from '../platform/age.ts';
import type { Ports } from '../ports.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

type Judged = Extract<BundleReceipt, { outcome: 'judged' }>;

/** Gives a file to the central slice by slice, as a counter on the network does. */
async function give(bundles: Bundles, file: string): Promise<BundleReceipt> {
  const { size } = await stat(file).catch(() => {
    throw new CommandRefused(SAYS.fileMissing(file));
  });
  if (size === 0) return { outcome: 'refused', code: 'truncated' };
  const name = await sha256Of(createReadStream(file));
  const handle = await open(file);
  try {
    const slice = Buffer.alloc(BUNDLE_SLICE_BYTES);
    for (let offset = 0; ;) {
      const { bytesRead } = await handle.read(slice, 0, slice.length, offset);
      const content = Buffer.from(slice.subarray(0, bytesRead));
      const receipt = await bundles.take({ file: name, bytes: size, offset, content });
      if (receipt.outcome !== 'held') return receipt;
      offset = receipt.offset;
    }
  } finally {
    await handle.close();
  }
}

/** Puts the answer beside the bundle, to travel back with the same key. */
async function putAnswer(bundles: Bundles, judged: Judged, beside: string): Promise<string> {
  const { deviceId, answer } = judged;
  const file = await bundles.findAnswer(deviceId, answer.sequence);
  if (!file) throw new Error('The answer was not kept');
  const number = String(judged.sequence).padStart(4, '0');
  const target = join(dirname(beside), `reponse-${deviceId.slice(-12)}-${number}.amo`);
  await writeFile(target, file, { flush: true });
  return target;
}

async function take(ports: Ports, files: readonly string[]): Promise<string> {
  if (files.length === 0) throw new CommandRefused(SAYS.missing('FICHIER'), 2);
  const bundles = createBundles(ports);
  const lines: string[] = [];
  let isRefused = false;
  // The last word on a bundle is said of its last part.
  const receipts = new Map<string, { readonly file: string; readonly receipt: BundleReceipt }>();
  for (const file of files) {
    const receipt = await give(bundles, file);
    const bundle = 'deviceId' in receipt ? `${receipt.deviceId} ${receipt.sequence}` : file;
    receipts.set(bundle, { file, receipt });
  }
  for (const { file, receipt } of receipts.values()) {
    switch (receipt.outcome) {
      case 'judged':
        lines.push(SAYS.bundleJudged(receipt), SAYS.bundleAnswer(await putAnswer(bundles, receipt, file)));
        if (receipt.missingBundles.length > 0) lines.push(SAYS.bundlesMissing(receipt.missingBundles));
        break;
      case 'waiting':
        lines.push(SAYS.bundleWaits(receipt));
        break;
      case 'refused':
        isRefused = true;
        lines.push(SAYS.bundleRefused(basename(file), receipt.code));
        break;
      case 'held':
        break;
    }
  }
  if (isRefused) throw new CommandRefused(lines.join('\n'));
  return lines.join('\n');
}

/** `bundle import FILE…` takes what a key carried; `bundle new-key` changes what bundles are encrypted to. */
export const bundleCommand: Command = async (ports, line) => {
  const [what, ...files] = line.operands;
  switch (what) {
    case 'import':
      return take(ports, files);
    case 'new-key':
      return SAYS.bundleKeyMade(await addIdentity(ports.store));
    default:
      throw new CommandRefused(SAYS.bundleWhat, 2);
  }
};
