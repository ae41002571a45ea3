import type { Utf8 } from '../../../shared/protocol/bundle-frames.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

export const UTF8: Utf8 = {
  encode: (text) => Buffer.from(text),
  decode: (bytes) => decoder.decode(bytes),
};
