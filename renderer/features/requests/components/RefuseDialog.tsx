import { useState } from 'react';
import {
  AGENT_REASONS,
  type RequestFile,
  type AgentReasonCode,
} from '../../../../shared/domain/requests/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, ConfirmKey, Dialog, Notice, RadioGroup, Stack, TextArea } from '../../../ui/index.ts';

interface Props {
  readonly file: RequestFile;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: { code: AgentReasonCode; typed: string }) => void;
  readonly onClose: () => void;
}
const TYPED_MAX = 500;

/** The reason that the requester will read; when the rules refuse, theirs goes with it and nothing need be typed. */
export function RefuseDialog({ file, isBusy, onConfirm, onClose }: Props) {
  const t = useT();
  const isByRules = file.decision?.outcome === 'refused';
  const offered = AGENT_REASONS.filter((code) => code !== 'rules_refused' || isByRules);
  const [code, setCode] = useState<AgentReasonCode>(
    isByRules ? 'rules_refused' : file.already === null ? 'wrong_data' : 'already_done',
  );
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const isLacking = code !== 'rules_refused' && typed.trim() === '';
  const confirm = () => {
    setTried(true);
    if (!isLacking && !isBusy) onConfirm({ code, typed: typed.trim() });
  };
  return (
    <Dialog
      isOpen
      isAlert
      title={t('requests.refuse.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('requests.cancel')}</Button>
          <Button variant="danger" keys="Ctrl+Enter" isBusy={isBusy} onPress={confirm}>
            {t('requests.refuse')}
          </Button>
        </>
      }
    >
      <ConfirmKey label="requests.refuse" onConfirm={confirm} />
      <Stack gap={3}>
        <RadioGroup
          label={t('requests.refuse.why')}
          look="list"
          options={offered.map((id) => ({ id, label: t(`requests.reason.${id}`) }))}
          value={code}
          onChange={(chosen) => setCode(offered.find((id) => id === chosen) ?? 'other')}
        />
        {code === 'rules_refused' && <Notice tone="info">{t('requests.refuse.byRules')}</Notice>}
        <TextArea
          label={t('requests.refuse.typed')}
          hint={t('requests.refuse.hint')}
          value={typed}
          onChange={setTyped}
          rows={3}
          maxLength={TYPED_MAX}
          isOptional={code === 'rules_refused'}
          error={isTried && isLacking ? t('field.required') : undefined}
          autoFocus
        />
      </Stack>
    </Dialog>
  );
}
