import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

/** Structured logs. Names, numbers and contents of files never go in: codes, ids and counts only. */
export interface Logger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Writes JSON lines to `logs/guichet.log` in the data folder. */
export function fileLogger(dataDir: string): Logger {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700); // one made by an older version
  return pino(
    { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: join(folder, 'guichet.log'), sync: true, mode: 0o600 }),
  );
}

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };
