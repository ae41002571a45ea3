import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

export const newIdentity = (): Promise<string> => generateX25519Identity();
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

/** Nobody here can read what was encrypted, or it was changed on the way. */
export class NotDecrypted extends Error {
  override name = 'NotDecrypted';
}

type Web = Parameters<Decrypter['decrypt']>[0] & globalThis.ReadableStream<Uint8Array>;

/** Compressed, then encrypted. */
export async function seal(chunks: AsyncIterable<Uint8Array>, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const packed = Readable.from(chunks, { objectMode: false }).compose(createGzip()) as Readable;
  const stream = await encrypter.encrypt(Readable.toWeb(packed) as unknown as Web);
  const sealed: Uint8Array[] = [];
  for await (const chunk of stream as unknown as ReadableStream<Uint8Array>) sealed.push(chunk);
  return Buffer.concat(sealed);
}

/** Decrypted, then inflated, as it comes. Throws `NotDecrypted` when no identity here is the right one. */
export async function* unseal(
  chunks: AsyncIterable<Uint8Array>,
  identities: readonly string[],
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const source = Readable.toWeb(Readable.from(chunks, { objectMode: false })) as unknown as Web;
  const stream = await decrypter.decrypt(source).catch(() => {
    throw new NotDecrypted();
  });
  yield* Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>).compose(
    createGunzip(),
  ) as AsyncIterable<Uint8Array>;
}

/** The digest of a stream, lower-case hexadecimal. */
export async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
