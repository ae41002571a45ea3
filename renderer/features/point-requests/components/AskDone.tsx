import { List, Plus, Printer } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoInstead } from '../../../lib/navigation.ts';
import { DoneScreen } from '../../../ui/index.ts';
import type { Sent } from '../useAskForm.ts';

/** After a request: its receipt, which the person leaves with. */
export function AskDone({ sent, onAnother }: { readonly sent: Sent; readonly onAnother: () => void }) {
  const t = useT();
  const goInstead = useGoInstead();
  // Back from either is what came before the form, never the form that was sent.
  const receipt = () => goInstead(`/papiers/receipt/${sent.actId}`);
  const toList = () => goInstead('/demandes-du-point');
  return (
    <DoneScreen
      title={t('pointRequests.title')}
      done={t('pointRequests.done')}
      says={t('pointRequests.done.says', { reference: sent.reference })}
      steps={[
        {
          id: 'pointRequests.receipt',
          keys: 'Ctrl+P',
          label: 'pointRequests.done.receipt',
          icon: Printer,
          run: receipt,
        },
        {
          id: 'pointRequests.toList',
          keys: 'Escape',
          label: 'pointRequests.done.list',
          icon: List,
          run: toList,
        },
        {
          id: 'pointRequests.another',
          keys: 'F3',
          label: 'pointRequests.done.another',
          icon: Plus,
          run: onAnother,
          isQuiet: true,
        },
      ]}
    />
  );
}
