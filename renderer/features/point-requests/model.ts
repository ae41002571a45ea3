import { z } from 'zod';
import { PointForm, type PointAsked, type PointDesk } from '../../../shared/domain/requests/index.ts';
import { compactIdentifier } from '../../../shared/domain/identity/documents.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import { readAs } from '../../forms/index.ts';
import type { Tone } from '../../ui/index.ts';
import {
  asRecord,
  blankContacts,
  blankIdentity,
  restored,
  type ContactValues,
  type IdentityValues,
  type ToConfirm,
} from '../person-form/index.ts';

/** What the page holds while it is typed. */
export interface AskValues {
  readonly scheme: string;
  readonly to: string;
  readonly identity: IdentityValues;
  readonly contacts: ContactValues;
  readonly consent: boolean;
  readonly desk: { readonly toConfirm: readonly ToConfirm[] };
}

/** What the counter would say is wrong, at the same paths. */
export const AskPage = z
  .custom<AskValues>()
  .transform((values, context): AskValues => (readAs(PointForm, values, context) ? values : z.NEVER));

/** What somebody was looked for with: the address carries it. */
export interface Given {
  readonly document?: string | undefined;
  readonly mrz?: string | undefined;
}
/** How the page begins: blank, with what was kept, or with a question when these are two people. */
export type Beginning = 'blank' | 'kept' | 'ask';

/** A kept request is never mixed with somebody else, nor replaced unless a person says so. */
export function beginningOf(draft: PointDesk['draft'], { document, mrz }: Given): Beginning {
  if (document === undefined && mrz === undefined) return 'kept';
  if (draft === null) return 'blank';
  const kept = textOr(asRecord(asRecord(draft['identity'])['document'])['number'], '');
  const isSame = document !== undefined && compactIdentifier(kept) === compactIdentifier(document);
  return isSame ? 'kept' : 'ask';
}

/** What the page starts from: what was typed and not sent, else the document that was looked for and the branch of the last request. */
export function valuesOf(desk: PointDesk, { document }: Given): AskValues {
  const draft = asRecord(desk.draft);
  const identity = restored(blankIdentity(), draft['identity']);
  return {
    scheme: textOr(draft['scheme'], ''),
    to: textOr(draft['to'], desk.to ?? ''),
    identity:
      document === undefined
        ? identity
        : { ...identity, document: { ...identity.document, number: document } },
    contacts: restored(blankContacts(), draft['contacts']),
    // Agreed aloud, each time.
    consent: false,
    desk: { toConfirm: [] },
  };
}
const textOr = (value: unknown, other: string): string =>
  typeof value === 'string' && value !== '' ? value : other;

/** What is kept and sent. */
export const contentOf = ({ desk: _desk, ...values }: AskValues): DraftContent =>
  JSON.parse(JSON.stringify(values)) as DraftContent;

const SHORTEST_DOCUMENT = 5;
/** The document as it is compared, once there may be enough of it to look for. */
export const wholeDocument = (typed: string): string | undefined => {
  const compact = compactIdentifier(typed);
  return compact.length >= SHORTEST_DOCUMENT ? compact : undefined;
};

export const STATE_TONES: Readonly<Record<PointAsked['state'], Tone>> = {
  new: 'info',
  taken: 'info',
  paper_asked: 'attention',
  accepted: 'success',
  refused: 'refused',
};
