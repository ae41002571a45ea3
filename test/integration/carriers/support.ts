import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TakenFile } from '../../../shared/domain/bundles/index.ts';
import { unwatched, type CarrierService } from '../../../electron/sync/carrier/index.ts';
import type { TestCounter } from '../../support/counter.ts';

export const AGENT = { number: '1001' };
export const WHOLE = 4 * 1024 ** 3 - 4096;

export const carrierOf = ({ counter }: Pick<TestCounter, 'counter'>): CarrierService => {
  const house = counter.findHouse();
  if (!house) throw new Error('not open');
  return house.carrier;
};

/** A folder that stands for a key. */
export interface Key extends Disposable {
  readonly folder: string;
  files(): readonly string[];
  path(name: string): string;
  /** Another key with the same files. */
  copy(): Key;
  remove(): void;
}
export function aKey(): Key {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-key-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return {
    folder,
    files: () => readdirSync(folder).toSorted(),
    path: (name) => join(folder, name),
    copy() {
      const other = aKey();
      cpSync(folder, other.folder, { recursive: true });
      return other;
    },
    remove,
    [Symbol.dispose]: remove,
  };
}

export const exportTo = (counter: TestCounter, key: Key, partBytes = WHOLE) =>
  carrierOf(counter).exportTo(AGENT, key.folder, partBytes, unwatched);

export const take = (
  counter: TestCounter,
  key: Key,
  names: readonly string[] = key.files(),
): Promise<readonly TakenFile[]> =>
  carrierOf(counter).take(
    AGENT,
    names.map((name) => key.path(name)),
    unwatched,
  );

export const answersOn = (key: Key): readonly string[] =>
  key.files().filter((name) => name.startsWith('reponse-'));
