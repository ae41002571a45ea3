import { ScrollText } from 'lucide-react';
import type { JournalLine } from '../../../../shared/domain/journal/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, EmptyState, Identifier, MomentText, Row, Stack, Table } from '../../../ui/index.ts';
import { sayLine } from '../model.ts';
import type { useLines } from '../queries.ts';
import css from './journal.module.css';

/** Written down by no agent: the workstation itself. */
const MACHINE = '-';
const TWO_LINES = 52;

/** Lines of the journal, the newest first; Enter opens the file that one is about. */
export function Lines({ query }: { readonly query: ReturnType<typeof useLines> }) {
  const { t, language, moment } = useSpeech();
  const go = useGo();
  const lines = query.data?.flatMap((page) => page.lines) ?? [];
  const nameOf = ({ person }: JournalLine): string =>
    person === null ? '' : language === 'ar' ? person.arabic || person.latin : person.latin || person.arabic;
  const agentOf = ({ agentNumber, agentName }: JournalLine): string =>
    agentNumber === MACHINE ? t('journal.line.machine') : (agentName?.[language] ?? '');
  return (
    <Answer
      of={query}
      isEmpty={() => lines.length === 0}
      empty={
        <EmptyState title={t('journal.empty.title')} icon={ScrollText}>
          <p>{t('journal.empty.body')}</p>
        </EmptyState>
      }
    >
      {() => (
        <Stack gap={3}>
          <Table
            label={t('journal.lines')}
            rows={lines}
            rowHeight={TWO_LINES}
            height={9}
            idOf={({ seq }) => String(seq)}
            textOf={(line) => `${sayLine(t, line)} ${nameOf(line)}`}
            onOpen={({ person }) => person && go(`/personnes/${person.id}`)}
            empty={null}
            columns={[
              {
                id: 'act',
                label: t('journal.done'),
                width: '3fr',
                render: (line) => (
                  <span className={css.two}>
                    <span>{sayLine(t, line)}</span>
                    <span className={css.quiet}>
                      {line.reference ? <Identifier value={line.reference} grouping="none" /> : '\u00a0'}
                    </span>
                  </span>
                ),
              },
              {
                id: 'person',
                label: t('journal.person'),
                width: '2fr',
                render: (line) => (
                  <span className={css.two}>
                    <bdi>{nameOf(line)}</bdi>
                    {line.person?.number && (
                      <span className={css.quiet}>
                        <Identifier value={line.person.number} />
                      </span>
                    )}
                  </span>
                ),
              },
              {
                id: 'agent',
                label: t('journal.who'),
                width: '2fr',
                render: (line) => (
                  <span className={css.two}>
                    <bdi>{agentOf(line)}</bdi>
                    {line.agentNumber !== MACHINE && (
                      <span className={css.quiet}>
                        <Identifier value={line.agentNumber} grouping="none" />
                      </span>
                    )}
                  </span>
                ),
              },
              {
                id: 'at',
                label: t('journal.when'),
                width: 190,
                render: (line) => (
                  <span className={css.two} title={moment(line.at)}>
                    <MomentText at={line.at} />
                    <span className={css.quiet}>{t('journal.line.seq', { seq: String(line.seq) })}</span>
                  </span>
                ),
              },
            ]}
          />
          {query.hasNextPage && (
            <Row gap={2}>
              <Button isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('journal.more')}
              </Button>
            </Row>
          )}
        </Stack>
      )}
    </Answer>
  );
}
