import { ENCODINGS, DELIMITERS, type Reading } from '../../../../shared/domain/lists/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Row, Section, Select, Stack } from '../../../ui/index.ts';
import { DELIMITER_NAMES } from '../model.ts';
import type { ListFile } from '../queries.ts';
import css from './lists.module.css';

/** Enough to see whether letters and columns are right; the samples of the columns say more. */
const SHOWN_ROWS = 4;

interface Props {
  readonly file: ListFile;
  readonly onRead: (reading: Reading) => void;
}

/** How the file is read, found by itself and corrected here, with its first rows to judge by. */
export function ReadingPart({ file: { reading, sheets, headers, preview }, onRead }: Props) {
  const t = useT();
  return (
    <Section title={t('lists.reading')}>
      <Stack gap={3}>
        {reading?.format === 'csv' && (
          <Row gap={4} isWrapping align="End">
            <Select
              label={t('lists.encoding')}
              width="m"
              value={reading.encoding}
              options={ENCODINGS.map((id) => ({ id, label: t(`lists.encoding.${id}`) }))}
              onChange={(id) =>
                onRead({ ...reading, encoding: ENCODINGS.find((each) => each === id) ?? reading.encoding })
              }
            />
            <Select
              label={t('lists.delimiter')}
              width="m"
              value={reading.delimiter}
              options={DELIMITERS.map((id) => ({ id, label: t(DELIMITER_NAMES[id]) }))}
              onChange={(id) =>
                onRead({ ...reading, delimiter: DELIMITERS.find((each) => each === id) ?? reading.delimiter })
              }
            />
            <p className={css.quiet}>{t('lists.readingNote')}</p>
          </Row>
        )}
        {reading?.format === 'xlsx' && sheets.length > 1 && (
          <Select
            label={t('lists.sheet')}
            width="m"
            value={reading.sheet}
            options={sheets.map((id) => ({ id, label: id }))}
            onChange={(sheet) => onRead({ format: 'xlsx', sheet })}
          />
        )}
        <div className={css.scroll} tabIndex={0} role="region" aria-label={t('lists.preview')}>
          <table className={css.preview}>
            <thead>
              <tr>
                {headers.map((header, index) => (
                  <th key={index} scope="col">
                    <bdi>{header === '' ? t('lists.columnNumber', { number: index + 1 }) : header}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.slice(0, SHOWN_ROWS).map((cells, index) => (
                <tr key={index}>
                  {headers.map((_, column) => (
                    <td key={column}>
                      <bdi>{cells[column]}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Stack>
    </Section>
  );
}
