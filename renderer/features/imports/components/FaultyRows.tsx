import { useMemo, useState } from 'react';
import { Download } from 'lucide-react';
import { faultSentence } from '../../../../shared/domain/lists/say.ts';
import type { FaultyRow } from '../../../../shared/domain/lists/views.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, type Speech } from '../../../lib/i18n/I18n.tsx';
import { Answer, Button, Section, Stack, Table, toast } from '../../../ui/index.ts';
import { downloadText } from '../../../lib/download-text.ts';
import { columnKey, personIn } from '../model.ts';
import { readErrorFile, useFaulty, type ListFile } from '../queries.ts';
import { RowSheet } from './RowSheet.tsx';
import css from './lists.module.css';

const ROW_HEIGHT = 56;
const SHOWN_ROWS = 8;

const sentencesOf = ({ t, language }: Speech, { faults }: FaultyRow): readonly string[] =>
  faults.map((fault) => {
    const { key, params } = faultSentence(fault, language);
    const sentence = t(key, params);
    return fault.column === null
      ? sentence
      : t('lists.inColumn', { column: t(columnKey(fault.column)), sentence });
  });

/** The rows that cannot be written, why, and the file to correct them in. */
export function FaultyRows({ file }: { readonly file: ListFile }) {
  const speech = useSpeech();
  const { t, number, language } = speech;
  const describe = useDescribe();
  const { id, mapping, state, faultyRows } = file;
  const rows = useFaulty(id, `${state}-${faultyRows}`);
  const [opened, setOpened] = useState<FaultyRow>();
  const save = async () => {
    const text = await readErrorFile(id, language);
    if (!text.ok) return toast(describe.error(text.error), 'refused');
    downloadText(`${t('lists.exportName')}.csv`, text.value);
  };
  const run = () => void save();
  useCommands([{ id: 'lists.export', keys: 'F7', label: 'lists.export', run, when: faultyRows > 0 }]);
  const columns = useMemo(
    () => [
      { id: 'row', label: t('lists.row'), width: 90, render: (row: FaultyRow) => number(row.row) },
      {
        id: 'who',
        label: t('lists.who'),
        width: '1fr' as const,
        render: (row: FaultyRow) => <bdi>{personIn(row.cells, mapping)}</bdi>,
      },
      {
        id: 'fault',
        label: t('lists.fault'),
        width: '3fr' as const,
        render: (row: FaultyRow) => <span className={css.faults}>{sentencesOf(speech, row).join(' ')}</span>,
      },
    ],
    [t, number, mapping, speech],
  );
  if (faultyRows === 0) return null;
  return (
    <Section
      title={t('lists.faultyRows')}
      end={
        <Button icon={Download} size="s" keys="F7" onPress={run}>
          {t('lists.export')}
        </Button>
      }
    >
      <Answer of={rows}>
        {(list) => (
          <Stack gap={2}>
            <Table
              label={t('lists.faultyRows')}
              columns={columns}
              rows={list}
              idOf={(row) => String(row.row)}
              textOf={(row) => personIn(row.cells, mapping)}
              empty={t('lists.noFault')}
              rowHeight={ROW_HEIGHT}
              onOpen={setOpened}
              height={SHOWN_ROWS}
            />
            <RowSheet
              row={opened}
              headers={file.headers}
              sentences={(row) => sentencesOf(speech, row)}
              onClose={() => setOpened(undefined)}
            />
            {rows.hasNextPage && (
              <Button size="s" isBusy={rows.isFetchingNextPage} onPress={() => void rows.fetchNextPage()}>
                {t('lists.moreRows')}
              </Button>
            )}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
