import ar from '../../shared/i18n/ar/voice.json' with { type: 'json' };
import fr from '../../shared/i18n/fr/voice.json' with { type: 'json' };
import type { RightsStanding, VoiceAnswer } from '../../shared/protocol/checks.ts';

/** What a recording is chosen by; never renumbered. */
const CODES: Readonly<Record<RightsStanding['state'], number>> = {
  open: 1,
  waiting: 2,
  suspended: 3,
  kept: 4,
  closed: 5,
  unknown: 6,
  later: 7,
};

const MONTHS = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn' } as const;

/** A day as it is said, not as it is written: with the name of the month. */
const spoken = (day: string, language: keyof typeof MONTHS): string =>
  new Intl.DateTimeFormat(MONTHS[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The sentence for a telephone, in both languages: short, without a number, a name or a word that is only read. */
export function toVoice({ state, from, until }: RightsStanding): VoiceAnswer {
  const day = from ?? until;
  const isDated = day !== null && (state === 'waiting' || state === 'kept' || state === 'closed');
  const key = isDated ? (`voice.${state}.day` as const) : (`voice.${state}` as const);
  const say = (language: keyof typeof MONTHS, words: Readonly<Record<string, string>>): string =>
    (words[key] ?? '').replace('{day}', isDated ? spoken(day, language) : '');
  return { code: CODES[state], day: isDated ? day : null, fr: say('fr', fr), ar: say('ar', ar) };
}
