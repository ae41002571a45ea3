import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LawDates } from '../../shared/domain/legal/index.ts';
import { openCounter } from './open-counter.ts';
import type { CommandInput, Outcome } from './outcome.ts';

/** Days of laws that this workstation received from the central, or why they cannot be read. */
export type KnownLawDates = { readonly dates: LawDates } | { readonly refusal: Outcome };

const NONE: KnownLawDates = { dates: {} };

/**
 * What the store of `--data` knows, when its passphrase is given; without store or passphrase, the days are those of the program's
 * own texts. Resources that are tried (`--resources`) stand alone.
 */
export async function readLawDates(input: CommandInput): Promise<KnownLawDates> {
  const isTried = typeof input.options['resources'] === 'string';
  if (isTried || input.passphrase === undefined || !existsSync(join(input.dataDir, 'guichet.json')))
    return NONE;
  const opened = await openCounter(input);
  if ('refusal' in opened) return opened;
  try {
    return { dates: opened.counter.findHouse()?.legal().lawDates ?? {} };
  } finally {
    await opened.counter.close();
  }
}
