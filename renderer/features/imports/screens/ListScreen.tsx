import { FlaskConical, PencilLine, Send, Trash2, Undo2 } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import { Answer, Button, Notice, Row, Screen, Stack } from '../../../ui/index.ts';
import { Decide } from '../components/Decide.tsx';
import { FaultyRows } from '../components/FaultyRows.tsx';
import { FaultCounts, Findings } from '../components/Findings.tsx';
import { MappingPart } from '../components/MappingPart.tsx';
import { NotTaken } from '../components/NotTaken.tsx';
import { ReadingPart } from '../components/ReadingPart.tsx';
import { Steps } from '../components/Steps.tsx';
import { Work } from '../components/Work.tsx';
import { columnKey } from '../model.ts';
import {
  useCheck,
  useDrop,
  useImport,
  useMap,
  useRead,
  useSend,
  useUndo,
  useWrite,
  type ListFile,
} from '../queries.ts';

/** One list, on its way from a file to the central. */
export function ListScreen() {
  const t = useT();
  const go = useGo();
  const { id = '' } = useRouteParams();
  const list = useImport(id);
  return (
    <Screen
      title={<bdi>{list.data?.fileName ?? t('lists.title')}</bdi>}
      subtitle={list.data && `${t(`lists.kind.${list.data.kind}`)} · ${list.data.source}`}
      actions={
        <Button variant="quiet" onPress={() => go('/listes')}>
          {t('lists.back')}
        </Button>
      }
    >
      <Answer of={list}>{(file) => <List key={file.id} file={file} />}</Answer>
    </Screen>
  );
}

const CLOSED = { sent: 'lists.sentNote', undone: 'lists.undoneNote', dropped: 'lists.droppedNote' } as const;

function List({ file }: { readonly file: ListFile }) {
  const t = useT();
  const { state } = file;
  const isWritten = state === 'writing' || state === 'held' || state === 'sending' || state === 'sent';
  return (
    <Stack gap={4}>
      <Steps state={state} />
      {(state === 'sent' || state === 'undone' || state === 'dropped') && (
        <Notice tone={state === 'sent' ? 'success' : 'info'}>{t(CLOSED[state])}</Notice>
      )}
      {state === 'receiving' && <Notice tone="attention">{t('lists.receivingNote')}</Notice>}
      {state === 'held' && (
        <Notice tone="attention" title={t('lists.held')}>
          <p>{t(`lists.heldNote.${file.kind}`, { count: file.written })}</p>
          {file.faultyRows > 0 && <p>{t('lists.heldExport')}</p>}
        </Notice>
      )}
      <Actions file={file} />
      <Work file={file} />
      {(isWritten || state === 'checking' || state === 'checked') && file.rows !== null && (
        <Findings file={file} />
      )}
      {state === 'staged' && <Prepare file={file} />}
      {state === 'checked' && <FaultCounts file={file} />}
      {(state === 'checked' || state === 'held') && <FaultyRows file={file} />}
      {(state === 'sent' || state === 'sending') && file.refused > 0 && <NotTaken file={file} />}
    </Stack>
  );
}

/** How the file is read and what its columns say: each choice is kept at once. */
function Prepare({ file }: { readonly file: ListFile }) {
  const describe = useDescribe();
  const read = useRead();
  const map = useMap();
  const error = read.error ?? map.error ?? (file.trouble === null ? undefined : { code: file.trouble });
  return (
    <>
      {error && <Notice tone="refused">{describe.error(error)}</Notice>}
      <ReadingPart file={file} onRead={(reading) => void read.run({ id: file.id, reading })} />
      <MappingPart file={file} onMap={(mapping) => void map.run({ id: file.id, mapping })} />
    </>
  );
}

/** What can be done with the list where it stands. */
function Actions({ file }: { readonly file: ListFile }) {
  const t = useT();
  const describe = useDescribe();
  const { id, state, isRunning } = file;
  const [check, map, write, send, undo, drop] = [
    useCheck(),
    useMap(),
    useWrite(),
    useSend(),
    useUndo(),
    useDrop(),
  ];
  const error = [check, map, write, send, undo, drop].find((command) => command.error)?.error;
  const isStaged = state === 'staged';
  const canCheck = isStaged && file.missing.length === 0;
  const canWrite = state === 'checked' && file.good > 0;
  const tryIt = () => void check.run({ id });
  const writeIt = () => void write.run({ id });
  const revise = () => void map.run({ id, mapping: file.mapping });
  const writeLabel = t(`lists.write.${file.kind}`, { count: file.good });
  useCommands([
    { id: 'lists.check', keys: 'Ctrl+Enter', label: 'lists.check', run: tryIt, when: canCheck },
    {
      id: 'lists.write',
      keys: 'Ctrl+Enter',
      label: 'lists.step.write',
      text: writeLabel,
      run: writeIt,
      when: canWrite,
    },
    { id: 'lists.revise', keys: 'F6', label: 'lists.revise', run: revise, when: state === 'checked' },
  ]);
  const isOpen =
    isStaged || state === 'receiving' || state === 'checked' || (state === 'checking' && !isRunning);
  const isUndoable = state === 'held' || (state === 'writing' && !isRunning);
  return (
    <Stack gap={3}>
      {error && <Notice tone="refused">{describe.error(error)}</Notice>}
      {isStaged && file.missing.length > 0 && (
        <Notice tone="attention">
          {t('lists.missing', {
            count: file.missing.length,
            names: file.missing.map((name) => t(columnKey(name))).join(', '),
          })}
        </Notice>
      )}
      {state === 'checked' && (
        <Notice tone={file.good > 0 ? 'info' : 'attention'}>
          {t(file.good > 0 ? 'lists.afterWrite' : 'lists.nothingGood')}
        </Notice>
      )}
      <Row gap={2} isWrapping>
        {isStaged && (
          <Button
            variant="primary"
            icon={FlaskConical}
            keys="Ctrl+Enter"
            isBusy={check.isRunning}
            isDisabled={!canCheck}
            onPress={tryIt}
          >
            {t('lists.check')}
          </Button>
        )}
        {canWrite && (
          <Button
            variant="primary"
            icon={PencilLine}
            keys="Ctrl+Enter"
            isBusy={write.isRunning}
            onPress={writeIt}
          >
            {writeLabel}
          </Button>
        )}
        {state === 'checked' && (
          <Button keys="F6" isBusy={map.isRunning} onPress={revise}>
            {t('lists.revise')}
          </Button>
        )}
        {state === 'held' && (
          <Decide
            what="send"
            icon={Send}
            keys="F9"
            isBusy={send.isRunning}
            onConfirm={() => void send.run({ id })}
          />
        )}
        {isUndoable && (
          <Decide
            what="undo"
            icon={Undo2}
            keys="F10"
            isBusy={undo.isRunning}
            onConfirm={() => void undo.run({ id })}
          />
        )}
        {isOpen && (
          <Decide
            what="drop"
            icon={Trash2}
            keys="F10"
            isBusy={drop.isRunning}
            onConfirm={() => void drop.run({ id })}
          />
        )}
      </Row>
    </Stack>
  );
}
