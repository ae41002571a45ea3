import { ScanLine } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { EmptyState, Screen } from '../../../ui/index.ts';
import { SearchPanel } from '../components/SearchPanel.tsx';
import { useFocusField } from '../useFocusField.ts';
import { useSearchText } from '../useSearchText.ts';

/** The field with the whole screen for its answers. */
export function SearchScreen() {
  const t = useT();
  const search = useSearchText();
  const field = useFocusField();
  return (
    <Screen title={t('search.title')}>
      <SearchPanel search={search} field={field}>
        <EmptyState title={t('search.start.title')} icon={ScanLine}>
          <ul>
            <li>{t('search.start.document')}</li>
            <li>{t('search.start.number')}</li>
            <li>{t('search.start.name')}</li>
            <li>{t('search.start.scan')}</li>
          </ul>
        </EmptyState>
      </SearchPanel>
    </Screen>
  );
}
