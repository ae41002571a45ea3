import type { CareEvent } from '../care/life.ts';
import type { EnvelopeRecord } from './record.ts';

/** What one act about an envelope says of one file; the reference finds a file that is not on the slip. */
export interface SaidOfFile {
  readonly reference: string;
  /** Null for a file that is not on the slip. */
  readonly fileId: string | null;
  readonly event: CareEvent;
}

interface Source {
  readonly actId: CareEvent['sourceId'];
  readonly branchCode: string;
}

/**
 * What a step of an envelope says of its files, as it stands after that step: put in it, taken away, received or missing. The same at
 * the counter and at the central, so that both tell one story.
 */
export function saidOfFiles(
  envelope: EnvelopeRecord,
  step: 'closed' | 'collected' | 'received',
  { actId, branchCode }: Source,
): readonly SaidOfFile[] {
  const done = envelope[step];
  if (done === null) return [];
  const ids = new Map(envelope.files.map(({ id, reference }) => [reference, id]));
  const say = (kind: CareEvent['kind'], references: readonly string[]): SaidOfFile[] =>
    references.map((reference) => ({
      reference,
      fileId: ids.get(reference) ?? null,
      event: {
        sourceId: actId,
        kind,
        at: done.at,
        agentNumber: done.agentNumber,
        branchCode,
        reason: null,
        pieces: [],
        amountCentimes: null,
        envelope: envelope.reference,
        pages: [],
      },
    }));
  const listed = [...ids.keys()];
  switch (step) {
    case 'closed':
      return say('enveloped', listed);
    case 'collected':
      return say('collected', listed);
    case 'received': {
      const { scanned = [], missing = [] } = envelope.received ?? {};
      return [...say('received', scanned), ...say('missing', missing)];
    }
  }
}
