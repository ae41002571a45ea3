import { useState } from 'react';
import { Printer } from 'lucide-react';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoBack, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Badge, Button, Identifier, Screen, toast } from '../../../ui/index.ts';
import { PdfView, printPages } from '../../papers/index.ts';
import { usePrintReport, useReport } from '../queries.ts';

/** The report of a closed day: looked at, printed with Ctrl+P, as often as it is wanted. */
export function ReportScreen() {
  const t = useT();
  const back = useGoBack();
  const describe = useDescribe();
  const { actId = '' } = useRouteParams();
  const answer = useReport(actId);
  const { run, isRunning } = usePrintReport();
  const [isDrawing, setDrawing] = useState(false);
  const paper = answer.data;
  const print = async () => {
    if (!paper) return;
    const printed = await run({ actId: paper.actId });
    if (!printed.ok) return toast(describe.error(printed.error), 'refused');
    if (printed.value.by === 'shell') toast(t('preview.sent'));
    else {
      setDrawing(true);
      await printPages('day-report', paper.pdf).finally(() => setDrawing(false));
    }
    void answer.refetch();
  };
  useCommands([
    { id: 'day.print', keys: 'Ctrl+P', label: 'preview.print', run: () => void print(), when: !!paper },
  ]);
  const title = t('preview.kind.day-report');
  return (
    <Screen
      title={title}
      subtitle={paper && <Identifier value={paper.reference} grouping="none" canCopy />}
      actions={
        <>
          <Button variant="quiet" keys="Escape" onPress={back}>
            {t('preview.back')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            keys="Ctrl+P"
            isDisabled={!paper}
            isBusy={isRunning || isDrawing}
            onPress={() => void print()}
          >
            {t('preview.print')}
          </Button>
        </>
      }
    >
      <Answer of={answer}>
        {(shown) => (
          <>
            {shown.duplicate && <Badge tone="attention">{t('preview.duplicate')}</Badge>}
            <PdfView pdf={shown.pdf} label={title} isCard={false} takesFocus />
          </>
        )}
      </Answer>
    </Screen>
  );
}
