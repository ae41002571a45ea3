import { useState } from 'react';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { toast } from '../../ui/index.ts';
import { download } from './pdf/download.ts';
import { usePrint, useSave } from './queries.ts';

export interface PaperOutlets {
  /** True once the paper left for a printer. */
  readonly print: (paper: Paper) => Promise<boolean>;
  readonly save: (paper: Paper) => Promise<void>;
  readonly isBusy: boolean;
}

/** Printing and saving: the counter writes it in its journal and, where it has no printer, leaves the rest to the page. */
export function usePaperOutlets(): PaperOutlets {
  const t = useT();
  const describe = useDescribe();
  const printing = usePrint();
  const saving = useSave();
  const [isDrawing, setDrawing] = useState(false);
  const refused = <T>(answer: Result<T>): answer is Extract<Result<T>, { ok: false }> => {
    if (!answer.ok) toast(describe.error(answer.error), 'refused');
    return !answer.ok;
  };
  return {
    isBusy: printing.isRunning || saving.isRunning || isDrawing,
    async print({ kind, actId, pdf }) {
      const answer = await printing.run({ kind, actId });
      if (refused(answer)) return false;
      if (answer.value.by === 'shell') {
        toast(t('preview.sent'));
        return true;
      }
      setDrawing(true);
      // The reader of PDF is large: it comes with the first paper that is printed.
      await import('./pdf/print-pages.ts')
        .then(({ printPages }) => printPages(kind, pdf))
        .finally(() => setDrawing(false));
      return true;
    },
    async save({ kind, actId, fileName }) {
      const answer = await saving.run({ kind, actId });
      if (refused(answer) || answer.value.by === 'cancelled') return;
      const { signature } = answer.value;
      if (answer.value.by === 'page') download(fileName, answer.value.pdf);
      if (signature.state === 'signed') toast(t('preview.savedSigned', { file: fileName, by: signature.by }));
      else if (signature.state === 'none') toast(t('preview.saved', { file: fileName }));
      else toast(t('preview.savedNotSigned', { file: fileName }), 'refused');
    },
  };
}
