import type { z } from 'zod';
import { BUNDLE_ENTRY_MAX_BYTES } from './bundles.ts';

/**
 * The content of a bundle: each entry is the length of its JSON on four bytes, its JSON, and, when the entry says `bytes`, as many
 * bytes as they are. Whoever reads it says how text becomes bytes: this code has no platform.
 */
export interface Utf8 {
  readonly encode: (text: string) => Uint8Array;
  /** Throws when the bytes are no UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
}
/** The content is not what its schema says. */
export class UnreadableBundle extends Error {
  override name = 'UnreadableBundle';
}

const LENGTH_BYTES = 4;

export function frameOf(entry: object, { encode }: Utf8): Uint8Array {
  const json = encode(JSON.stringify(entry));
  const frame = new Uint8Array(LENGTH_BYTES + json.length);
  new DataView(frame.buffer).setUint32(0, json.length);
  frame.set(json, LENGTH_BYTES);
  return frame;
}

/** What was read of a stream and not used yet; never much more than what is asked for. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, number> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let wanted = yield new Uint8Array();
  const take = (): Uint8Array => {
    const all = joined(held, heldBytes);
    const rest = all.subarray(wanted);
    held = rest.length > 0 ? [rest] : [];
    heldBytes = rest.length;
    return all.subarray(0, wanted);
  };
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    while (heldBytes >= wanted) wanted = yield take();
  }
  if (heldBytes > 0) throw new UnreadableBundle('something stands behind the end');
}

function joined(held: readonly Uint8Array[], bytes: number): Uint8Array {
  const [only] = held;
  if (held.length === 1 && only) return only;
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const one of held) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

export interface Frame<E> {
  readonly entry: E;
  /** What followed it. */
  readonly bytes: Uint8Array;
}

/** Reads entries one by one; throws `UnreadableBundle` at the first that is not one, and when the last is not `end`. */
export async function* readFrames<S extends z.ZodType<{ readonly kind: string }>>(
  chunks: AsyncIterable<Uint8Array>,
  schema: S,
  { decode }: Utf8,
  attachmentMaxBytes = 0,
): AsyncGenerator<Frame<z.output<S>>> {
  const source = pieces(chunks);
  await source.next(0);
  let entries = 0;
  for (;;) {
    const head = await source.next(LENGTH_BYTES);
    if (head.done === true) throw new UnreadableBundle('no end');
    const { buffer, byteOffset } = head.value;
    const length = new DataView(buffer, byteOffset, LENGTH_BYTES).getUint32(0);
    if (length > BUNDLE_ENTRY_MAX_BYTES) throw new UnreadableBundle('an entry too long');
    const json = await source.next(length);
    if (json.done === true) throw new UnreadableBundle('no end');
    const raw = parse(json.value, decode);
    const entry = schema.safeParse(raw);
    if (!entry.success) throw new UnreadableBundle('an entry of another shape');
    const size = sizeOf(raw);
    if (size > attachmentMaxBytes) throw new UnreadableBundle('an attachment too large');
    const bytes = size === 0 ? { done: false, value: new Uint8Array() } : await source.next(size);
    if (bytes.done === true) throw new UnreadableBundle('no end');
    yield { entry: entry.data, bytes: bytes.value ?? new Uint8Array() };
    entries += 1;
    if (entry.data.kind === 'end') {
      if (endOf(raw) !== entries - 1) throw new UnreadableBundle('entries are missing');
      const after = await source.next(1);
      if (after.done !== true) throw new UnreadableBundle('something stands behind the end');
      return;
    }
  }
}

function parse(bytes: Uint8Array, decode: Utf8['decode']): unknown {
  try {
    return JSON.parse(decode(bytes));
  } catch {
    throw new UnreadableBundle('an entry that is no JSON');
  }
}

const numberIn = (raw: unknown, name: string): number => {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, name) : undefined;
  return typeof value === 'number' ? value : 0;
};
const sizeOf = (raw: unknown): number => numberIn(raw, 'bytes');
const endOf = (raw: unknown): number => numberIn(raw, 'entries');
