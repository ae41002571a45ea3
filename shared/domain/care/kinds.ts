/** What a care file is about; each has a sentence `care.kind.<kind>`. */
export const CARE_KINDS = ['ordinary', 'ald', 'dental', 'optics', 'maternity', 'third-party'] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** Against the delay of the managing body. */
export const CARE_VERDICTS = ['in-time', 'last-days', 'late'] as const;
export type CareVerdict = (typeof CARE_VERDICTS)[number];
