import type { ListColumn } from '../../../../shared/domain/lists/columns.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useQueryOf } from '../../../lib/queries.ts';
import { Badge, Section, Select, Stack, type Option } from '../../../ui/index.ts';
import { chosenId, columnKey, listColumns, optionsFor, samplesOf, withChoice } from '../model.ts';
import type { ListFile } from '../queries.ts';
import css from './lists.module.css';

interface Props {
  readonly file: ListFile;
  readonly onMap: (mapping: ListFile['mapping']) => void;
}

/** Values that may stand for a whole list: a category of activity, or what the list states of everybody. */
function useConstants(): (column: ListColumn) => readonly Option[] {
  const { t, language } = useSpeech();
  const categories = useQueryOf('reference.list', { list: 'tns_category', parent: null }).data ?? [];
  return ({ name }) =>
    name === 'categoryCode'
      ? categories.map((each) => ({
          id: `v${each.code}`,
          label: t('lists.sameForAll', { value: each[language] }),
        }))
      : [{ id: 'vyes', label: t('lists.statedForAll') }];
}

/** Which column of the file says what; what has to be there and is not is said at once. */
export function MappingPart({ file, onMap }: Props) {
  const { t } = useSpeech();
  const constants = useConstants();
  const { kind, headers, mapping, preview, missing } = file;
  return (
    <Section title={t('lists.columns')}>
      <Stack gap={3}>
        <p className={css.quiet}>{t('lists.columnsNote')}</p>
        <div className={css.mapping} role="group" aria-label={t('lists.columns')}>
          <span className={css.head}>{t('lists.ours')}</span>
          <span className={css.head}>{t('lists.theirs')}</span>
          <span className={css.head}>{t('lists.sample')}</span>
          {listColumns(kind).map((column) => {
            const label = t(columnKey(column.name));
            const isMissing = missing.includes(column.name);
            return [
              <span key={`${column.name}-name`} className={css.name}>
                {label}
                {column.isRequired && (
                  <Badge tone={isMissing ? 'attention' : 'info'}>{t('lists.required')}</Badge>
                )}
              </span>,
              <Select
                key={`${column.name}-where`}
                label={label}
                isLabelHidden
                width="full"
                value={chosenId(mapping, column.name)}
                options={optionsFor(column, headers, {
                  notInFile: t('lists.notInFile'),
                  columnNumber: (index) => t('lists.columnNumber', { number: index + 1 }),
                  constants: column.mayBeConstant ? constants(column) : [],
                })}
                onChange={(id) => onMap(withChoice(mapping, column.name, id))}
              />,
              <span key={`${column.name}-sample`} className={css.sample}>
                <bdi>{samplesOf(mapping, column.name, preview)}</bdi>
              </span>,
            ];
          })}
        </div>
      </Stack>
    </Section>
  );
}
