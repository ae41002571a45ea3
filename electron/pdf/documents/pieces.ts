import type { Bilingual, PaperPiece } from '../../../shared/domain/papers/index.ts';
import { columns, CONTENT_WIDTH, underline } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { sayBoth } from '../kit/words.ts';
import { namesOf } from './parts.ts';

/** The papers of a file, or the sentence that there is none. */
export function pieceRows(
  pen: Pen,
  pieces: readonly PaperPiece[],
  none: 'receivedNone' | 'missingNone',
): Block[] {
  if (pieces.length === 0) return [columns(pen, sayBoth(`papers.receipt.${none}`))];
  return grouped(pieces).map((piece) => pieceRow(pen, piece));
}

export const missingRows = (pen: Pen, pieces: readonly PaperPiece[]): Block[] =>
  pieces.length === 0
    ? pieceRows(pen, pieces, 'missingNone')
    : [
        ...pieceRows(pen, pieces, 'missingNone'),
        columns(pen, sayBoth('papers.receipt.missingNote'), { size: 7.5 }),
      ];

interface PieceLine {
  readonly name: Bilingual;
  readonly pages: number | undefined;
  readonly lack: PaperPiece['lack'];
  /** Everybody it is asked for; none when it is the applicant's own. */
  readonly concerns: readonly Bilingual[];
}

/** One line for each kind of paper, however many of the family it is asked for. */
function grouped(pieces: readonly PaperPiece[]): readonly PieceLine[] {
  const lines = new Map<string, PieceLine>();
  for (const { name, concerns, pages, lack } of pieces) {
    const key = concerns ? name.fr : `${name.fr} of the applicant`;
    const before = lines.get(key)?.concerns ?? [];
    lines.set(key, { name, pages, lack, concerns: concerns ? [...before, namesOf(concerns)] : before });
  }
  return [...lines.values()];
}

function textOf({ name: whole, concerns, pages, lack }: PieceLine): Bilingual {
  const name =
    lack === undefined
      ? whole
      : sayBoth(`papers.receipt.pieceLacks.${lack}`, { fr: { piece: whole.fr }, ar: { piece: whole.ar } });
  if (pages !== undefined)
    return sayBoth('papers.receipt.piecePages', {
      fr: { piece: name.fr, count: pages },
      ar: { piece: name.ar, count: pages },
    });
  if (concerns.length === 0) return name;
  return sayBoth('papers.receipt.piece', {
    fr: { piece: name.fr, name: concerns.map(({ fr, ar }) => fr || ar).join(', ') },
    ar: { piece: name.ar, name: concerns.map(({ fr, ar }) => ar || fr).join('، ') },
  });
}

function pieceRow(pen: Pen, line: PieceLine): Block {
  const text = textOf(line);
  const width = CONTENT_WIDTH / 2 - 3;
  const ink = { size: 8.5, widthMm: width, leading: 1.28 } as const;
  const cells: Cell[] = [
    { x: 0, width, tag: 'TD', writings: [pen.write('fr', text.fr, ink)] },
    { x: CONTENT_WIDTH - width, width, tag: 'TD', writings: [pen.write('ar', text.ar, ink)] },
  ];
  return row(cells, { tag: 'TR', paddingMm: 0.3, background: underline });
}
