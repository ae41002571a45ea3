import {
  isCareSheet,
  lackOf,
  pagesOfPiece,
  withoutSheet,
  type CareFile,
} from '../../../shared/domain/care/index.ts';
import type { CareReceiptData, PaperPiece } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { addDays, BirthDate, plainDate } from '../../../shared/kernel/plain-date.ts';
import { paperInstant, sealedOf } from './letter-data.ts';
import type { PaperContext } from './paper-context.ts';
import { paperNumber, paperPerson } from './paper-data.ts';

function patientOf(record: PersonRecord, patientId: string): CareReceiptData['patient'] {
  const member = record.family.find(({ id }) => id === patientId);
  if (!member && patientId !== record.id) throw new Failure({ code: 'not_found' });
  const { familyLatin, givenLatin, familyArabic, givenArabic, sex, birth } = member ?? record.identity;
  const relation = member?.kind ?? 'self';
  return { familyLatin, givenLatin, familyArabic, givenArabic, sex, birth, relation };
}

/** What a proximity point needed a reason for. */
function takenOf({ warnings, exception, amountCentimes }: CareFile): CareReceiptData['taken'] {
  if (warnings.includes('limit')) return 'over-limit';
  return amountCentimes === null && exception !== null ? 'amount-unknown' : null;
}

const YEAR_CHARS = 4;
/** What a proximity point hands over says no more of a birth than its screens: neither the ink nor the seal. */
export function withYearsOnly<S extends Pick<CareReceiptData, 'patient' | 'insured'>>(said: S): S {
  const yearOf = (birth: string) => BirthDate.parse(birth.slice(0, YEAR_CHARS));
  return {
    ...said,
    patient: { ...said.patient, birth: yearOf(said.patient.birth) },
    insured: { ...said.insured, birth: yearOf(said.insured.birth) },
  };
}

/** The receipt says what was left on that day; names and the number's state are those of the file. */
export function careReceiptSaid(file: CareFile, record: PersonRecord, context: PaperContext) {
  const filedAt = paperInstant(file.depositedAt);
  const { warnings } = file;
  const lack = lackOf({ inpe: file.inpe !== null, amount: file.amountCentimes !== null });
  const isWarned = warnings.includes('rights') || warnings.includes('rights-unknown');
  const named = (codes: readonly string[]): PaperPiece[] =>
    codes.map((code) => {
      const { fr, ar } = context.carePieces.find((piece) => piece.code === code) ?? { fr: code, ar: code };
      const pages = pagesOfPiece(file.pages, code).length;
      return {
        name: { fr, ar },
        ...(pages > 0 ? { pages } : {}),
        // The name of the sheet says what it should bear.
        ...(lack !== null && isCareSheet(code) && file.received.includes(code) ? { lack } : {}),
      };
    });
  return {
    ...sealedOf(record.identity, record.scheme, context),
    filedAt,
    insured: paperPerson(record),
    number: paperNumber(record),
    patient: patientOf(record, file.patientId),
    kind: file.kind,
    firstActOn: file.firstActOn,
    treatmentEndedOn: file.treatmentEndedOn,
    deadline: file.deadline,
    rights: isWarned ? file.rights : null,
    taken: takenOf(file),
    lack,
    hasNoSheet: withoutSheet(file),
    inpe: file.inpe,
    fse: file.fse,
    amountCentimes: file.amountCentimes,
    received: named(file.received),
    missing: named(file.missing),
    delay: {
      days: context.legalDelayDays,
      lastDay: addDays(plainDate(filedAt.day), context.legalDelayDays),
    },
  };
}
