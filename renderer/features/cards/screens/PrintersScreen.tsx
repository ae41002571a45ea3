import { Printer } from 'lucide-react';
import { PRINTER_USES, type PrintersView, type PrinterUse } from '../../../../shared/domain/cards/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack } from '../../../lib/navigation.ts';
import { Answer, Button, Notice, Row, Screen, Select, Stack, toast } from '../../../ui/index.ts';
import { printPages } from '../../papers/index.ts';
import { printerFaultKey } from '../model.ts';
import { usePrinterActions, usePrinters } from '../queries.ts';

/** No printer of ours has an empty name: it stands for the machine's own choice. */
const DEFAULT = 'default:';

/** Which printer takes papers, which takes cards, which takes tickets; a page to try each. */
export function PrintersScreen() {
  const t = useT();
  const back = useGoBack();
  return (
    <Screen
      title={t('cards.printersTitle')}
      subtitle={t('cards.printersIntro')}
      isNarrow
      actions={
        <Button variant="quiet" keys="Escape" onPress={back}>
          {t('cards.cancel')}
        </Button>
      }
    >
      <Answer of={usePrinters()}>{(view) => <Printers view={view} />}</Answer>
    </Screen>
  );
}

function Printers({ view }: { readonly view: PrintersView }) {
  const t = useT();
  const fault = printerFaultKey(view);
  return (
    <Stack gap={4}>
      {fault && <Notice tone="refused">{t(fault)}</Notice>}
      {view.by === 'page' && <Notice tone="info">{t('cards.printer.byPage')}</Notice>}
      {view.by === 'shell' && !fault && view.printers.length === 0 && (
        <Notice tone="attention">{t('cards.printer.none')}</Notice>
      )}
      {PRINTER_USES.map((use) => (
        <OnePrinter key={use} use={use} view={view} />
      ))}
    </Stack>
  );
}

function OnePrinter({ use, view }: { readonly use: PrinterUse; readonly view: PrintersView }) {
  const t = useT();
  const describe = useDescribe();
  const { choose, test } = usePrinterActions();
  const label = t(`cards.printer.${use}`);
  const chosen = view.chosen[use];
  // A printer that was taken away is still shown: it is what has to be changed.
  const names = [...new Set([...view.printers, ...(chosen === null ? [] : [chosen])])];
  const keep = async (id: string) => {
    const done = await choose.run({ use, name: id === DEFAULT || id === '' ? null : id });
    toast(done.ok ? t('cards.printer.kept') : describe.error(done.error), done.ok ? undefined : 'refused');
  };
  const tryIt = async () => {
    const done = await test.run({ use });
    if (!done.ok) return toast(describe.error(done.error), 'refused');
    if (done.value.pdf !== null) await printPages(use === 'paper' ? 'receipt' : use, done.value.pdf);
    else toast(t('cards.printer.tested'));
  };
  return (
    <Row gap={3} isWrapping>
      {view.by === 'shell' ? (
        <Select
          label={label}
          width="l"
          options={[
            { id: DEFAULT, label: t('cards.printer.default') },
            ...names.map((name) => ({ id: name, label: name })),
          ]}
          value={chosen ?? DEFAULT}
          onChange={(id) => void keep(id)}
        />
      ) : (
        <span>{label}</span>
      )}
      <Button icon={Printer} isBusy={test.isRunning} onPress={() => void tryIt()}>
        {t('cards.printer.test')}
      </Button>
    </Row>
  );
}
