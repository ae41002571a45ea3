import { Eye, FolderOpen, Plus, Printer } from 'lucide-react';
import type { Deposited } from '../../../../shared/domain/care/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useGoInstead } from '../../../lib/navigation.ts';
import { Badge, DoneScreen, Notice, Section } from '../../../ui/index.ts';
import { usePaperAtOnce } from '../../papers/index.ts';

interface Props {
  readonly personId: string;
  readonly done: Deposited;
  readonly onAnother: () => void;
}

/** After a deposit: its reference, its receipt one key away from the printer, and what the insured person will be told. */
export function DepositDone({ personId, done, onAnother }: Props) {
  const { t, language } = useSpeech();
  const go = useGo();
  const goInstead = useGoInstead();
  const describe = useDescribe();
  const receipt = usePaperAtOnce('care-receipt', done.actId);
  const print = () => void receipt.print();
  // Back from the receipt is the person’s file, not the form that was sent.
  const look = () => goInstead(`/papiers/care-receipt/${done.actId}`);
  const toFile = () => go(`/personnes/${personId}`);
  return (
    <DoneScreen
      title={t('care.title')}
      done={t('care.done')}
      says={t('care.done.says', { reference: done.reference })}
      notes={
        <>
          {receipt.refusal && <Notice tone="refused">{describe.error(receipt.refusal)}</Notice>}
          {receipt.wasPrinted && <Badge tone="attention">{t('preview.duplicate')}</Badge>}
        </>
      }
      steps={[
        {
          id: 'care.print',
          keys: 'Ctrl+P',
          label: 'care.done.print',
          icon: Printer,
          run: print,
          isBusy: receipt.isBusy,
        },
        { id: 'care.receipt', keys: 'F6', label: 'care.done.receipt', icon: Eye, run: look },
        { id: 'care.toFile', keys: 'Escape', label: 'care.toFile', icon: FolderOpen, run: toFile },
        {
          id: 'care.another',
          keys: 'F3',
          label: 'care.done.another',
          icon: Plus,
          run: onAnother,
          isQuiet: true,
        },
      ]}
    >
      <Section title={t('care.done.message')}>
        <p dir="auto">{done.message[language]}</p>
      </Section>
    </DoneScreen>
  );
}
