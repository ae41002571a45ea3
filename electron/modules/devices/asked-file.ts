import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { BranchView } from '../../../shared/domain/devices/index.ts';
import { openText, sealText } from '../../platform/sealed-text.ts';
import { writeWhole } from '../../platform/whole-file.ts';

/**
 * A workstation that asked to be enrolled and waits for an administrator. Its private keys are sealed under the key that will open
 * its store; what stands in clear is on its screen too.
 */
export const AskedFile = z.object({
  v: z.literal(1),
  vault: z.enum(['os', 'passphrase']),
  /** The key of the store to come, wrapped by the vault. */
  wrapped: z.string().min(1),
  /** The two private keys, sealed under that key. */
  sealed: z.string().min(1),
  deviceId: z.uuid(),
  url: z.string(),
  branch: BranchView,
  label: z.string(),
  requestKey: z.string(),
  sealKey: z.string(),
  sealRoot: z.string(),
  standing: z.enum(['pending', 'refused', 'expired']),
  expiresAt: z.iso.datetime().nullable(),
});
export type AskedFile = z.output<typeof AskedFile>;

/** Undefined when there is none, or none that reads: nothing is lost by asking again. */
export function findAskedFile(file: string): AskedFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return AskedFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export const writeAskedFile = (file: string, asked: AskedFile): void =>
  writeWhole(file, JSON.stringify(asked));

export const removeAskedFile = (file: string): void => {
  for (const end of ['', '.partial']) rmSync(file + end, { force: true });
};

/** The private keys of a workstation (Ed25519, PKCS#8 DER). */
export interface PrivateKeys {
  readonly requestKey: Buffer;
  readonly sealKey: Buffer;
}
const Sealed = z.object({ requestKey: z.base64(), sealKey: z.base64() });

export const sealKeys = (key: Uint8Array, { requestKey, sealKey }: PrivateKeys): string =>
  sealText(
    key,
    JSON.stringify({ requestKey: requestKey.toString('base64'), sealKey: sealKey.toString('base64') }),
  );

export function openKeys(key: Uint8Array, { sealed }: AskedFile): PrivateKeys | undefined {
  const text = openText(key, sealed);
  if (text === undefined) return undefined;
  const { requestKey, sealKey } = Sealed.parse(JSON.parse(text));
  return { requestKey: Buffer.from(requestKey, 'base64'), sealKey: Buffer.from(sealKey, 'base64') };
}
