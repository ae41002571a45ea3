import { controlSum } from '../papers/transmittal.ts';
import { compareScans } from './reception.ts';
import {
  ENVELOPE_FILES_MAX,
  type Courier,
  type EnvelopedFile,
  type EnvelopeRecord,
  type Reception,
} from './record.ts';

interface Done {
  readonly at: string;
  readonly agentNumber: string;
}
/** What happens to an envelope. */
export type EnvelopeEvent =
  | { readonly kind: 'added'; readonly file: EnvelopedFile }
  | { readonly kind: 'removed'; readonly reference: string }
  | ({ readonly kind: 'closed'; readonly reference: string } & Done)
  | ({ readonly kind: 'collected'; readonly courier: Courier } & Done)
  | ({
      readonly kind: 'received';
      readonly scanned: readonly string[];
      readonly code?: string | undefined;
    } & Done);

/** Why it cannot happen: codes of `error-codes.ts`. */
export type EnvelopeRefusal =
  | 'envelopes.not_open'
  | 'envelopes.still_open'
  | 'envelopes.already_collected'
  | 'envelopes.already_received'
  | 'envelopes.empty'
  | 'envelopes.full'
  | 'envelopes.file_inside'
  | 'envelopes.file_not_inside'
  | 'envelopes.file_elsewhere';

export type EnvelopeStep<T = EnvelopeRecord> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: EnvelopeRefusal };

const refuse = (code: EnvelopeRefusal): { readonly ok: false; readonly code: EnvelopeRefusal } => ({
  ok: false,
  code,
});
const reach = <T>(value: T): EnvelopeStep<T> => ({ ok: true, value });

/**
 * The envelope after something happened to it, or why it cannot happen. Files come and go while it is open; what was closed never
 * changes its content. It may be received before anybody said that it was collected (its courier's act may still wait for the
 * network), and that is then still written down.
 */
export function nextEnvelope(envelope: EnvelopeRecord, event: EnvelopeEvent): EnvelopeStep {
  const { state, files } = envelope;
  switch (event.kind) {
    case 'added':
      if (state !== 'open') return refuse('envelopes.not_open');
      if (holds(envelope, event.file.reference)) return refuse('envelopes.file_inside');
      if (files.length >= ENVELOPE_FILES_MAX) return refuse('envelopes.full');
      return reach({ ...envelope, files: [...files, event.file] });
    case 'removed':
      if (state !== 'open') return refuse('envelopes.not_open');
      if (!holds(envelope, event.reference)) return refuse('envelopes.file_not_inside');
      return reach({ ...envelope, files: files.filter(({ reference }) => reference !== event.reference) });
    case 'closed': {
      if (state !== 'open') return refuse('envelopes.not_open');
      if (files.length === 0) return refuse('envelopes.empty');
      const { at, agentNumber, reference } = event;
      const closed = { at, agentNumber, controlSum: controlSum(files) };
      return reach({ ...envelope, state: 'closed', reference, closed });
    }
    case 'collected': {
      if (state === 'open') return refuse('envelopes.still_open');
      if (envelope.collected !== null) return refuse('envelopes.already_collected');
      const { at, agentNumber, courier } = event;
      return reach({
        ...envelope,
        state: state === 'received' ? 'received' : 'collected',
        collected: { at, agentNumber, courier },
      });
    }
    case 'received': {
      if (state === 'open') return refuse('envelopes.still_open');
      if (state === 'received') return refuse('envelopes.already_received');
      const { at, agentNumber, code } = event;
      const counted = asReception(compareScans(files, event.scanned));
      const received = { at, agentNumber, ...counted, ...(code === undefined ? {} : { code }) };
      return reach({ ...envelope, state: 'received', received });
    }
  }
}

const holds = ({ files }: EnvelopeRecord, reference: string): boolean =>
  files.some((file) => file.reference === reference);

const asReception = ({ scanned, missing, surplus }: ReturnType<typeof compareScans>): Reception => ({
  scanned: [...scanned],
  missing: missing.map(({ reference }) => reference),
  surplus: [...surplus],
});
