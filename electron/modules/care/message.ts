import { createIntl, type IntlShape } from '@formatjs/intl';
import { lackOf, type CareFile, type CareWarning } from '../../../shared/domain/care/index.ts';
import { catalogues, LOCALES, type Language, type MessageKey } from '../../../shared/i18n/index.ts';

const open = (language: Language): IntlShape<string> =>
  createIntl({ locale: LOCALES[language], messages: catalogues[language], onError: () => undefined });
const intl: Readonly<Record<Language, IntlShape<string>>> = { fr: open('fr'), ar: open('ar') };

interface Place {
  /** As people write it. */
  readonly day: string;
  readonly branch: { readonly fr: string; readonly ar: string };
}
type Warned = Extract<MessageKey, `care.message.warned.${string}`>;
/** What the screen foresaw and the receipt says; the papers and the sheet have words of their own. */
const WARNED: Readonly<Partial<Record<CareWarning, Warned>>> = {
  'no-sheet': 'care.message.warned.no-sheet',
  late: 'care.message.warned.late',
  rights: 'care.message.warned.rights',
  'rights-unknown': 'care.message.warned.rights-unknown',
};

/** What the insured person is told of a deposit, no better than it stands: never what the care was. */
export function messageOf(
  { reference, missing, inpe, amountCentimes, warnings }: CareFile,
  { day, branch }: Place,
): { fr: string; ar: string } {
  const count = missing.length;
  const lack = lackOf({ inpe: inpe !== null, amount: amountCentimes !== null });
  const keys: readonly MessageKey[] = [
    'care.message',
    ...(count > 0 ? (['care.message.missing'] as const) : []),
    ...(lack === null || warnings.includes('no-sheet') ? [] : (['care.message.lack'] as const)),
    ...(count === 0 && lack === null ? (['care.message.whole'] as const) : []),
    ...warnings.flatMap((warning) => WARNED[warning] ?? []),
  ];
  const say = (language: Language): string =>
    keys
      .map((id) =>
        intl[language].formatMessage({ id }, { reference, day, branch: branch[language], missing: count }),
      )
      .join(' ');
  return { fr: say('fr'), ar: say('ar') };
}

/** What the insured person is told when a piece is asked, and again while it is awaited: never which one. */
export function pieceWordsOf(
  { reference, branch }: Pick<Place, 'branch'> & { readonly reference: string },
  move: 'piece-asked' | 'reminded',
): { fr: string; ar: string } {
  const say = (language: Language): string =>
    intl[language].formatMessage({ id: `care.message.${move}` }, { reference, branch: branch[language] });
  return { fr: say('fr'), ar: say('ar') };
}
