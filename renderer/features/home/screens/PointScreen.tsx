import { useState } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Screen } from '../../../ui/index.ts';
import { SearchPanel, useFocusField, useSearchText, type CareFileIn } from '../../search/index.ts';
import { PointDesk } from '../components/PointDesk.tsx';
import { openedFor, type PointTask } from '../model.ts';

/** L’accueil of a proximity point: one field for a card, a number or a receipt, and what it is for. */
export function PointScreen() {
  const t = useT();
  const go = useGo();
  const search = useSearchText();
  const field = useFocusField();
  const [task, setTask] = useState<PointTask>();
  const choose = (chosen: PointTask) => {
    setTask(chosen);
    field.current?.focus();
  };
  const open = (personId: string, careFile: CareFileIn) =>
    go(openedFor(task, personId, careFile.dossier !== undefined), careFile);
  return (
    <Screen title={t('common.rail.home')}>
      <SearchPanel search={search} field={field} onOpen={open}>
        <PointDesk task={task} onTask={choose} />
      </SearchPanel>
    </Screen>
  );
}
