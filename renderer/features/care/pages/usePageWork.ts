import { useEffect, useRef, useState } from 'react';
import {
  PAGES_OF_FILE_MAX,
  PAGES_OF_PIECE_MAX,
  pagesOfPiece,
  type PiecePage,
} from '../../../../shared/domain/care/index.ts';
import type { AppError } from '../../../../shared/kernel/errors.ts';
import { drawPages } from '../../papers/index.ts';
import {
  FILE_MAX_BYTES,
  straighten,
  toBase64,
  turned,
  WHOLE,
  type Found,
  type Quad,
} from '../../pictures/index.ts';
import { useAddPage } from '../queries.ts';
import { movedPage, replacedPage, withoutPage, withPageAt } from './model.ts';

/** The picture that a page was made from, as long as this dialog is open. */
export interface Source {
  readonly file: Blob;
  readonly quad: Quad;
  readonly found: Found;
  /** Of the page as it was first made: it stays the same page on the screen when it is turned. */
  readonly key: string;
}
interface Made {
  readonly page: PiecePage;
  readonly source: Source;
}
export interface PageWorkPorts {
  readonly personId: string;
  readonly piece: string;
  /** Of the whole file. */
  readonly pages: readonly PiecePage[];
  readonly onChange: (update: (pages: readonly PiecePage[]) => readonly PiecePage[]) => void;
  /** While pages are made, what holds them neither ends nor closes. */
  readonly onBusy: (isBusy: boolean) => void;
}
/** What office scanners do. */
const PDF_DPI = 200;
const isPdf = (file: File): boolean => file.type === 'application/pdf' || /\.pdf$/iu.test(file.name);

/** Pages of one piece: taken from pictures one after the other, straightened, made light, kept at the counter at once. */
export function usePageWork({ personId, piece, pages, onChange, onBusy }: PageWorkPorts) {
  const addPage = useAddPage();
  const [sources, setSources] = useState<ReadonlyMap<string, Source>>(new Map());
  const [busy, setBusy] = useState<{ readonly at: number; readonly count: number }>();
  const [error, setError] = useState<AppError>();
  const [isColour, setColour] = useState(false);
  const [removed, setRemoved] = useState<{ readonly page: PiecePage; readonly index: number }>();
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const make = async (file: Blob, quad: Quad | null, signal: AbortSignal): Promise<Made | undefined> => {
    const flat = await straighten(file, quad, signal);
    if (typeof flat === 'string') setError({ code: flat });
    if (flat === undefined || typeof flat === 'string') return undefined;
    const image = await toBase64(flat.picture);
    const answer = await addPage.run({ personId, image, isGrey: !isColour });
    if (signal.aborted) return undefined;
    if (!answer.ok) {
      setError(answer.error);
      return undefined;
    }
    const page = { piece, sha256: answer.value.sha256 };
    return { page, source: { file, quad: flat.quad, found: flat.found, key: page.sha256 } };
  };
  const remember = ({ page, source }: Made) => setSources((known) => new Map(known).set(page.sha256, source));

  const room = Math.min(
    PAGES_OF_PIECE_MAX - pagesOfPiece(pages, piece).length,
    PAGES_OF_FILE_MAX - pages.length,
  );
  const full: AppError = { code: 'care.page_too_many', params: { count: PAGES_OF_PIECE_MAX } };
  /** A PDF as its pages, each a picture; other files as they are. */
  const unfold = async (file: File, limit: number): Promise<readonly Blob[]> => {
    if (!isPdf(file)) return [file];
    if (file.size > FILE_MAX_BYTES) {
      setError({ code: 'care.page_too_large' });
      return [];
    }
    try {
      const drawn = await drawPages(await toBase64(file), { dpi: PDF_DPI, limit });
      if (drawn.count > limit) setError(full);
      return drawn.pages;
    } catch {
      setError({ code: 'care.page_unreadable' });
      return [];
    }
  };
  /** One thing at a time: what is asked meanwhile is not begun. */
  const alone = async (count: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    if (underWay.current) return;
    const controller = new AbortController();
    underWay.current = controller;
    setError(undefined);
    setRemoved(undefined);
    setBusy({ at: 1, count });
    onBusy(true);
    try {
      await work(controller.signal);
    } finally {
      underWay.current = undefined;
      setBusy(undefined);
      onBusy(false);
    }
  };

  const add = (files: readonly File[]): Promise<void> =>
    alone(files.length, async (signal) => {
      const taken = new Set(pages.map(({ sha256 }) => sha256));
      let left = room;
      const begun: Blob[] = [];
      for (const file of files) {
        if (signal.aborted) return;
        begun.push(...(await unfold(file, Math.max(0, left - begun.length))));
      }
      for (const [index, file] of begun.entries()) {
        if (signal.aborted) return;
        if (left <= 0) return setError(full);
        setBusy({ at: index + 1, count: begun.length });
        const made = await make(file, null, signal);
        if (!made) continue;
        if (taken.has(made.page.sha256)) {
          setError({ code: 'care.page_twice' });
          continue;
        }
        taken.add(made.page.sha256);
        left -= 1;
        remember(made);
        onChange((before) => [...before, made.page]);
      }
    });
  const again = (page: PiecePage, file: Blob, quad: Quad): Promise<void> =>
    alone(1, async (signal) => {
      const made = await make(file, quad, signal);
      if (!made || pages.some(({ sha256 }) => sha256 === made.page.sha256)) return;
      const key = sources.get(page.sha256)?.key ?? page.sha256;
      remember({ ...made, source: { ...made.source, key } });
      onChange((before) => replacedPage(before, page.sha256, made.page));
    });

  return {
    own: pagesOfPiece(pages, piece),
    sources,
    busy,
    error,
    isColour,
    setColour,
    add,
    cancel: () => underWay.current?.abort(),
    /** A quarter to the right; a page of before from its own picture, `kept`. */
    turn: (page: PiecePage, kept: Blob) => {
      const { file, quad } = sources.get(page.sha256) ?? { file: kept, quad: WHOLE };
      return again(page, file, turned(quad));
    },
    straightenAgain: (page: PiecePage, { file }: Source, quad: Quad) => again(page, file, quad),
    move: (page: PiecePage, by: -1 | 1) => onChange((before) => movedPage(before, page, by)),
    remove: (page: PiecePage) => {
      setRemoved({ page, index: pages.findIndex(({ sha256 }) => sha256 === page.sha256) });
      onChange((before) => withoutPage(before, page.sha256));
    },
    /** The last page taken away comes back. */
    undo: removed && {
      of: removed.page.sha256,
      run: () => {
        onChange((before) => withPageAt(before, removed.page, removed.index));
        setRemoved(undefined);
      },
    },
  };
}
export type PageWork = ReturnType<typeof usePageWork>;
