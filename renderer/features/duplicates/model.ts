import { changesBetween } from '../../../shared/domain/events/index.ts';
import { differingUnits, missingUnits, personUnit } from '../../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { readChanges, TEXT, type ValueKind } from '../file-values/index.ts';

/** A value in which two files of one person differ. */
export interface DifferingValue {
  readonly path: string;
  readonly unit: string;
  readonly label: MessageKey;
  readonly kind: ValueKind;
  readonly kept: string | null;
  readonly gone: string | null;
  /** True on the first line of a piece that is chosen whole. */
  readonly isFirst: boolean;
}

/** What differs, value by value, in the words of the forms. The families are united: nothing is chosen there. */
export function differences(kept: PersonRecord, gone: PersonRecord): readonly DifferingValue[] {
  const seen = new Set<string>();
  const first = (unit: string): boolean => !seen.has(unit) && Boolean(seen.add(unit));
  const lines = readChanges(changesBetween(kept, { ...gone, family: kept.family })).flatMap(({ changes }) =>
    changes.map(({ id, label, kind, before, after }) => ({
      path: id,
      unit: personUnit(id),
      label,
      kind,
      kept: before,
      gone: after,
    })),
  );
  const photo =
    kept.photo === gone.photo
      ? []
      : [
          {
            path: 'photo',
            unit: 'photo',
            label: 'duplicates.photo' as const,
            kind: TEXT,
            kept: kept.photo?.slice(0, 8) ?? null,
            gone: gone.photo?.slice(0, 8) ?? null,
          },
        ];
  return [...lines, ...photo].map((line) => ({ ...line, isFirst: first(line.unit) }));
}

export type Choice = 'kept' | 'gone';
export type Choices = Readonly<Record<string, Choice>>;

/** What the file that stays says holds, unless it says nothing. */
export const firstChoices = (kept: PersonRecord, gone: PersonRecord): Choices => {
  const missing = new Set(missingUnits(kept, gone));
  return Object.fromEntries(
    differingUnits(kept, gone).map((unit) => [unit, missing.has(unit) ? 'gone' : 'kept'] as const),
  );
};
export const takeOf = (choices: Choices): string[] =>
  Object.keys(choices).filter((unit) => choices[unit] === 'gone');
