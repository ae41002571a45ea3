import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refused } from './refused.ts';

const inflate = promisify(gunzip);
/** A body that grows beyond this is a bomb, not a batch. */
const INFLATED_MAX_BYTES = 32 * 1024 * 1024;

/** The bytes that were meant: `sent` as they are, or inflated when they came compressed. */
export async function decode(sent: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === '' || encoding === 'identity') return sent;
  if (encoding !== 'gzip') throw new Refused('invalid', { status: 415, detail: 'content-encoding' });
  try {
    return await inflate(sent, { maxOutputLength: INFLATED_MAX_BYTES });
  } catch {
    throw new Refused('invalid', { detail: 'gzip' });
  }
}

/** Reads JSON or refuses, without repeating any of it. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused('invalid', { detail: 'json' });
  }
}
