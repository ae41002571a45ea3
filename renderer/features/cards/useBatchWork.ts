import { useState } from 'react';
import type { BatchView } from '../../../shared/domain/cards/index.ts';
import { findReference } from '../../../shared/domain/documents/reference.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { call } from '../../lib/bridge.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { toast } from '../../ui/index.ts';
import { printPages } from '../papers/index.ts';
import { useBatchActions, usePrinters } from './queries.ts';

/** What can be done with a batch, whoever prints: the shell by itself, or the page through the browser's dialog. */
export function useBatchWork(batch: BatchView | undefined) {
  const t = useT();
  const describe = useDescribe();
  const actions = useBatchActions();
  const printers = usePrinters();
  const [isPrinting, setPrinting] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const isByPage = printers.data?.by === 'page';
  const id = batch?.id;
  const refuse = (error: AppError) => toast(describe.error(error), 'refused');

  /** Some cards a dialog, until none is left or nobody can tell whether the last ones are good. */
  const printHere = async () => {
    if (!batch || isPrinting) return;
    setPrinting(true);
    try {
      const next = await actions.nextPages.run({ id: batch.id });
      if (!next.ok) refuse(next.error);
      else if (next.value) await printPages(batch.layout === 'a4' ? 'receipt' : 'card', next.value.pdf);
    } finally {
      setPrinting(false);
    }
  };
  /** A serial as it is, or what a scanner read on the card. */
  const serialOf = async (text: string): Promise<string | undefined> => {
    const serial = findReference(text);
    if (serial !== undefined) return serial;
    const found = await call('cards.find', { text });
    return found.ok ? found.value.card.serial : undefined;
  };
  return {
    isByPage,
    refusal,
    // Until it is known who prints, nobody does.
    isBusy:
      printers.data === undefined ||
      isPrinting ||
      actions.pause.isRunning ||
      actions.confirm.isRunning ||
      actions.resume.isRunning ||
      actions.cancel.isRunning,
    async stop() {
      if (id) await actions.pause.run({ id });
    },
    async goOn() {
      if (!id) return;
      if (isByPage) return printHere();
      const done = await actions.resume.run({ id });
      if (!done.ok) refuse(done.error);
    },
    async confirm(lastGood: string | null) {
      if (!id) return;
      setRefusal(undefined);
      const serial = lastGood === null ? null : await serialOf(lastGood);
      if (serial === undefined) return setRefusal(t('error.cards.not_in_batch'));
      const done = await actions.confirm.run({ id, lastGood: serial });
      if (!done.ok) setRefusal(describe.error(done.error));
    },
    async cancel() {
      if (!id) return;
      const done = await actions.cancel.run({ id });
      if (done.ok) toast(t('cards.batch.cancelled'));
      else refuse(done.error);
    },
  };
}
export type BatchWork = ReturnType<typeof useBatchWork>;
