import {
  ENVELOPE_VIEWS,
  type EnvelopeState,
  type EnvelopeView,
} from '../../../shared/domain/envelopes/index.ts';
import type { PaperNames } from '../../../shared/domain/papers/index.ts';
import type { Language } from '../../../shared/i18n/index.ts';

/** The view an address asks for; what waits for somebody first. */
export const viewOf = (asked: string | undefined): EnvelopeView =>
  ENVELOPE_VIEWS.find((view) => view === asked) ?? 'open';

export const TONES = {
  open: 'info',
  closed: 'attention',
  collected: 'info',
  received: 'success',
} as const satisfies Readonly<Record<EnvelopeState, string>>;

/** Somebody's name in the language of the screen, else in the other script; empty where nobody knows it here. */
export function nameIn(language: Language, names: PaperNames): string {
  const latin = `${names.givenLatin} ${names.familyLatin}`.trim();
  const arabic = `${names.givenArabic} ${names.familyArabic}`.trim();
  return language === 'ar' ? arabic || latin : latin || arabic;
}

/** A file that is known by its reference alone. */
export const unknownFile = (reference: string) => ({ reference, number: null, insured: null });

/** A branch in the language of the screen. */
export const branchIn = (language: Language, branch: { readonly fr: string; readonly ar: string }): string =>
  branch[language];
