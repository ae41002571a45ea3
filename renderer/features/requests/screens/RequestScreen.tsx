import { askedKind, type RequestFile } from '../../../../shared/domain/requests/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams } from '../../../lib/navigation.ts';
import {
  Answer,
  Button,
  DefinitionList,
  MomentText,
  Notice,
  OfflineNotice,
  Screen,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { MissingPapersButton, RefusalButton } from '../../papers/index.ts';
import { AskedTable } from '../components/AskedTable.tsx';
import { AskPaperDialog } from '../components/AskPaperDialog.tsx';
import { RefuseDialog } from '../components/RefuseDialog.tsx';
import { RequestFoot } from '../components/RequestFoot.tsx';
import { RequestHistory } from '../components/RequestHistory.tsx';
import { RequesterNumber, State } from '../components/RequestList.tsx';
import { RequestMargin } from '../components/RequestMargin.tsx';
import { useRequestCommands } from '../commands.ts';
import { allowedFor, nameIn } from '../model.ts';
import { useIsOffline, useRequest } from '../queries.ts';
import { useAnswering } from '../useAnswering.ts';

/** One request: who asks, what, beside what the file says; what the rules say of it; and the ways to answer. */
export function RequestScreen() {
  const t = useT();
  const { requestId = '' } = useRouteParams();
  const answer = useRequest(requestId);
  if (answer.data) return <Shown key={requestId} file={answer.data} />;
  return (
    <Screen title={t('requests.one')} actions={<Back />}>
      <Answer of={answer}>{() => null}</Answer>
    </Screen>
  );
}

function Back() {
  const t = useT();
  const go = useGo();
  return (
    <Button variant="quiet" onPress={() => go('/demandes')}>
      {t('requests.back')}
    </Button>
  );
}

function Shown({ file }: { readonly file: RequestFile }) {
  const t = useT();
  const answering = useAnswering(file);
  const isOffline = useIsOffline();
  const allowed = allowedFor(file);
  const { request, isUnsent, isFileMissing } = file;
  const { asked, ask, isBusy } = answering;
  useRequestCommands(
    allowed,
    {
      take: () => void answering.take(),
      putBack: () => void answering.putBack(),
      accept: () => void answering.accept(),
      askPaper: () => ask('papers'),
      refuse: () => ask('refuse'),
    },
    !isBusy && asked === undefined,
  );
  return (
    <Screen
      title={t(`requests.kind.${askedKind(request.content)}`)}
      actions={<Back />}
      aside={<RequestMargin file={file} />}
      asideLabel={t('requests.check')}
      foot={<RequestFoot file={file} allowed={allowed} answering={answering} />}
      footNote={
        <div role="status">
          <State item={{ ...request, takenBy: request.taken?.agentNumber ?? null, isUnsent }} />
        </div>
      }
    >
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('requests.offline')}</OfflineNotice>}
        <Answered file={file} />
        {isFileMissing && (
          <Notice
            tone="attention"
            title={t('requests.missing.title')}
            actions={
              <Button isBusy={isBusy} onPress={() => void answering.fetchFile()}>
                {t('requests.missing.ask')}
              </Button>
            }
          >
            <p>{t('requests.missing.body')}</p>
          </Notice>
        )}
        <Who file={file} />
        <AskedTable file={file} />
        <RequestHistory file={file} />
      </Stack>
      {asked === 'refuse' && (
        <RefuseDialog
          file={file}
          isBusy={isBusy}
          onConfirm={(reason) => void answering.refuse(reason)}
          onClose={() => ask(undefined)}
        />
      )}
      {asked === 'papers' && (
        <AskPaperDialog
          file={file}
          isBusy={isBusy}
          onConfirm={(lacking) => void answering.askPapers(lacking)}
          onClose={() => ask(undefined)}
        />
      )}
    </Screen>
  );
}

function Answered({ file: { request } }: { readonly file: RequestFile }) {
  const t = useT();
  const { state } = request;
  if (state === 'new' || state === 'taken') return null;
  const id = request.id;
  return (
    <Notice
      tone={state === 'refused' ? 'attention' : 'info'}
      actions={
        state === 'refused' ? (
          <RefusalButton thing={{ of: 'request', id }} />
        ) : (
          state === 'paper_asked' && <MissingPapersButton thing={{ of: 'request', id }} />
        )
      }
    >
      {t(`requests.answered.${state}`)}
    </Notice>
  );
}

function Who({ file: { request, person } }: { readonly file: RequestFile }) {
  const { t, language } = useSpeech();
  const go = useGo();
  const { requester, source, sentAt } = request;
  return (
    <Section
      title={t('requests.who')}
      end={
        person && (
          <Button size="s" variant="quiet" onPress={() => go(`/personnes/${person.id}`)}>
            {t('requests.openFile')}
          </Button>
        )
      }
    >
      <DefinitionList
        columns={2}
        items={[
          { label: t('requests.who.source'), value: t(`requests.source.${source}`) },
          { label: t('requests.sent'), value: <MomentText at={sentAt} /> },
          { label: t('requests.who.name'), value: <bdi>{nameIn(language, requester)}</bdi> },
          {
            label: t('requests.who.number'),
            value: <RequesterNumber source={source} value={requester.number} canCopy />,
          },
        ]}
      />
    </Section>
  );
}
