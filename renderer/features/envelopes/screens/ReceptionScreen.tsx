import { useRef, useState } from 'react';
import { compareScans, type EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo, useGoInstead, useRouteParams } from '../../../lib/navigation.ts';
import {
  Answer,
  Button,
  Notice,
  Row,
  Screen,
  Section,
  Stack,
  TextField,
  toast,
  type Tone,
} from '../../../ui/index.ts';
import { ConfirmReception } from '../components/ConfirmReception.tsx';
import css from '../components/envelopes.module.css';
import { FileLines } from '../components/FileLines.tsx';
import { ReferenceForm } from '../components/ReferenceForm.tsx';
import { unknownFile } from '../model.ts';
import { useEnvelope, useReception } from '../queries.ts';

/** An envelope is counted: every scan is kept at once, and what is missing or too much shows as it comes. */
export function ReceptionScreen() {
  const { t } = useSpeech();
  const { envelopeId = '' } = useRouteParams();
  const go = useGo();
  const answer = useEnvelope(envelopeId);
  const reference = answer.data?.envelope.reference ?? '';
  return (
    <Screen
      title={t('envelopes.receive.title', { reference })}
      subtitle={t('envelopes.receive.intro')}
      actions={
        <Button variant="quiet" onPress={() => go(`/enveloppes/${envelopeId}`)}>
          {t('envelopes.receive.back')}
        </Button>
      }
    >
      <Answer of={answer}>{(view) => <Counting view={view} />}</Answer>
    </Screen>
  );
}

interface Said {
  readonly tone: Tone;
  readonly text: string;
}
const TONES = { expected: 'success', surplus: 'attention', again: 'info', slip: 'info' } as const;

function Counting({ view }: { readonly view: EnvelopeFileView }) {
  const { t } = useSpeech();
  const goInstead = useGoInstead();
  const describe = useDescribe();
  const { envelope, scans, courier } = view;
  const { id, files } = envelope;
  const { scan, unscan, receive } = useReception();
  const [said, setSaid] = useState<Said>();
  const [isAsking, setAsking] = useState(false);
  const [code, setCode] = useState('');
  const codeField = useRef<HTMLInputElement>(null);
  const wrong = receive.error?.code === 'envelopes.code_wrong' ? receive.error : undefined;
  // A departure that is not told yet may have given one.
  const mayHaveCode = courier === 'asked' || envelope.collected === null;
  const { found, missing, surplus } = compareScans(files, scans);
  const count = async (text: string) => {
    const done = await scan.run({ id, text });
    setSaid(
      done.ok
        ? {
            tone: TONES[done.value.is],
            text: t(`envelopes.receive.${done.value.is}`, { reference: done.value.reference }),
          }
        : { tone: 'refused', text: describe.error(done.error) },
    );
  };
  const end = async () => {
    if (receive.isRunning) return;
    const done = await receive.run({ id, code });
    setAsking(false);
    if (!done.ok && done.error.code === 'envelopes.code_wrong') return codeField.current?.focus();
    if (!done.ok) return toast(describe.error(done.error), 'refused');
    toast(t('envelopes.receive.done'));
    goInstead(`/enveloppes/${id}`);
  };
  const finish = () => (missing.length + surplus.length > 0 ? setAsking(true) : void end());
  useCommands([{ id: 'envelopes.end', keys: 'Ctrl+Enter', label: 'envelopes.receive.do', run: finish }]);
  return (
    <Stack gap={4}>
      <div className={css.counter} role="status" aria-label={t('envelopes.receive.counterLabel')}>
        <span className={css.number}>
          {t('envelopes.receive.counter', { found: String(found.length), expected: String(files.length) })}
        </span>
        <span>{t('envelopes.receive.counterLabel')}</span>
      </div>
      <ReferenceForm
        label={t('envelopes.receive.label')}
        hint={t('envelopes.receive.hint')}
        onReference={(text) => void count(text)}
      />
      {said && <Notice tone={said.tone}>{said.text}</Notice>}
      {mayHaveCode && (
        <TextField
          ref={codeField}
          label={t('envelopes.receive.code')}
          hint={t('envelopes.receive.codeHint')}
          value={code}
          onChange={(typed) => {
            setCode(typed);
            receive.reset();
          }}
          maxLength={20}
          isMono
          dir="ltr"
          width="m"
          error={wrong && describe.error(wrong)}
        />
      )}
      <Row gap={2}>
        <Button variant="primary" keys="Ctrl+Enter" isBusy={receive.isRunning} onPress={finish}>
          {missing.length > 0
            ? t('envelopes.receive.doMissing', { count: missing.length })
            : t('envelopes.receive.do')}
        </Button>
      </Row>
      <div className={css.sides}>
        <Section
          title={t('envelopes.receive.missing')}
          summary={t('envelopes.files', { count: missing.length })}
        >
          <FileLines
            label={t('envelopes.receive.missing')}
            files={missing}
            empty={t('envelopes.receive.noneMissing')}
          />
        </Section>
        <Section
          title={t('envelopes.receive.surplusTitle')}
          summary={t('envelopes.files', { count: surplus.length })}
        >
          <FileLines
            label={t('envelopes.receive.surplusTitle')}
            empty={t('envelopes.receive.noSurplus')}
            files={surplus.map((reference) => ({
              ...unknownFile(reference),
              end: (
                <Button variant="quiet" onPress={() => void unscan.run({ id, reference })}>
                  {t('envelopes.receive.undo')}
                </Button>
              ),
            }))}
          />
        </Section>
      </div>
      {isAsking && (
        <ConfirmReception
          missing={missing}
          surplus={surplus}
          isBusy={receive.isRunning}
          onConfirm={() => void end()}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}
