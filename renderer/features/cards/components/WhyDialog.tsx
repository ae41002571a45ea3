import { useState } from 'react';
import { REVOKE_REASONS, SPOIL_REASONS } from '../../../../shared/domain/cards/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, ConfirmKey, Dialog, RadioGroup, Stack, TextArea, toast } from '../../../ui/index.ts';
import { useCardActions } from '../queries.ts';

interface Props {
  /** A misprint, or a card that is taken back. */
  readonly what: 'spoil' | 'revoke';
  readonly serial: string;
  readonly onClose: () => void;
}
const TYPED_MAX = 300;

/** Why a card does not stand any more: a reason of the list, and a word more when it helps. */
export function WhyDialog({ what, serial, onClose }: Props) {
  const t = useT();
  const describe = useDescribe();
  const actions = useCardActions();
  const [spoil, setSpoil] = useState<(typeof SPOIL_REASONS)[number]>('print_fault');
  const [revoke, setRevoke] = useState<(typeof REVOKE_REASONS)[number]>('asked');
  const [typed, setTyped] = useState('');
  const isBusy = actions[what].isRunning;
  const confirm = async () => {
    if (isBusy) return;
    const done =
      what === 'spoil'
        ? await actions.spoil.run({ serial, why: { code: spoil, typed } })
        : await actions.revoke.run({ serial, why: { code: revoke, typed } });
    if (!done.ok) return toast(describe.error(done.error), 'refused');
    toast(t(`cards.${what}.done`, { serial: done.value.serial }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      isAlert
      title={t(`cards.${what}.title`, { serial })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cards.cancel')}</Button>
          <Button variant="danger" keys="Ctrl+Enter" isBusy={isBusy} onPress={() => void confirm()}>
            {t(`cards.${what}.do`)}
          </Button>
        </>
      }
    >
      <ConfirmKey label={`cards.${what}.do`} onConfirm={() => void confirm()} />
      <Stack gap={3}>
        <p>{t(`cards.${what}.body`)}</p>
        {what === 'spoil' ? (
          <RadioGroup
            label={t('cards.why')}
            look="list"
            options={SPOIL_REASONS.map((id) => ({ id, label: t(`cards.spoil.${id}`) }))}
            value={spoil}
            onChange={(id) => setSpoil(SPOIL_REASONS.find((known) => known === id) ?? spoil)}
          />
        ) : (
          <RadioGroup
            label={t('cards.why')}
            look="list"
            options={REVOKE_REASONS.map((id) => ({ id, label: t(`cards.revoke.${id}`) }))}
            value={revoke}
            onChange={(id) => setRevoke(REVOKE_REASONS.find((known) => known === id) ?? revoke)}
          />
        )}
        <TextArea
          label={t('cards.why.typed')}
          value={typed}
          onChange={setTyped}
          rows={2}
          maxLength={TYPED_MAX}
          isOptional
          autoFocus
        />
      </Stack>
    </Dialog>
  );
}
