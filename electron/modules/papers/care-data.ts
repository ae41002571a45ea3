import { pagesOfPiece, type CareFile } from '../../../shared/domain/care/index.ts';
import type { CareReceiptData, PaperPiece } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { addDays, plainDate } from '../../../shared/kernel/plain-date.ts';
import { paperInstant, sealedOf } from './letter-data.ts';
import type { PaperContext } from './paper-context.ts';
import { paperNumber, paperPerson } from './paper-data.ts';

function patientOf(record: PersonRecord, patientId: string): CareReceiptData['patient'] {
  const member = record.family.find(({ id }) => id === patientId);
  if (!member && patientId !== record.id) throw new Failure({ code: 'not_found' });
  const { familyLatin, givenLatin, familyArabic, givenArabic, birth } = member ?? record.identity;
  return { familyLatin, givenLatin, familyArabic, givenArabic, birth, relation: member?.kind ?? 'self' };
}

/** The receipt says what was left on that day; names and the number's state are those of the file. */
export function careReceiptSaid(file: CareFile, record: PersonRecord, context: PaperContext) {
  const filedAt = paperInstant(file.depositedAt);
  const named = (codes: readonly string[]): PaperPiece[] =>
    codes.map((code) => {
      const { fr, ar } = context.carePieces.find((piece) => piece.code === code) ?? { fr: code, ar: code };
      const pages = pagesOfPiece(file.pages, code).length;
      return { name: { fr, ar }, ...(pages > 0 ? { pages } : {}) };
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
