import { applyEvent, type EventForm } from '../../shared/domain/events/index.ts';
import {
  clashesOf,
  mergeEvent,
  type Author,
  type Clash,
  type Step,
} from '../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Act, ActOf } from '../../shared/protocol/acts.ts';
import { readSoundEvent } from './event-rules.ts';
import type { Verdict } from './verdict.ts';
import type { World } from './world.ts';
import type { FileVersion } from './history.repo.ts';

/** What a counter had seen of a file when it stated an act, and what others did since. */
export interface Meanwhile {
  readonly seen: PersonRecord;
  readonly theirs: readonly Step[];
}

const authorOf = ({ act, at, record }: FileVersion): Author =>
  act
    ? {
        actId: act.id,
        kind: act.kind,
        event: act.kind === 'event.declared' ? act.payload.event.kind : null,
        branchCode: act.branchCode,
        agentNumber: act.agentNumber,
        at: act.doneAt,
      }
    : { actId: null, kind: null, event: null, branchCode: record.branchCode, agentNumber: null, at };

/** The file after an act of the same workstation: it stated this act first, so it knew what it said. */
function seenAfter(seen: PersonRecord, { act, record }: FileVersion): PersonRecord {
  switch (act?.kind) {
    case 'event.declared':
      return applyEvent(seen, act.payload.event, {
        ...act.payload,
        actId: act.id,
        branchCode: act.branchCode,
      });
    case 'photo.added':
      return { ...seen, photo: act.payload.photo };
    default:
      return record;
  }
}

/**
 * Acts of one workstation about one person leave one after the other's answer: what it did itself since that version, it had seen.
 * Undefined when the version is not among those that are known.
 */
export function meanwhileOf(
  { baseVersion, deviceId }: Pick<Act, 'baseVersion' | 'deviceId'>,
  versions: readonly FileVersion[],
): Meanwhile | undefined {
  const base = baseVersion ?? 0;
  const after = versions.filter(({ record }) => record.version > base);
  const [first] = after;
  // Somebody whom this workstation registered itself was seen from the first version on.
  const own = base === 0 && first?.record.version === 1 && first.act?.deviceId === deviceId;
  const start = own ? first : versions.find(({ record }) => record.version === base);
  if (!start) return undefined;
  let seen = start.record;
  let before = start.record;
  const theirs: Step[] = [];
  for (const version of own ? after.slice(1) : after) {
    if (version.act?.deviceId === deviceId) seen = seenAfter(seen, version);
    else theirs.push({ before, after: version.record, by: authorOf(version) });
    before = version.record;
  }
  return { seen, theirs };
}

/** What was stated on a file that went since: the file that stays comes after it, and its number is no other person's. */
function throughMerge(
  { seen, theirs }: Meanwhile,
  versions: readonly FileVersion[],
  known: PersonRecord,
): Meanwhile {
  const last = versions.at(-1)?.record ?? seen;
  const { registrationNumber } = last;
  return { seen, theirs: [...theirs, { before: last, after: { ...known, registrationNumber }, by: null }] };
}

/** A photo on a file that has another one by now. */
export const photoClashes = (
  versions: readonly FileVersion[],
  { seen, theirs }: Meanwhile,
  photo: PersonRecord['photo'],
) => {
  const clashes = clashesOf({ ...seen, photo }, seen, theirs);
  const last = versions.findLast(({ record }, rank) => record.photo !== versions[rank - 1]?.record.photo);
  return clashes.length > 0 || !last
    ? clashes
    : [{ path: 'photo', what: 'photo', by: authorOf(last) } as const];
};

/** The event on the file as it is now, or what stands in its way. */
const mergedEvent = (
  act: ActOf<'event.declared'>,
  form: EventForm,
  known: PersonRecord,
  { seen, theirs }: Meanwhile,
) =>
  mergeEvent(
    { seen, form, declared: { ...act.payload, actId: act.id, branchCode: act.branchCode } },
    known,
    theirs,
  );

/** Nothing of the same name was touched, and yet the event has no meaning on the file as it is. */
const notHere = ({ theirs }: Meanwhile): readonly Clash[] => [
  { path: 'file', what: 'not_here', by: theirs.at(-1)?.by ?? null },
];

const refuse = (code: 'invalid' | 'stale_version', existing: PersonRecord): Verdict => ({
  outcome: 'refused',
  code,
  existing,
});

/** What the event says on the file as it is now; or the refusal, with both sides, when a person must decide. */
export function readOnFile(
  act: ActOf<'event.declared'>,
  known: PersonRecord,
  world: World,
  statedOf: string,
): { readonly form: EventForm } | Verdict {
  const { payload, baseVersion } = act;
  const isMerged = statedOf !== known.id;
  if (known.version === baseVersion && !isMerged) {
    const form = readSoundEvent(known, payload, world.today);
    return form ? { form } : refuse('invalid', known);
  }
  const versions = world.versions.get(statedOf) ?? [];
  const same = meanwhileOf(act, versions);
  if (!same || (!isMerged && (baseVersion ?? 0) > known.version)) return refuse('stale_version', known);
  const meanwhile = isMerged ? throughMerge(same, versions, known) : same;
  const conflict = (clashes: readonly Clash[]): Verdict => ({
    outcome: 'refused',
    code: 'conflict',
    existing: known,
    base: meanwhile.seen,
    clashes,
  });
  const typed = readSoundEvent(meanwhile.seen, payload, world.today);
  if (!typed) return refuse('invalid', known);
  const merged = mergedEvent(act, typed, known, meanwhile);
  if (merged.outcome === 'conflict') return conflict(merged.clashes);
  const form = readSoundEvent(known, { ...payload, event: merged.form }, world.today);
  return form ? { form } : conflict(notHere(meanwhile));
}
