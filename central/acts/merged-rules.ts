import { mergePeople } from '../../shared/domain/merge/index.ts';
import type { ActOf } from '../../shared/protocol/acts.ts';
import type { Verdict } from './verdict.ts';
import type { World } from './world.ts';

/**
 * Two registered people who are one. A file that went already is not merged again: whether it went to this one or to another, the
 * record that stands is given back. Acts come in any order and from several counters, so no circle can arise: who stays is looked up
 * first, and who went is never there to be merged.
 */
export function judgeMerged(act: ActOf<'people.merged'>, world: World): Verdict {
  const { goneId, goneNumber, take } = act.payload;
  const kept = world.people.get(act.subjectId);
  const into = world.aliases.get(goneId);
  if (into !== undefined)
    return { outcome: 'refused', code: 'already_merged', existing: world.people.get(into) ?? null };
  const gone = world.people.get(goneId);
  if (!kept || !gone || gone.registrationNumber !== goneNumber || kept.registrationNumber === null)
    return { outcome: 'refused', code: 'unknown_subject', existing: null };
  if (gone.id === kept.id) return { outcome: 'refused', code: 'already_merged', existing: kept };
  const version = kept.version + 1;
  const record = { ...mergePeople(kept, gone, take), version };
  return { outcome: 'accepted', version, effects: [{ kind: 'merged', record, gone }] };
}
