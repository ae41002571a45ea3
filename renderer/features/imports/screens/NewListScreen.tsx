import { useRef, useState } from 'react';
import { FileUp, X } from 'lucide-react';
import { LIST_KINDS, type ListKind } from '../../../../shared/domain/lists/columns.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import {
  Button,
  Notice,
  Progress,
  RadioGroup,
  Row,
  Screen,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { useBring } from '../useBring.ts';
import css from '../components/lists.module.css';

const SOURCE_MAX = 80;

/** Which file, what it holds, and who made it. */
export function NewListScreen() {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const [kind, setKind] = useState<ListKind>('tns');
  const [source, setSource] = useState('');
  const [file, setFile] = useState<File>();
  const [isTried, setTried] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const { bring, cancel, sent, error } = useBring();
  const isBringing = sent !== undefined;

  const start = async () => {
    setTried(true);
    if (source.trim() === '' || !file || isBringing) return;
    const id = await bring({ kind, source: source.trim(), file });
    if (id !== undefined) go(`/listes/${id}`);
  };
  const run = () => void start();
  useCommands([
    { id: 'lists.bring', keys: 'Ctrl+Enter', label: 'lists.bring', run, when: !isBringing },
    {
      id: 'lists.choose',
      keys: 'F6',
      label: 'lists.choose',
      run: () => picker.current?.click(),
      when: !isBringing,
    },
  ]);
  return (
    <Screen
      title={t('lists.new')}
      isNarrow
      actions={
        <Button variant="quiet" onPress={() => go('/listes')}>
          {t('lists.back')}
        </Button>
      }
      foot={
        // Once a file is chosen, Enter goes on.
        <Button
          key={file ? 'ready' : 'empty'}
          autoFocus={file !== undefined}
          variant="primary"
          keys="Ctrl+Enter"
          isBusy={isBringing}
          onPress={run}
        >
          {t('lists.bring')}
        </Button>
      }
    >
      <Stack gap={4}>
        {error && <Notice tone="refused">{describe.error(error)}</Notice>}
        <RadioGroup
          label={t('lists.kind')}
          look="list"
          value={kind}
          options={LIST_KINDS.map((id) => ({
            id,
            label: t(`lists.kind.${id}`),
            note: t(`lists.kind.${id}.note`),
          }))}
          onChange={(id) => setKind(LIST_KINDS.find((each) => each === id) ?? 'tns')}
        />
        <TextField
          label={t('lists.source')}
          hint={t('lists.sourceHint')}
          value={source}
          onChange={setSource}
          maxLength={SOURCE_MAX}
          width="l"
          error={isTried && source.trim() === '' ? t('field.required') : undefined}
        />
        <Section title={t('lists.file')}>
          <Stack gap={2}>
            <Row gap={3} isWrapping align="Center">
              <Button icon={FileUp} keys="F6" isDisabled={isBringing} onPress={() => picker.current?.click()}>
                {t(file ? 'lists.chooseOther' : 'lists.choose')}
              </Button>
              {file && <span role="status">{t('lists.chosen', { name: file.name })}</span>}
            </Row>
            <p className={css.quiet}>{t('lists.fileHint')}</p>
            {isTried && !file && <Notice tone="attention">{t('field.required')}</Notice>}
            <input
              ref={picker}
              type="file"
              accept=".csv,.txt,.xlsx,text/csv"
              hidden
              tabIndex={-1}
              onChange={(event) => {
                setFile(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </Stack>
        </Section>
        {isBringing && (
          <Stack gap={2}>
            <span role="status">{t('lists.bringing')}</span>
            <Progress label={t('lists.bringing')} percent={file && Math.floor((sent / file.size) * 100)} />
            <Row gap={2}>
              <Button icon={X} onPress={cancel}>
                {t('lists.pause')}
              </Button>
            </Row>
          </Stack>
        )}
      </Stack>
    </Screen>
  );
}
