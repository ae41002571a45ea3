import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import { signedAct } from '../../shared/protocol/signature.ts';
import type { Read, Tx } from '../db/database.ts';
import { signerOf } from '../platform/keys.ts';

type Signer = ReturnType<typeof signerOf>;
const Key = z.object({ request_key: z.instanceof(Buffer) });
/** Parsing a key costs more than signing with it. */
const parsed = new WeakMap<Read, { readonly der: Buffer; readonly sign: Signer }>();

function findSigner(db: Read): Signer | undefined {
  const der = db.maybe(Key)`SELECT request_key FROM device`?.request_key;
  if (!der) return undefined;
  const known = parsed.get(db);
  if (known?.der.equals(der)) return known.sign;
  const sign = signerOf(der);
  parsed.set(db, { der, sign });
  return sign;
}

const overText = (sign: Signer, text: string): string =>
  sign(Buffer.from(signedAct(text))).toString('base64url');

/** The signature of an act's text by this workstation; null in a store that no workstation was enrolled in. */
export function signAct(tx: Tx, text: string): string | null {
  const sign = findSigner(tx);
  return sign ? overText(sign, text) : null;
}

interface Stated {
  readonly actId: string;
  readonly payload: string;
}
/** Signs acts as their text now stands: those whose text changed, and those made before acts were signed. */
export function signAgain(tx: Tx, acts: readonly Stated[]): void {
  for (const { actId, payload } of acts)
    tx.run`UPDATE act SET signature = ${signAct(tx, payload)} WHERE id = ${actId}`;
}

/** Gives each act without a signature its own, in the store too, before it leaves. */
export function signLate<T extends Stated & { readonly signature: string | null }>(
  tx: Tx,
  acts: readonly T[],
): readonly (T & { readonly signature: string })[] {
  signAgain(
    tx,
    acts.filter(({ signature }) => signature === null),
  );
  return acts.map((act) => {
    const signature = act.signature ?? signAct(tx, act.payload);
    assert(signature !== null, 'an enrolled workstation signs');
    return { ...act, signature };
  });
}
