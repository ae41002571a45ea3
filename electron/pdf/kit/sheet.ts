import { deflateSync } from 'node:zlib';
import { drawTextOperators } from './draw-text.ts';
import type { PaperFonts } from './fonts.ts';
import {
  openPdf,
  type Pdf,
  type PdfElement,
  type PdfElementOptions,
  type PdfMetadata,
  type PdfReference,
} from './pdfkit.ts';
import type { TextLayout } from './text-layout.ts';
import { operand, rectangle } from './operators.ts';
import { toMm, toPoints, type Box, type Size } from './units.ts';

export type Align = 'left' | 'center' | 'right';
/** Where a line of text went: what tests of geometry look at. Millimetres from the top left corner of the page. */
export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly box: Box;
  readonly ink: Box;
}
export interface SheetOptions extends PdfMetadata {
  readonly fonts: PaperFonts;
  readonly onText?: (placed: PlacedText) => void;
}
export interface TextPlace {
  /** The text must stay inside it. */
  readonly box: Box;
  /** Where the first line starts, when not at the top of the box. */
  readonly top?: number;
  readonly align: Align;
  readonly color: string;
}

/** How far above and below the baseline letters and marks reach, as a part of the type size. */
const ASCENT = 0.8;
const DESCENT = 0.3;

/** A document being drawn: pages, text, paths and tags, in millimetres from the top left corner. */
export class Sheet {
  readonly fonts: PaperFonts;
  readonly #pdf: Pdf;
  readonly #onText: ((placed: PlacedText) => void) | undefined;
  readonly #bytes: Promise<Uint8Array>;
  readonly #stamps = new Map<string, PdfReference>();
  #element: PdfElement;
  #pages = 0;
  #page = 0;
  /** Where what is drawn starts on the page: cards on a sheet are drawn as if each had a page of its own. */
  #origin = { x: 0, y: 0 };
  #isAgain = false;

  constructor({ fonts, onText, ...metadata }: SheetOptions) {
    this.fonts = fonts;
    this.#onText = onText;
    this.#pdf = openPdf(metadata);
    this.#bytes = collect(this.#pdf);
    for (const face of new Set(Object.values(fonts).flat())) this.#pdf.registerFont(face.name, face.font);
    this.#element = this.#pdf.struct('Document', {});
    this.#pdf.addStructure(this.#element);
  }

  get pageCount(): number {
    return this.#pages;
  }
  /** With a bleed, the paper is larger by it at each side and says where it is to be cut. */
  addPage({ width, height }: Size, bleedMm = 0): void {
    const size = [toPoints(width + 2 * bleedMm), toPoints(height + 2 * bleedMm)] as const;
    this.#pdf.addPage({ size, margin: 0 });
    if (bleedMm > 0) {
      const [edge, right, top] = [bleedMm, width + bleedMm, height + bleedMm].map(toPoints);
      this.#pdf.page.dictionary.data['BleedBox'] = [0, 0, ...size];
      this.#pdf.page.dictionary.data['TrimBox'] = [edge, edge, right, top];
    }
    this.#page = this.#pages++;
  }
  /** Goes back to a page already drawn, for what is known only at the end: its number among all. */
  returnTo(page: number): void {
    this.#pdf.switchToPage(page);
    this.#page = page;
  }

  /** A structure element that holds others: `Sect`, `Table`, `TR`. */
  within(type: string, draw: () => void, options: PdfElementOptions = {}): void {
    if (this.#isAgain) return draw();
    const parent = this.#element;
    this.#element = this.#pdf.struct(type, options);
    parent.add(this.#element);
    draw();
    this.#element.end();
    this.#element = parent;
  }
  /** A structure element that holds marks on the page: `P`, `H1`, `TD`, `Figure`. Nothing nests in it. */
  leaf(type: string, options: PdfElementOptions, draw: () => void): void {
    if (this.#isAgain) return this.artifact('Pagination', draw);
    this.#element.add(this.#pdf.struct(type, options, [draw]));
  }
  /** Marks that mean nothing to a reader: lines, backgrounds, page numbers. Never inside a leaf. */
  artifact(type: 'Layout' | 'Pagination' | 'Background', draw: () => void): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Draws what the document has said already, such as the head of a table that goes on: shown, not read out again. */
  again(draw: () => void): void {
    this.#isAgain = true;
    draw();
    this.#isAgain = false;
  }
  /** Draws from another corner than that of the page. */
  from(origin: { readonly x: number; readonly y: number }, draw: () => void): void {
    if (origin.x === 0 && origin.y === 0) return draw();
    this.operators(`q 1 0 0 1 ${operand(toPoints(origin.x))} ${operand(toPoints(origin.y))} cm`);
    this.#origin = origin;
    draw();
    this.#origin = { x: 0, y: 0 };
    this.operators('Q');
  }

  text(layout: TextLayout, { box, align, color, top = box.y }: TextPlace): void {
    layout.lines.forEach((line, index) => {
      const slack = box.width - line.widthMm;
      const x = box.x + (align === 'right' ? slack : align === 'center' ? slack / 2 : 0);
      const baseline = top + index * layout.lineHeightMm + baselineOf(layout);
      this.operators(drawTextOperators(this.#pdf, line, { x, baseline, size: layout.style.size, color }));
      const sizeMm = toMm(layout.style.size);
      const [left, above] = [x + this.#origin.x, baseline - ASCENT * sizeMm + this.#origin.y];
      this.#onText?.({
        text: line.text,
        page: this.#page,
        box: { ...box, x: box.x + this.#origin.x, y: box.y + this.#origin.y },
        ink: { x: left, y: above, width: line.widthMm, height: (ASCENT + DESCENT) * sizeMm },
      });
    });
  }

  /** Raw drawing operators, in points from the top left corner. */
  operators(operators: string): void {
    this.#pdf.addContent(operators);
  }
  /**
   * A drawing kept once in the file however many pages show it, and computed once a process: its name says all that
   * it depends on besides its size. Its operators are in points from its top left corner.
   */
  stamp(name: string, box: Box, draw: () => string): void {
    let form = this.#stamps.get(name);
    if (!form) {
      const [width, height] = [toPoints(box.width), toPoints(box.height)];
      const content = compressOnce(`${name} ${width} ${height}`, draw);
      form = this.#pdf.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: {},
        Filter: 'FlateDecode',
      });
      form.end(content);
      this.#stamps.set(name, form);
    }
    this.#pdf.page.xobjects[name] = form;
    this.operators(`q 1 0 0 1 ${operand(toPoints(box.x))} ${operand(toPoints(box.y))} cm /${name} Do Q`);
  }
  /** Draws with some opacity, for a mark over what is already there. */
  faint(opacity: number, draw: () => void): void {
    const name = `Faint${Math.round(opacity * 100)}`;
    const state = this.#stamps.get(name) ?? this.#pdf.ref({ Type: 'ExtGState', ca: opacity, CA: opacity });
    if (!this.#stamps.has(name)) state.end();
    this.#stamps.set(name, state);
    this.#pdf.page.ext_gstates[name] = state;
    this.operators(`q /${name} gs`);
    draw();
    this.operators('Q');
  }
  /** A JPEG that fills the box; what overhangs is cut evenly. */
  photo(bytes: Uint8Array, box: Box): void {
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(toPoints) as [
      number,
      number,
      number,
      number,
    ];
    const image = this.#pdf.openImage(bytes);
    const scale = Math.max(width / image.width, height / image.height);
    const drawn = { width: image.width * scale, height: image.height * scale };
    this.operators(`q ${rectangle(box)} W n`);
    this.#pdf.image(image, x - (drawn.width - width) / 2, y - (drawn.height - height) / 2, drawn);
    this.operators('Q');
  }

  /** Closes the document and gives its bytes. */
  finish(): Promise<Uint8Array> {
    this.#element.end();
    this.#pdf.end();
    return this.#bytes;
  }
}

/** Where the first baseline lies under the top of a line; the same for both scripts, so that they align. */
export const baselineOf = ({ lineHeightMm, style }: TextLayout): number =>
  lineHeightMm / 2 + toMm(style.size * 0.25);

const compressed = new Map<string, Uint8Array>();

function compressOnce(key: string, draw: () => string): Uint8Array {
  const content = compressed.get(key) ?? deflateSync(draw());
  compressed.set(key, content);
  return content;
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
