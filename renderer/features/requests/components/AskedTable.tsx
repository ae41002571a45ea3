import type { RequestFile } from '../../../../shared/domain/requests/index.ts';
import { catalogues } from '../../../../shared/i18n/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Section } from '../../../ui/index.ts';
import { fieldOf, labelKey } from '../model.ts';
import { AskedValue } from './AskedValue.tsx';
import css from './requests.module.css';

/** What the file says beside what is asked, value by value. */
export function AskedTable({ file }: { readonly file: RequestFile }) {
  const t = useT();
  const { changes } = file;
  // Of somebody new there is nothing to compare with.
  const hasBefore = changes.some(({ before }) => before !== null);
  return (
    <Section title={t('requests.what')}>
      {changes.length === 0 ? (
        <p className={css.none}>{t('requests.noChange')}</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" className={css.head}>
                {t('requests.field')}
              </th>
              {hasBefore && (
                <th scope="col" className={css.head}>
                  {t('requests.before')}
                </th>
              )}
              <th scope="col" className={css.head}>
                {t('requests.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => {
              const field = fieldOf(change);
              return (
                <tr key={change.path} className={css.line}>
                  <th scope="row" className={css.label}>
                    {t(labelKey(field, catalogues.fr))}
                  </th>
                  {hasBefore && (
                    <td className={css.value}>
                      <AskedValue field={field} value={change.before} />
                    </td>
                  )}
                  <td className={css.value}>
                    <AskedValue field={field} value={change.after} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
