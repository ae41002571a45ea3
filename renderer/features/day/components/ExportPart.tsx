import { useState } from 'react';
import { Download, FileSpreadsheet } from 'lucide-react';
import type { Span } from '../../../../shared/domain/day/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { downloadBytes, downloadText } from '../../../lib/download-text.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Button, Checkbox, Row, toast } from '../../../ui/index.ts';
import { useExport, useWorkbook } from '../queries.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The figures as a file; nobody is named in it unless that is asked. */
export function ExportPart({ span }: { readonly span: Span }) {
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const text = useExport();
  const workbook = useWorkbook();
  const [withAgents, setWithAgents] = useState(false);
  const isRunning = text.isRunning || workbook.isRunning;
  const wish = { span, withAgents, language };
  const saved = (file: string) => toast(t('day.figures.exported', { file }));
  const saveText = async () => {
    if (isRunning) return;
    const answer = await text.run(wish);
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    downloadText(answer.value.fileName, answer.value.text);
    saved(answer.value.fileName);
  };
  const saveWorkbook = async () => {
    if (isRunning) return;
    const answer = await workbook.run(wish);
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    downloadBytes(answer.value.fileName, answer.value.base64, XLSX);
    saved(answer.value.fileName);
  };
  useCommands([
    { id: 'day.export', keys: 'Ctrl+S', label: 'day.figures.export', run: () => void saveText() },
    {
      id: 'day.exportBook',
      keys: 'Ctrl+Shift+S',
      label: 'day.figures.exportBook',
      run: () => void saveWorkbook(),
    },
  ]);
  return (
    <Row gap={4} isWrapping>
      <Button
        icon={FileSpreadsheet}
        keys="Ctrl+Shift+S"
        isBusy={workbook.isRunning}
        onPress={() => void saveWorkbook()}
      >
        {t('day.figures.exportBook')}
      </Button>
      <Button icon={Download} keys="Ctrl+S" isBusy={text.isRunning} onPress={() => void saveText()}>
        {t('day.figures.export')}
      </Button>
      <Checkbox isSelected={withAgents} onChange={setWithAgents} note={t('day.figures.withAgents.note')}>
        {t('day.figures.withAgents')}
      </Checkbox>
    </Row>
  );
}
