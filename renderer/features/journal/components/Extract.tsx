import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Dialog, Stack, toast } from '../../../ui/index.ts';
import { printPages } from '../../papers/index.ts';
import { useExtractActions } from '../queries.ts';

const ACCESS_LAW = '09-08';

interface Props {
  readonly record: PersonRecord;
  readonly onClose: () => void;
}

/** The person asks who looked at their file: the extract goes to the printer, and nothing of it is left here. */
export function Extract({ record, onClose }: Props) {
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const { give, print } = useExtractActions();
  const [isDrawing, setDrawing] = useState(false);
  const isBusy = give.isRunning || print.isRunning || isDrawing;
  const name = language === 'ar' ? arabicFullName(record.identity) : latinFullName(record.identity);
  const run = async () => {
    if (isBusy) return;
    const given = await give.run({ personId: record.id });
    give.reset();
    if (!given.ok) return toast(describe.error(given.error), 'refused');
    const { id, pdf, reference, lines } = given.value;
    const printed = await print.run({ id });
    print.reset();
    if (!printed.ok) return toast(describe.error(printed.error), 'refused');
    if (printed.value.by === 'page') {
      setDrawing(true);
      await printPages('journal-extract', pdf).finally(() => setDrawing(false));
    }
    toast(t('journal.extract.printed', { reference, lines }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      isAlert
      title={t('journal.extract.do')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('journal.extract.cancel')}</Button>
          <Button
            variant="primary"
            icon={Printer}
            keys="Ctrl+P"
            isBusy={isBusy}
            onPress={() => void run()}
            autoFocus
          >
            {t('journal.extract.print')}
          </Button>
        </>
      }
    >
      <PrintKey run={() => void run()} />
      <Stack gap={3}>
        <p>{t('journal.extract.says', { name, law: ACCESS_LAW })}</p>
        <p>{t('journal.extract.check')}</p>
      </Stack>
    </Dialog>
  );
}

/** In the dialog itself: the keys of the screen behind it are not in force. */
function PrintKey({ run }: { readonly run: () => void }) {
  useCommands([{ id: 'journal.print', keys: 'Ctrl+P', label: 'journal.extract.print', run }]);
  return null;
}
