import type { ExchangeItem, SyncStatus } from '../../../shared/domain/sync/index.ts';
import { dayOf, type Instant } from '../../lib/i18n/formats.ts';
import { useSpeech, type Speech, type Translate } from '../../lib/i18n/I18n.tsx';
import { useStatus } from './queries.ts';
import { actKey, genderOf, saysKey, type Gender } from './model.ts';
import { bareActKey } from './branch.ts';

interface Hours {
  readonly t: Translate;
  readonly day: (day: string) => string;
  readonly time: (at: Instant) => string;
}

const isToday = (at: string): boolean => dayOf(at) === dayOf(Date.now());
/** Day and hour as two values: together they would be one left-to-right piece in an Arabic sentence. */
export const dayAndTime = ({ day, time }: Hours, at: string) => ({ day: day(dayOf(at)), time: time(at) });
const doneText = (hours: Hours, at: string, gender: Gender): string =>
  hours.t(isToday(at) ? `sync.done.today.${gender}` : `sync.done.before.${gender}`, dayAndTime(hours, at));
/** `à 11 h 05`, or with the day when it is not today's. */
export const atText = (hours: Hours, at: string): string =>
  hours.t(isToday(at) ? 'sync.at.today' : 'sync.at.before', dayAndTime(hours, at));

/** What an act waits for, where more can be said than that it waits; undefined when it leaves now. */
function waitText(
  speech: Speech,
  item: ExchangeItem,
  status: SyncStatus | undefined,
  said: Readonly<Record<'act' | 'done', string>>,
): string | undefined {
  const { t } = speech;
  const { waitsFor } = item;
  if (waitsFor?.kind === 'list') return t('exchanges.waits.list', said);
  if (waitsFor?.kind === 'approval')
    return waitsFor.actKind === null
      ? t('approvals.waits', said)
      : t('approvals.waitsBehind', { ...said, before: t(bareActKey(waitsFor.actKind)) });
  if (waitsFor)
    return t(`exchanges.waits.${waitsFor.kind}`, { ...said, before: t(bareActKey(waitsFor.actKind)) });
  if (!status) return undefined;
  if (status.connection === 'offline' && status.offlineSince !== null)
    return t('exchanges.waits.network', { ...said, since: speech.moment(status.offlineSince) });
  const sending = status.steps.find(({ name }) => name === 'acts');
  return sending?.state === 'waiting' && sending.nextAttemptAt !== null
    ? t('exchanges.waits.step', { ...said, time: speech.time(sending.nextAttemptAt) })
    : undefined;
}

/** An act as a sentence: « Immatriculation de Salma BENNANI, faite à 11 h 05 : en attente du réseau depuis 10 h 40. » */
export function useSentence(): (item: ExchangeItem) => string {
  const speech = useSpeech();
  const status = useStatus().data;
  return (item) => {
    const { t, language } = speech;
    const name = language === 'ar' ? item.subjectName.arabic : item.subjectName.latin;
    const gender = genderOf(item.kind, language);
    const said = { act: t(actKey(item.kind), { name }), done: doneText(speech, item.at, gender) };
    const waits = item.state === 'waiting' ? waitText(speech, item, status, said) : undefined;
    return (
      waits ??
      t(saysKey({ ...item, gender }, status?.connection === 'online'), {
        ...said,
        answered: item.answeredAt === null ? '' : atText(speech, item.answeredAt),
      })
    );
  };
}
