import { z } from 'zod';
import { CareFileId, PersonId } from '../../kernel/ids.ts';
import { Centimes } from '../../kernel/money.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { RegistrationNumber } from '../identity/documents.ts';
import { RIGHTS_STATES } from '../rights/states.ts';
import { CARE_KINDS, CARE_VERDICTS, isCareSheet } from './kinds.ts';
import { CARE_STATES, CareEvent, inOrder } from './life.ts';
import { PiecePages, type PiecePage } from './pages.ts';

const PieceCodes = z.array(z.string().max(60)).max(50);

/** What was said aloud and kept when the file was taken in all the same; each has a sentence `care.warning.<warning>`. */
export const CARE_WARNINGS = [
  'late',
  'last-days',
  'rights',
  'rights-unknown',
  'limit',
  'missing',
  'no-sheet',
  'no-inpe',
  'no-amount',
] as const;
export type CareWarning = (typeof CARE_WARNINGS)[number];

/** A care file as it was deposited: one sheet for one person and one event, with its papers. */
export const CareFile = z.object({
  id: CareFileId,
  /** Of its receipt. */
  reference: z.string().max(40),
  insuredId: PersonId,
  registrationNumber: RegistrationNumber,
  /** Whom the care was given to: the insured person's own id, or somebody's of the family. */
  patientId: PersonId,
  /** Null only where it is not to be seen: see `withoutCare`. */
  kind: z.enum(CARE_KINDS).nullable(),
  firstActOn: PlainDate,
  /** The end of a treatment that went on; null for one act. */
  treatmentEndedOn: PlainDate.nullable(),
  /** The practitioner's national number. */
  inpe: z.string().max(20).nullable(),
  /** The number of the electronic care sheet. */
  fse: z.string().max(40).nullable(),
  amountCentimes: Centimes.nullable(),
  /** Codes of the checklist of its kind. */
  received: PieceCodes,
  missing: PieceCodes,
  /** Photographed or scanned at the counter. */
  pages: PiecePages.default([]),
  /** As the counter computed it that day; null while the managing body's delay is not set. */
  deadline: z.object({ verdict: z.enum(CARE_VERDICTS), lastDay: PlainDate }).nullable(),
  /** Where the patient's rights stood, as far as the counter knew. */
  rights: z.enum(RIGHTS_STATES),
  /** Why a proximity point took a file that is over its limit, or of which nobody knew the amount; as typed. */
  exception: z.string().max(200).nullable(),
  warnings: z.array(z.enum(CARE_WARNINGS)).max(CARE_WARNINGS.length),
  depositedAt: z.iso.datetime(),
  /** The agent's number. */
  depositedBy: z.string().max(20),
  branchCode: z.string().max(20),
});
export type CareFile = z.output<typeof CareFile>;

/** A file and its story, as it travels from the central; whole each time. */
export const CareFileStory = z.object({
  file: CareFile,
  events: z.array(CareEvent).max(500),
});
export type CareFileStory = z.output<typeof CareFileStory>;

/** A file as lists and envelopes need it. */
export const CareFileView = z.object({
  file: CareFile,
  state: z.enum(CARE_STATES),
  events: z.array(CareEvent),
});
export type CareFileView = z.output<typeof CareFileView>;

/** The same file under the insured person who stays, after two files of one person were made one. */
export const ofInsured = (file: CareFile, insuredId: string): CareFile => ({
  ...file,
  insuredId: insuredId as CareFile['insuredId'],
  patientId: (file.patientId === file.insuredId ? insuredId : file.patientId) as CareFile['patientId'],
});

/** Neither the care sheet on paper nor the number of an electronic one: nobody can look at such a file. */
export const withoutSheet = ({ missing, fse }: Pick<CareFile, 'missing' | 'fse'>): boolean =>
  fse === null && missing.some(isCareSheet);

/** Every page of a file, those that were brought later after the others. */
export const pagesOf = ({ file, events }: Pick<CareFileView, 'file' | 'events'>): readonly PiecePage[] => [
  ...file.pages,
  ...events.flatMap(({ pages }) => pages),
];

/** The pieces that were not there or were asked later, and that nobody has brought since. */
export const stillMissing = ({ file, events }: Pick<CareFileView, 'file' | 'events'>): readonly string[] => {
  const missing = new Set(file.missing);
  for (const { kind, pieces } of inOrder(events))
    for (const code of pieces)
      if (kind === 'piece-asked') missing.add(code);
      else if (kind === 'piece-brought') missing.delete(code);
  return [...missing];
};

/**
 * For those who take files in and do not look into them: nothing of what the care was or cost, whom it was by, which pieces came or are
 * asked, nor what anybody wrote about it. Where the file is, and whether it was in time, stays.
 */
export const withoutCare = <V extends CareFileStory>(view: V): V => ({
  ...view,
  file: {
    ...view.file,
    kind: null,
    treatmentEndedOn: null,
    inpe: null,
    fse: null,
    amountCentimes: null,
    received: [],
    missing: [],
    exception: null,
    pages: [],
  },
  events: view.events.map((event) => ({
    ...event,
    reason: null,
    pieces: [],
    amountCentimes: null,
    pages: [],
  })),
});
