import { RotateCw } from 'lucide-react';
import type { BranchRefusal, BranchWorkstation, KnownBranch } from '../../../../shared/domain/sync/index.ts';
import { REFUSAL_CODES } from '../../../../shared/domain/sync/index.ts';
import { useSpeech, type Speech } from '../../../lib/i18n/I18n.tsx';
import {
  Answer,
  Badge,
  Button,
  EmptyState,
  Identifier,
  ItemList,
  Notice,
  Section,
  Stack,
  type Tone,
} from '../../../ui/index.ts';
import { bareActKey, standingOf, type Standing } from '../branch.ts';
import { useBranch, useByAgent } from '../queries.ts';
import { atText } from '../useSentence.ts';
import css from './exchanges.module.css';

const TONES: Readonly<Record<Standing, Tone>> = {
  calm: 'success',
  waits: 'attention',
  looks: 'refused',
  silent: 'info',
  revoked: 'info',
};

/** For a supervisor: this workstation agent by agent, the branch workstation by workstation, and what was refused there. */
export function Branch({ onAgent }: { readonly onAgent: (agentNumber: string) => void }) {
  return (
    <Stack gap={4}>
      <Here onAgent={onAgent} />
      <Workstations />
    </Stack>
  );
}

function Here({ onAgent }: { readonly onAgent: (agentNumber: string) => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const agents = useByAgent();
  return (
    <Section title={t('exchanges.here')}>
      <Answer
        of={agents}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState title={t('exchanges.here.empty')} />}
      >
        {(list) => (
          <ItemList
            label={t('exchanges.here')}
            items={list.map(({ agentNumber, waiting, parked, handed, oldestWaitingAt }) => ({
              id: agentNumber,
              title: t('exchanges.here.line', { number: agentNumber }),
              note: (
                <span className={css.meta}>
                  <span>{t('exchanges.count.waiting', { count: waiting })}</span>
                  <span>{t('exchanges.count.parked', { count: parked })}</span>
                  {handed > 0 && <span>{t('exchanges.count.handed', { count: handed })}</span>}
                  {oldestWaitingAt && (
                    <span>{t('exchanges.oldest', { at: atText(speech, oldestWaitingAt) })}</span>
                  )}
                </span>
              ),
              onPress: () => onAgent(agentNumber),
            }))}
          />
        )}
      </Answer>
    </Section>
  );
}

function Workstations() {
  const { t } = useSpeech();
  const branch = useBranch();
  return (
    <Section
      title={t('exchanges.branch')}
      end={
        <Button size="s" icon={RotateCw} isBusy={branch.isFetching} onPress={() => void branch.refetch()}>
          {t('exchanges.branch.ask')}
        </Button>
      }
    >
      <Answer of={branch}>{(known) => <Known known={known} />}</Answer>
    </Section>
  );
}

function Known({ known: { view, asOf, isFresh } }: { readonly known: KnownBranch }) {
  const speech = useSpeech();
  const { t } = speech;
  if (view === null || asOf === null) return <Notice tone="attention">{t('exchanges.branch.never')}</Notice>;
  const at = atText(speech, asOf);
  return (
    <Stack gap={4}>
      {isFresh ? (
        <p className={css.source}>{t('exchanges.branch.fresh', { at })}</p>
      ) : (
        <Notice tone="attention">{t('exchanges.branch.old', { at })}</Notice>
      )}
      {view.workstations.length === 0 ? (
        <EmptyState title={t('exchanges.branch.empty')} />
      ) : (
        <ItemList
          label={t('exchanges.branch')}
          items={view.workstations.map((workstation) => ({
            id: workstation.deviceId,
            title: workstation.label,
            note: <Counts workstation={workstation} />,
            end: <StandingBadge workstation={workstation} asOf={asOf} />,
          }))}
        />
      )}
      <Section title={t('exchanges.refusals')}>
        <Stack gap={2}>
          <p className={css.source}>{t('exchanges.refusals.says')}</p>
          {view.refusals.length === 0 ? (
            <EmptyState title={t('exchanges.refusals.empty')} />
          ) : (
            <ItemList
              label={t('exchanges.refusals')}
              items={view.refusals.map((refusal) => ({
                id: refusal.actId,
                title: refusalText(speech, refusal),
                note: (
                  <span className={css.meta}>
                    <span>{t('exchanges.refusals.workstation', { workstation: refusal.workstation })}</span>
                    {refusal.agentNumber !== '' && (
                      <span>{t('sync.agent', { number: refusal.agentNumber })}</span>
                    )}
                    {refusal.reference && <Identifier value={refusal.reference} grouping="none" />}
                  </span>
                ),
              }))}
            />
          )}
        </Stack>
      </Section>
    </Stack>
  );
}

function Counts({ workstation: { told, shortCode } }: { readonly workstation: BranchWorkstation }) {
  const speech = useSpeech();
  const { t } = speech;
  const code = <Identifier value={shortCode} grouping="none" />;
  if (!told)
    return (
      <span className={css.meta}>
        {code}
        <span>{t('exchanges.branch.noContact')}</span>
      </span>
    );
  return (
    <span className={css.meta}>
      {code}
      <span>{t('exchanges.branch.contact', { at: atText(speech, told.at) })}</span>
      <span>{t('exchanges.count.waiting', { count: told.waiting })}</span>
      <span>{t('exchanges.count.parked', { count: told.parked })}</span>
      <span>{t('exchanges.count.photos', { count: told.photosWaiting })}</span>
      {told.oldestWaitingAt && (
        <span>{t('exchanges.oldest', { at: atText(speech, told.oldestWaitingAt) })}</span>
      )}
    </span>
  );
}

function StandingBadge({
  workstation,
  asOf,
}: {
  readonly workstation: BranchWorkstation;
  readonly asOf: string;
}) {
  const { t } = useSpeech();
  const standing = standingOf(workstation, Date.parse(asOf));
  return <Badge tone={TONES[standing]}>{t(`exchanges.branch.${standing}`)}</Badge>;
}

function refusalText(speech: Speech, { kind, code, at }: BranchRefusal): string {
  const { t } = speech;
  const known = REFUSAL_CODES.find((one) => one === code);
  const why = known ? t(`refusal.${known}`) : t('exchanges.refusals.unknown', { code });
  return t('exchanges.refusals.line', { act: t(bareActKey(kind)), at: atText(speech, at), why });
}
