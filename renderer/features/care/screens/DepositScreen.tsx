import { useState } from 'react';
import type { Deposited } from '../../../../shared/domain/care/index.ts';
import type { PersonId } from '../../../../shared/kernel/ids.ts';
import { useRouteParams } from '../../../lib/navigation.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Answer, Screen } from '../../../ui/index.ts';
import { DepositForm } from '../components/DepositForm.tsx';
import { DepositDone } from '../components/DepositDone.tsx';
import { useCareDesk } from '../queries.ts';

/** A care file taken in: whom it is for, the sheet, the papers, and what is said aloud before. */
export function DepositScreen() {
  const t = useT();
  const { personId = '' } = useRouteParams();
  const desk = useCareDesk(personId);
  const [done, setDone] = useState<Deposited>();
  const [rank, setRank] = useState(0);
  const another = () => {
    setDone(undefined);
    setRank(rank + 1);
  };
  if (done) return <DepositDone personId={personId} done={done} onAnother={another} />;
  if (desk.data)
    return (
      <DepositForm
        key={rank}
        personId={personId as PersonId}
        desk={desk.data}
        isFresh={rank > 0}
        onDone={setDone}
      />
    );
  return (
    <Screen title={t('care.title')}>
      <Answer of={desk}>{() => null}</Answer>
    </Screen>
  );
}
