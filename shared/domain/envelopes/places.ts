import type { EnvelopeEvent, EnvelopeStep } from './life.ts';
import { nextEnvelope } from './life.ts';
import type { EnvelopedFile, EnvelopeRecord } from './record.ts';

/** Where a file is: at the counter that took it in, in an envelope, at the branch that counted it, or not found in an envelope. */
export type FilePlace =
  | { readonly kind: 'counter'; readonly branchCode: string }
  | { readonly kind: 'envelope'; readonly envelopeId: string }
  | { readonly kind: 'branch'; readonly branchCode: string }
  | { readonly kind: 'missing'; readonly envelopeId: string };

/** Files and envelopes, and where each file is. */
export interface Places {
  readonly envelopes: ReadonlyMap<string, EnvelopeRecord>;
  /** By reference. */
  readonly files: ReadonlyMap<string, FilePlace>;
}

export const NO_PLACES: Places = { envelopes: new Map(), files: new Map() };

/** May this file be put in an envelope that leaves `from`: it lies there, or it was missed by an envelope that left there. */
export const mayBePutIn = (place: FilePlace | undefined, from: string, { envelopes }: Places): boolean => {
  if (place === undefined) return false;
  if (place.kind === 'counter' || place.kind === 'branch') return place.branchCode === from;
  // Found again where it was forgotten.
  return place.kind === 'missing' && envelopes.get(place.envelopeId)?.from === from;
};

/** After something happened to an envelope: the envelope, and where each file that it touches is from now on. */
export function afterEnvelopeEvent(places: Places, id: string, event: EnvelopeEvent): EnvelopeStep<Places> {
  const before = places.envelopes.get(id);
  if (!before) return { ok: false, code: 'envelopes.not_open' };
  const next = nextEnvelope(before, event);
  if (!next.ok) return next;
  if (event.kind === 'added' && !mayBePutIn(places.files.get(event.file.reference), before.from, places))
    return { ok: false, code: 'envelopes.file_elsewhere' };
  const files = new Map(places.files);
  for (const [reference, place] of moved(places, next.value, event)) files.set(reference, place);
  return { ok: true, value: { envelopes: new Map(places.envelopes).set(id, next.value), files } };
}

function moved(places: Places, envelope: EnvelopeRecord, event: EnvelopeEvent): [string, FilePlace][] {
  const { id: envelopeId, from, to, received } = envelope;
  switch (event.kind) {
    case 'added':
      return [[event.file.reference, { kind: 'envelope', envelopeId }]];
    case 'removed':
      // Unless it came out of another envelope meanwhile, where somebody had put it without saying so.
      return isIn(places.files.get(event.reference), envelopeId)
        ? [[event.reference, { kind: 'counter', branchCode: from }]]
        : [];
    case 'closed':
    case 'collected':
      return [];
    case 'received': {
      const { scanned = [], missing = [] } = received ?? {};
      return [
        // Whatever a slip says, a file lies where it was scanned. One of another centre's is not ours to place.
        ...scanned
          .filter((reference) => places.files.has(reference))
          .map((reference): [string, FilePlace] => [reference, { kind: 'branch', branchCode: to }]),
        // Unless it came out of another envelope meanwhile.
        ...missing
          .filter((reference) => isIn(places.files.get(reference), envelopeId))
          .map((reference): [string, FilePlace] => [reference, { kind: 'missing', envelopeId }]),
      ];
    }
  }
}

const isIn = (place: FilePlace | undefined, envelopeId: string): boolean =>
  place?.kind === 'envelope' && place.envelopeId === envelopeId;

/** A file that a counter takes in. */
export const afterDeposit = (places: Places, file: EnvelopedFile, branchCode: string): Places => ({
  ...places,
  files: places.files.has(file.reference)
    ? places.files
    : new Map(places.files).set(file.reference, { kind: 'counter', branchCode }),
});

/** An envelope that a counter begins. */
export const afterOpening = (places: Places, envelope: EnvelopeRecord): Places => ({
  ...places,
  envelopes: new Map(places.envelopes).set(envelope.id, envelope),
});
