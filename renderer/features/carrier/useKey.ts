import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { bringFiles } from './page-files.ts';
import { useCancel, useExport, useImport, type Status } from './queries.ts';

/** What an agent does with a key: by the program's own dialogs, or by the page's files. */
export function useKey({ by }: Pick<Status, 'by'>) {
  const exporting = useExport();
  const importing = useImport();
  const cancelling = useCancel();
  const picker = useRef<HTMLInputElement>(null);
  const isCancelled = useRef(false);
  const [sent, setSent] = useState<{ readonly bytes: number; readonly of: number }>();
  const [error, setError] = useState<AppError>();

  const bring = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    isCancelled.current = false;
    const of = files.reduce((sum, { size }) => sum + size, 0);
    setSent({ bytes: 0, of });
    const refusal = await bringFiles(
      files,
      (bytes) => setSent({ bytes, of }),
      () => isCancelled.current,
    );
    setSent(undefined);
    setError(refusal);
    if (!refusal && !isCancelled.current) await importing.run({});
  };
  return {
    picker,
    bring,
    sent,
    error: exporting.error ?? importing.error ?? error,
    isAsking: exporting.isRunning || importing.isRunning,
    exportTo: (partBytes: number) => void exporting.run({ partBytes }),
    take: () => (by === 'page' ? picker.current?.click() : void importing.run({})),
    cancel: () => {
      isCancelled.current = true;
      void cancelling.run({});
    },
  };
}
