import { useDeferredValue, useState } from 'react';
import type { ExchangeItem } from '../../../../shared/domain/sync/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import {
  Answer,
  Badge,
  Button,
  EmptyState,
  Identifier,
  ItemList,
  Row,
  SearchField,
  Select,
  Stack,
  type Tone,
} from '../../../ui/index.ts';
import { pathOf, stateKey, type View } from '../model.ts';
import { useActs, useByAgent } from '../queries.ts';
import { atText, useSentence } from '../useSentence.ts';
import css from './exchanges.module.css';

const TONES: Readonly<Record<ExchangeItem['state'], Tone>> = {
  waiting: 'attention',
  accepted: 'success',
  parked: 'refused',
  handed: 'attention',
  abandoned: 'info',
};

interface Props {
  readonly view: View;
  /** A supervisor sees everybody's acts, and may look at one agent's. */
  readonly agent?: { readonly number: string; readonly onChoose: (number: string) => void };
}

/** The acts of a view as sentences, a page at a time, sought by name, reference or agent. */
export function ActList({ view, agent }: Props) {
  const t = useT();
  const go = useGo();
  const sentence = useSentence();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const acts = useActs(view, { text: sought, agentNumber: agent?.number ?? '' });
  const isNarrowed = sought !== '' || (agent?.number ?? '') !== '';
  return (
    <Stack gap={3}>
      <Row gap={3} isWrapping>
        <SearchField
          isCompact
          label={t('exchanges.search')}
          placeholder={t('exchanges.search')}
          value={text}
          onChange={setText}
        />
        {agent && <AgentSelect value={agent.number} onChoose={agent.onChoose} />}
      </Row>
      <Answer
        of={acts}
        isEmpty={(pages) => pages.every(({ items }) => items.length === 0)}
        empty={
          <EmptyState title={t(isNarrowed ? 'exchanges.noneFound' : `sync.empty.${view}.title`)}>
            <p>{t(isNarrowed ? 'exchanges.noneFoundBody' : `sync.empty.${view}.body`)}</p>
          </EmptyState>
        }
      >
        {(pages) => (
          <>
            <ItemList
              label={t('sync.list')}
              items={pages
                .flatMap(({ items }) => items)
                .map((item) => ({
                  id: item.actId,
                  title: sentence(item),
                  note: <Meta item={item} />,
                  end: <Badge tone={TONES[item.state]}>{t(stateKey(item))}</Badge>,
                  onPress: () => go(pathOf(item)),
                }))}
            />
            {acts.hasNextPage && (
              <div className={css.more}>
                <Button isBusy={acts.isFetchingNextPage} onPress={() => void acts.fetchNextPage()}>
                  {t('sync.more')}
                </Button>
              </div>
            )}
          </>
        )}
      </Answer>
    </Stack>
  );
}

/** Nobody's number. */
const EVERYBODY = '*';

function AgentSelect({
  value,
  onChoose,
}: {
  readonly value: string;
  readonly onChoose: (number: string) => void;
}) {
  const t = useT();
  const known = (useByAgent().data ?? []).map(({ agentNumber }) => agentNumber);
  const numbers = value === '' || known.includes(value) ? known : [...known, value];
  return (
    <Select
      label={t('exchanges.agent')}
      value={value === '' ? EVERYBODY : value}
      onChange={(chosen) => onChoose(chosen === EVERYBODY ? '' : chosen)}
      options={[
        { id: EVERYBODY, label: t('exchanges.agent.all') },
        ...numbers.map((number) => ({ id: number, label: t('sync.agent', { number }) })),
      ]}
    />
  );
}

function Meta({ item }: { readonly item: ExchangeItem }) {
  const speech = useSpeech();
  const { t } = speech;
  const { handing } = item;
  return (
    <span className={css.meta}>
      {item.refusal && <span className={css.why}>{t(`refusal.${item.refusal}`)}</span>}
      {item.reference && <Identifier value={item.reference} grouping="none" />}
      <span>{t('sync.agent', { number: item.agentNumber })}</span>
      {item.offeredAgain && <span>{t('sync.offered_again')}</span>}
      {item.state === 'waiting' && <span>{t('sync.attempts', { count: item.attempts })}</span>}
      {handing && (
        <span>
          {t(handing.to === 'supervisor' ? 'exchanges.note.toSupervisor' : 'exchanges.note.toAgent', {
            by: handing.by,
            at: atText(speech, handing.at),
            note: handing.note,
          })}
        </span>
      )}
    </span>
  );
}
