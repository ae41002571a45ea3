import {
  decodeBase64Url,
  isTooOld,
  readRevocations,
  type CarriedKey,
  type RevocationList,
  type Trust,
} from '../../shared/domain/seal/index.ts';
import { verifySeal } from './crypto.ts';
import { findKept, keep } from './kept.ts';

const ROW = 'lists';

/** As kept between two visits. */
interface Kept {
  readonly root: string;
  readonly list: string;
  readonly etag: string | null;
  readonly keys: readonly (readonly [kid: string, key: CarriedKey])[];
}

/** What this page carries to check papers without network. */
export interface Lists {
  readonly trust: Trust;
  readonly list: RevocationList;
  readonly kept: Kept;
}

export type Update =
  | { readonly outcome: 'updated' | 'unchanged'; readonly lists: Lists }
  /** Out of reach, or an answer that is not the central's. */
  | { readonly outcome: 'offline' }
  /** Signed by another root than the one known here: not taken. */
  | { readonly outcome: 'other_root' };

function understand(kept: Kept): Lists | undefined {
  const list = readRevocations(decodeBase64Url(kept.list), kept.root, verifySeal);
  if (!list) return undefined;
  const keys = new Map(kept.keys);
  return { kept, list, trust: { root: kept.root, revocations: list, findKey: (kid) => keys.get(kid) } };
}

/** What was kept at the last visit. */
export async function findLists(): Promise<Lists | undefined> {
  try {
    const kept = (await findKept(ROW)) as Kept | undefined;
    return kept && understand(kept);
  } catch {
    return undefined;
  }
}

interface KeysAnswer {
  readonly root: string;
  readonly keys: readonly (CarriedKey & { readonly kid: string })[];
}

/** Asks for newer lists. The root is pinned at the first visit; from then on only what it signed is taken. */
export async function updateLists(known: Lists | undefined, base: string): Promise<Update> {
  try {
    const etag = known?.kept.etag;
    const headers: HeadersInit = etag ? { 'if-none-match': etag } : {};
    const [revocations, keys] = await Promise.all([
      fetch(`${base}v1/revocations`, { headers, cache: 'no-store' }),
      ask<KeysAnswer>(`${base}v1/seal-keys`),
    ]);
    const isSame = revocations.status === 304 && known !== undefined;
    if (!isSame && !revocations.ok) return { outcome: 'offline' };
    const answer = isSame
      ? known.kept
      : {
          ...((await revocations.json()) as Pick<Kept, 'root' | 'list'>),
          etag: revocations.headers.get('etag'),
        };
    const root = known?.kept.root ?? answer.root;
    const kept: Kept = {
      root,
      list: answer.list,
      etag: answer.etag,
      keys: keys.keys.map(({ kid, certificate, revokedAt = null, distrustedFrom = null }) => [
        kid,
        { certificate, revokedAt, distrustedFrom },
      ]),
    };
    const lists = understand(kept);
    if (!lists || keys.root !== root) return { outcome: 'other_root' };
    // An older list of the same root would hide what was taken back since.
    if (known && lists.list.issuedAt < known.list.issuedAt) return { outcome: 'unchanged', lists: known };
    // A browser that keeps nothing (a private window) still checks while the page is open.
    await keep(ROW, kept).catch(() => undefined);
    return { outcome: isSame ? 'unchanged' : 'updated', lists };
  } catch {
    return { outcome: 'offline' };
  }
}

async function ask<T>(url: string): Promise<T> {
  const answer = await fetch(url, { cache: 'no-store' });
  if (!answer.ok) throw new Error('no answer');
  return (await answer.json()) as T;
}

export const areOld = ({ list }: Lists, nowMs: number): boolean => isTooOld(list, Math.floor(nowMs / 1000));
