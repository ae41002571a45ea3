/** What a care file is about; each has a sentence `care.kind.<kind>`. */
export const CARE_KINDS = ['ordinary', 'ald', 'dental', 'optics', 'maternity', 'third-party'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** What the care sheet should say of itself and nobody typed: the practitioner, what was paid, or both. */
export const SHEET_LACKS = ['inpe', 'amount', 'inpe-and-amount'] as const;
export type SheetLack = (typeof SHEET_LACKS)[number];

/** Null when both are there. */
export function lackOf(says: { readonly inpe: boolean; readonly amount: boolean }): SheetLack | null {
  if (says.inpe) return says.amount ? null : 'amount';
  return says.amount ? 'inpe' : 'inpe-and-amount';
}

/** The lists of papers name a sheet of its own for some kinds: `care-sheet`, `care-sheet-ald`… */
export const isCareSheet = (code: string): boolean => code.startsWith('care-sheet');

/** Against the delay of the managing body. */
export const CARE_VERDICTS = ['in-time', 'last-days', 'late'] as const;
export type CareVerdict = (typeof CARE_VERDICTS)[number];
