import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A new key pair of age, for this workstation's answers. */
export async function newAgeIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What was encrypted is not for this identity, or was changed on the way. */
export class NotDecrypted extends Error {
  override name = 'NotDecrypted';
}

type Web = Parameters<Decrypter['decrypt']>[0];
/** The library and Node tell the same streams by types of their own. */
const asWeb = (source: Readable): Web => {
  const web: unknown = Readable.toWeb(source);
  return web as Web;
};
const asNode = (web: unknown): Readable => Readable.fromWeb(web as ReadableStream<Uint8Array>);

/** Compressed, then encrypted, as it comes. */
export async function seal(
  chunks: AsyncIterable<Uint8Array>,
  recipient: string,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const packed = Readable.from(chunks, { objectMode: false }).compose(createGzip()) as Readable;
  return await encrypter.encrypt(asWeb(packed));
}

/** Decrypted, then inflated, as it comes. */
export async function* unseal(
  chunks: AsyncIterable<Uint8Array>,
  identity: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const stream = await decrypter.decrypt(asWeb(Readable.from(chunks, { objectMode: false }))).catch(() => {
    throw new NotDecrypted();
  });
  const sealed = asNode(stream);
  yield* sealed.compose(createGunzip()) as AsyncIterable<Uint8Array>;
}
