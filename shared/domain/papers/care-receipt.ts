import { z } from 'zod';
import { BirthDate, PlainDate } from '../../kernel/plain-date.ts';
import { CARE_KINDS, CARE_VERDICTS, SHEET_LACKS } from '../care/kinds.ts';
import { SEXES } from '../identity/person.ts';
import { RIGHTS_STATES } from '../rights/states.ts';
import { BilingualText, PaperInstant, PaperNames, PaperNumber, PaperPerson } from './common.ts';
import { letter, PaperAgent } from './letter.ts';
import { PaperPiece } from './receipt.ts';

/** The receipt of a care file: what was left, for whom, in time or not, and until when an answer is due. */
export const CareReceiptData = z.object({
  ...letter,
  filedAt: PaperInstant,
  agent: PaperAgent,
  insured: PaperPerson,
  number: PaperNumber,
  /** Whom the care was given to; `self` is the insured person. */
  patient: PaperNames.extend({
    sex: z.enum(SEXES),
    /** The year alone on what a proximity point hands over. */
    birth: BirthDate,
    relation: z.enum(['self', 'spouse', 'child']),
  }),
  /** Null on what a proximity point draws again: then nothing of the care stands on it, and it says so. */
  kind: z.enum(CARE_KINDS).nullable(),
  firstActOn: PlainDate,
  /** The end of a treatment that went on; null for one act. */
  treatmentEndedOn: PlainDate.nullable(),
  /** Against the delay of the managing body; null while none is set. */
  deadline: z.object({ verdict: z.enum(CARE_VERDICTS), lastDay: PlainDate }).nullable(),
  /** Where the patient's rights stood, when they were not open; null when there is nothing to warn of. */
  rights: z.enum(RIGHTS_STATES).nullable(),
  /** Why a proximity point had to say a reason to take the file in. */
  taken: z.enum(['over-limit', 'amount-unknown']).nullable(),
  /** What the sheet should say and does not. */
  lack: z.enum(SHEET_LACKS).nullable(),
  /** True when neither the sheet nor the number of an electronic one was left. */
  hasNoSheet: z.boolean(),
  /** The practitioner's national number; null when the sheet bears none. */
  inpe: z.string().max(20).nullable(),
  /** The number of the electronic care sheet, when there is one. */
  fse: z.string().max(40).nullable(),
  amountCentimes: z.int().min(0).nullable(),
  received: z.array(PaperPiece).max(200),
  missing: z.array(PaperPiece).max(200),
  /** Legal delay for the answer (law 55-19) and the day it ends. */
  delay: z.object({ days: z.int().positive(), lastDay: PlainDate }),
  followUp: BilingualText.optional(),
});
export type CareReceiptData = z.output<typeof CareReceiptData>;
