import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Label, LegalCode } from './dated.ts';
import type { LawDate } from './law-date.ts';
import type { Legal } from './legal.ts';

/** A law and from which day it applies, for a screen. */
export const LawOnDay = z.object({
  code: LegalCode,
  name: Label,
  /** Null while nobody knows it. */
  date: PlainDate.nullable(),
  isInForce: z.boolean(),
  /** Where its day comes from: what the administrator wrote, else the source of the text. */
  source: Label,
  /** When an administrator set the day; null when it is the program's own. */
  setOn: PlainDate.nullable(),
});
export type LawOnDay = z.output<typeof LawOnDay>;

/** Every law that the texts know, as it stands on a day. */
export const lawsOn = (
  { files, lawDates }: Legal,
  set: readonly LawDate[],
  on: PlainDate,
): readonly LawOnDay[] =>
  files['laws.json'].map(({ code, fr, ar, source, sourceAr }) => {
    const own = set.find((law) => law.code === code && law.date !== null);
    const date = lawDates[code] ?? null;
    return {
      code,
      name: { fr, ar },
      date,
      isInForce: date !== null && date <= on,
      source: own?.source ? { fr: own.source, ar: own.source } : { fr: source, ar: sourceAr },
      setOn: own?.setOn ?? null,
    };
  });
