import { useState } from 'react';
import { Truck } from 'lucide-react';
import { Courier, type EnvelopeRecord } from '../../../../shared/domain/envelopes/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, RadioGroup, Row, Section, Stack, TextField, toast } from '../../../ui/index.ts';
import { useCollect } from '../queries.ts';

/** Who takes the envelope away, and how that is shown. */
export function CollectForm({ id }: { readonly id: EnvelopeRecord['id'] }) {
  const t = useT();
  const describe = useDescribe();
  const collect = useCollect();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Courier['proof']['kind']>('signature');
  const [isTried, setTried] = useState(false);
  const isNamed = Courier.shape.name.safeParse(name).success;
  const give = async () => {
    setTried(true);
    if (!isNamed || collect.isRunning) return;
    const done = await collect.run({ id, courier: { name, proof: kind } });
    toast(
      done.ok ? t('envelopes.collect.done') : describe.error(done.error),
      done.ok ? 'success' : 'refused',
    );
  };
  useCommands([
    { id: 'envelopes.collect', keys: 'Ctrl+Enter', label: 'envelopes.collect.do', run: () => void give() },
  ]);
  return (
    <Section title={t('envelopes.collect')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <Stack gap={3}>
          <TextField
            label={t('envelopes.collect.name')}
            value={name}
            onChange={setName}
            maxLength={80}
            dir="auto"
            width="l"
            autoFocus
            error={
              isTried && !isNamed ? t(name.trim() === '' ? 'field.required' : 'field.too_short') : undefined
            }
          />
          <RadioGroup
            label={t('envelopes.collect.proof')}
            look="list"
            options={(['signature', 'code'] as const).map((one) => ({
              id: one,
              label: t(`envelopes.collect.${one}`),
            }))}
            value={kind}
            onChange={(chosen) => setKind(chosen === 'code' ? 'code' : 'signature')}
          />
          {kind === 'code' && <p>{t('envelopes.collect.codeHint')}</p>}
          <Row gap={2}>
            <Button
              variant="primary"
              icon={Truck}
              keys="Ctrl+Enter"
              isBusy={collect.isRunning}
              onPress={() => void give()}
            >
              {t('envelopes.collect.do')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Section>
  );
}
