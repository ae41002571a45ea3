import type { ActId } from '../../kernel/ids.ts';
import type { PersonRecord } from '../people/record.ts';

const IDENTITY = 'identity.';

/** Puts one value of the identity back. */
function withIdentity(record: PersonRecord, path: string, value: string | null): PersonRecord {
  const [first = '', second] = path.slice(IDENTITY.length).split('.');
  const { identity } = record;
  const before = value ?? undefined;
  return second === undefined
    ? { ...record, identity: { ...identity, [first]: before } }
    : { ...record, identity: { ...identity, document: { ...identity.document, [second]: before } } };
}

/**
 * Who the file was about, and in which scheme, just after an act: what came later is taken back, line after line of the story. An act
 * that is no event, a card for one, has its place by its id, which is in the order of time.
 */
export function asOf(record: PersonRecord, actId: ActId): PersonRecord {
  const story = record.story ?? [];
  const index = story.findIndex((entry) => entry.actId === actId);
  const after = index === -1 ? story.filter((entry) => entry.actId > actId) : story.slice(index + 1);
  const later = after.toReversed().flatMap(({ changes }) => changes.toReversed());
  return later.reduce((state, { path, before }) => {
    if (path === 'scheme' && before !== null) return { ...state, scheme: before };
    return path.startsWith(IDENTITY) ? withIdentity(state, path, before) : state;
  }, record);
}
