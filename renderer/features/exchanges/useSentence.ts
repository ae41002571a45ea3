import type { ExchangeItem } from '../../../shared/domain/sync/index.ts';
import { dayOf, type Instant } from '../../lib/i18n/formats.ts';
import { useSpeech, type Translate } from '../../lib/i18n/I18n.tsx';
import { useStatus } from './queries.ts';
import { actKey, saysKey } from './model.ts';

interface Hours {
  readonly t: Translate;
  readonly time: (at: Instant) => string;
  readonly moment: (at: Instant) => string;
}

const isToday = (at: string): boolean => dayOf(at) === dayOf(Date.now());
const doneText = ({ t, time, moment }: Hours, at: string): string =>
  isToday(at) ? t('sync.done.today', { time: time(at) }) : t('sync.done.before', { moment: moment(at) });
/** `à 11 h 05`, or with the day when it is not today's. */
export const atText = ({ t, time, moment }: Hours, at: string): string =>
  isToday(at) ? t('sync.at.today', { time: time(at) }) : t('sync.at.before', { moment: moment(at) });

/** An act as a sentence: « Immatriculation de Salma BENNANI, faite à 11 h 05 : attend le réseau. » */
export function useSentence(): (item: ExchangeItem) => string {
  const speech = useSpeech();
  const isOnline = useStatus().data?.connection === 'online';
  return (item) => {
    const { t, language } = speech;
    const name = language === 'ar' ? item.subjectName.arabic : item.subjectName.latin;
    return t(saysKey(item, isOnline), {
      act: t(actKey(item.kind), { name }),
      done: doneText(speech, item.at),
      answered: item.answeredAt === null ? '' : atText(speech, item.answeredAt),
    });
  };
}
