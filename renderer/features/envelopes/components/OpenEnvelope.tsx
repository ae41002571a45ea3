import { PackageCheck } from 'lucide-react';
import type { EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Row, Section, Stack, toast } from '../../../ui/index.ts';
import { useOpenActions } from '../queries.ts';
import { FileLines } from './FileLines.tsx';
import { ReferenceForm } from './ReferenceForm.tsx';
import { Totals } from './Totals.tsx';

/** An envelope that is being filled: files come in by their receipts, and it is closed with its slip. */
export function OpenEnvelope({ view }: { readonly view: EnvelopeFileView }) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const { envelope, totals } = view;
  const { id, files } = envelope;
  const { add, remove, discard, close } = useOpenActions();
  const shut = async () => {
    if (close.isRunning || files.length === 0) return;
    const done = await close.run({ id });
    if (!done.ok) return toast(describe.error(done.error), 'refused');
    go(`/papiers/transmittal/${done.value.actId}`);
  };
  const takeOut = async (fileId: (typeof files)[number]['id'], reference: string) => {
    const done = await remove.run({ id, fileId });
    if (done.ok) toast(t('envelopes.removed', { reference }));
    else toast(describe.error(done.error), 'refused');
  };
  const undo = async () => {
    const done = await discard.run({ id });
    if (!done.ok) return toast(describe.error(done.error), 'refused');
    toast(t('envelopes.discarded'));
    go('/enveloppes');
  };
  useCommands([
    {
      id: 'envelopes.close',
      keys: 'Ctrl+Enter',
      label: 'envelopes.close',
      run: () => void shut(),
      when: files.length > 0,
    },
  ]);
  return (
    <Section title={t('envelopes.content')}>
      <Stack gap={4}>
        <Totals totals={totals} />
        <ReferenceForm
          label={t('envelopes.add.label')}
          hint={t('envelopes.add.hint')}
          error={add.error && describe.error(add.error)}
          onReference={(reference) => void add.run({ id, reference })}
        />
        <Row gap={2} isWrapping>
          <Button
            variant="primary"
            icon={PackageCheck}
            keys="Ctrl+Enter"
            isBusy={close.isRunning}
            isDisabled={files.length === 0}
            onPress={() => void shut()}
          >
            {t('envelopes.close')}
          </Button>
          <Button variant="quiet" isBusy={discard.isRunning} onPress={() => void undo()}>
            {t('envelopes.discard')}
          </Button>
        </Row>
        <FileLines
          label={t('envelopes.content')}
          empty={t('envelopes.content.none')}
          files={files.map((file) => ({
            ...file,
            end: (
              <Button variant="quiet" onPress={() => void takeOut(file.id, file.reference)}>
                {t('envelopes.remove')}
              </Button>
            ),
          }))}
        />
      </Stack>
    </Section>
  );
}
