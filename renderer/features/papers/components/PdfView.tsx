import { useEffect, useRef, useState } from 'react';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { cx } from '../../../lib/cx.ts';
import { ErrorState, Loading } from '../../../ui/index.ts';
import { drawPage, textOf } from '../pdf/draw-page.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import css from './PdfView.module.css';

interface Props {
  /** The paper, base64. */
  readonly pdf: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly isCard: boolean;
  /** Takes the focus once drawn, so that the arrows and Page down move it. */
  readonly takesFocus?: boolean;
}

/** A paper, page under page, as it will be printed; its words are there for screen readers. */
export function PdfView({ pdf, label, isCard, takesFocus = false }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly PDFPageProxy[] | 'unreadable'>();
  useEffect(() => {
    let isGone = false;
    const opening = openPdf(pdf);
    opening.then(
      (opened) => !isGone && setPages(opened.pages),
      () => !isGone && setPages('unreadable'),
    );
    return () => {
      isGone = true;
      setPages(undefined);
      void opening.then((opened) => opened.close()).catch(() => undefined);
    };
  }, [pdf]);
  const isDrawn = Array.isArray(pages);
  useEffect(() => {
    if (isDrawn && takesFocus) group.current?.focus({ preventScroll: true });
  }, [isDrawn, takesFocus]);
  if (pages === undefined) return <Loading lines={8} />;
  if (pages === 'unreadable') return <ErrorState error={{ code: 'unexpected', params: { ref: 'PDF' } }} />;
  return (
    <div
      ref={group}
      className={cx(css.pages, isCard && css.cards)}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      {pages.map((page) => (
        <Page key={page.pageNumber} page={page} of={pages.length} />
      ))}
    </div>
  );
}

const SHARP_DPI = 110;

function Page({ page, of }: { readonly page: PDFPageProxy; readonly of: number }) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const { width } = page.getViewport({ scale: 1 });
    const shown = target.clientWidth > 0 ? (target.clientWidth / width) * 72 : SHARP_DPI;
    void drawPage(page, target, Math.max(shown * devicePixelRatio, SHARP_DPI)).catch(() => undefined);
    void textOf(page).then(setWords, () => undefined);
  }, [page]);
  return (
    <figure className={css.page}>
      <canvas ref={canvas} className={css.canvas} aria-hidden />
      <figcaption className={css.words}>
        {t('preview.page', { page: page.pageNumber, of })} <span dir="auto">{words}</span>
      </figcaption>
    </figure>
  );
}
