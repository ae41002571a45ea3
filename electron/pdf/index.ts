import { assertNever } from '../../shared/kernel/assert.ts';
import { AccessSlipData, AttestationData, CardData, ReceiptData } from '../../shared/domain/papers/index.ts';
import { accessSlip } from './documents/access-slip.ts';
import { attestation } from './documents/attestation.ts';
import { card } from './documents/card.ts';
import type { Kit } from './documents/kit.ts';
import { receipt } from './documents/receipt.ts';
import type { PaperFonts } from './kit/fonts.ts';
import { createPen } from './kit/pen.ts';
import { Sheet, type PlacedText } from './kit/sheet.ts';
import { say } from './kit/words.ts';

export { openPaperFonts, type PaperFonts } from './kit/fonts.ts';
export type { PlacedText } from './kit/sheet.ts';

interface PaperData {
  readonly receipt: ReceiptData;
  readonly attestation: AttestationData;
  readonly card: CardData;
  readonly access: AccessSlipData;
}
type DrawnKind = keyof PaperData;
/** A paper to draw: its kind and what it says. */
export type PaperContent = {
  readonly [K in DrawnKind]: { readonly kind: K; readonly data: PaperData[K] };
}[DrawnKind];

export interface RenderOptions {
  readonly fonts: PaperFonts;
  /** Instant written in the file; the same papers at the same instant give the same bytes. */
  readonly createdAt: Date;
  /** Marked SPÉCIMEN / نموذج, as everything in a demonstration. */
  readonly specimen?: boolean;
  /** Marked DUPLICATA / نظير, when the paper was already given. */
  readonly duplicate?: boolean;
  /** Told where each line of text goes. */
  readonly onText?: (placed: PlacedText) => void;
}

const CREATOR = 'Guichet AMO';

/** Draws one paper, in memory. */
export function renderPaper<K extends DrawnKind>(
  kind: K,
  data: PaperData[K],
  options: RenderOptions,
): Promise<Uint8Array> {
  return renderPapers([{ kind, data } as PaperContent], options);
}

/** Draws papers one after the other in one file, such as a batch of cards. At least one. */
export function renderPapers(
  papers: readonly [PaperContent, ...PaperContent[]],
  options: RenderOptions,
): Promise<Uint8Array> {
  const { fonts, createdAt, specimen = false, duplicate = false, onText } = options;
  const title = say('fr', `papers.${papers[0].kind}.title`);
  const sheet = new Sheet({ fonts, createdAt, title, creator: CREATOR, ...(onText ? { onText } : {}) });
  const kit: Kit = { sheet, pen: createPen(fonts), marks: { specimen, duplicate } };
  for (const paper of papers) sheet.within('Part', () => draw(paper, kit));
  return sheet.finish();
}

function draw(paper: PaperContent, kit: Kit): void {
  switch (paper.kind) {
    case 'receipt':
      return receipt(ReceiptData.parse(paper.data), kit);
    case 'attestation':
      return attestation(AttestationData.parse(paper.data), kit);
    case 'card':
      return card(CardData.parse(paper.data), kit);
    case 'access':
      return accessSlip(AccessSlipData.parse(paper.data), kit);
    default:
      return assertNever(paper);
  }
}
