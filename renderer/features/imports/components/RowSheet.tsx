import type { FaultyRow } from '../../../../shared/domain/lists/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { DefinitionList, Notice, SideSheet, Stack } from '../../../ui/index.ts';

interface Props {
  readonly row: FaultyRow | undefined;
  readonly headers: readonly string[];
  readonly sentences: (row: FaultyRow) => readonly string[];
  readonly onClose: () => void;
}

/** One row in full: all that is wrong with it, then its cells as they are in the file. */
export function RowSheet({ row, headers, sentences, onClose }: Props) {
  const t = useT();
  if (!row) return null;
  return (
    <SideSheet isOpen title={t('lists.rowNumber', { number: row.row })} onClose={onClose}>
      <Stack gap={4}>
        {sentences(row).map((sentence) => (
          <Notice key={sentence} tone="attention">
            {sentence}
          </Notice>
        ))}
        <DefinitionList
          columns={1}
          items={headers.map((header, index) => ({
            label: header === '' ? t('lists.columnNumber', { number: index + 1 }) : header,
            value: <bdi>{row.cells[index]}</bdi>,
          }))}
        />
      </Stack>
    </SideSheet>
  );
}
