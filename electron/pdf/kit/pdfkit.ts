import PDFDocument from 'pdfkit';
import type { Font } from 'fontkit';
import type { FontSubset } from './font-subset.ts';

/** The part of pdfkit 0.20 that the kit uses; its published types describe 0.17. */
export interface PdfReference {
  end(content?: string | Uint8Array): void;
}
export interface PdfFont {
  readonly id: string;
  readonly subset: FontSubset;
  /** By glyph number: widths in thousandths of the type size, and the characters that a glyph stands for. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfReference;
}
export interface PdfPage {
  readonly dictionary: { readonly data: Record<string, unknown> };
  readonly height: number;
  readonly fonts: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly ext_gstates: Record<string, PdfReference>;
}
export interface PdfElement {
  add(child: PdfElement): PdfElement;
  end(): void;
}
export interface PdfElementOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly scope?: 'Column' | 'Row';
}
export interface PdfImage {
  readonly width: number;
  readonly height: number;
}
type PdfInfo = Readonly<Record<string, string | Date>>;

export interface Pdf {
  readonly page: PdfPage;
  readonly _font: PdfFont;
  info: PdfInfo;
  _addInfo(): void;
  addPage(options: { size: readonly [number, number]; margin: number }): Pdf;
  switchToPage(index: number): PdfPage;
  addContent(operators: string): Pdf;
  ref(data: Readonly<Record<string, unknown>>): PdfReference;
  registerFont(name: string, font: Font): Pdf;
  font(name: string): Pdf;
  openImage(bytes: Uint8Array): PdfImage;
  image(image: PdfImage, x: number, y: number, options: { width: number; height: number }): Pdf;
  struct(type: string, options: PdfElementOptions, children?: readonly (() => void)[]): PdfElement;
  addStructure(element: PdfElement): Pdf;
  markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' | 'Background' }): Pdf;
  endMarkedContent(): Pdf;
  on(event: 'data', listener: (chunk: Uint8Array) => void): Pdf;
  on(event: 'end', listener: () => void): Pdf;
  on(event: 'error', listener: (error: Error) => void): Pdf;
  end(): void;
}

export interface PdfMetadata {
  readonly title: string;
  readonly creator: string;
  readonly createdAt: Date;
}

/** An empty tagged document for the archive (PDF/A-2b), with no page yet. */
export function openPdf({ title, creator, createdAt }: PdfMetadata): Pdf {
  const options = {
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-MA',
    displayTitle: true,
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    info: { Title: title, Creator: creator, Producer: creator, CreationDate: createdAt },
  };
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Pdf;
  escapeMetadata(pdf);
  return pdf;
}

const XML_ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => XML_ENTITIES[sign] as string);

/** pdfkit copies the title into its XML metadata as it stands: an `&` there would make the file invalid. */
function escapeMetadata(pdf: Pdf): void {
  const addInfo = pdf._addInfo.bind(pdf);
  pdf._addInfo = () => {
    const plain = pdf.info;
    pdf.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    addInfo();
    pdf.info = plain;
  };
}
