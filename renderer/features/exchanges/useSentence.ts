import type { ExchangeItem } from '../../../shared/domain/sync/index.ts';
import { dayOf, type Instant } from '../../lib/i18n/formats.ts';
import { useSpeech, type Translate } from '../../lib/i18n/I18n.tsx';
import { useStatus } from './queries.ts';
import { actKey, saysKey } from './model.ts';

interface Hours {
  readonly t: Translate;
  readonly day: (day: string) => string;
  readonly time: (at: Instant) => string;
}

const isToday = (at: string): boolean => dayOf(at) === dayOf(Date.now());
/** Day and hour as two values: together they would be one left-to-right piece in an Arabic sentence. */
export const dayAndTime = ({ day, time }: Hours, at: string) => ({ day: day(dayOf(at)), time: time(at) });
const doneText = (hours: Hours, at: string): string =>
  hours.t(isToday(at) ? 'sync.done.today' : 'sync.done.before', dayAndTime(hours, at));
/** `à 11 h 05`, or with the day when it is not today's. */
export const atText = (hours: Hours, at: string): string =>
  hours.t(isToday(at) ? 'sync.at.today' : 'sync.at.before', dayAndTime(hours, at));

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
