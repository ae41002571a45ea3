import { catalogues, type MessageKey } from './index.ts';

const isKnown = (key: string): key is MessageKey => Object.hasOwn(catalogues.fr, key);

/** What was done, without whom: the name of a kind of act in lists and totals that name nobody. */
export function actNameKey(kind: string): MessageKey {
  const key = `exchanges.act.${kind}`;
  return isKnown(key) ? key : 'exchanges.act.other';
}
