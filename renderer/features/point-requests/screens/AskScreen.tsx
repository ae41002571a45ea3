import { useState } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoInstead, useSearchValues } from '../../../lib/navigation.ts';
import { Answer, Screen } from '../../../ui/index.ts';
import { AskBeginning } from '../components/AskBeginning.tsx';
import { AskDone } from '../components/AskDone.tsx';
import { usePointDesk } from '../queries.ts';
import type { Sent } from '../useAskForm.ts';

/** Asking a branch to register somebody, then the receipt. */
export function AskScreen() {
  const t = useT();
  const goInstead = useGoInstead();
  const { document, mrz } = useSearchValues();
  const desk = usePointDesk();
  const [sent, setSent] = useState<Sent>();
  const [rank, setRank] = useState(0);
  /** The address named whoever was just sent: from here on it names nobody, however one leaves. */
  const done = (receipt: Sent) => {
    goInstead('/demandes-du-point/nouvelle');
    setSent(receipt);
  };
  const another = () => {
    setSent(undefined);
    setRank(rank + 1);
  };
  if (sent) return <AskDone sent={sent} onAnother={another} />;
  if (desk.data)
    return (
      <AskBeginning
        key={rank}
        desk={rank > 0 ? { ...desk.data, draft: null } : desk.data}
        given={{ document, mrz }}
        onDone={done}
      />
    );
  return (
    <Screen title={t('pointRequests.title')}>
      <Answer of={desk}>{() => null}</Answer>
    </Screen>
  );
}
