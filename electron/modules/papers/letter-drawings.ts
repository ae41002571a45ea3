import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { DayReportSaid } from '../../../shared/domain/day/index.ts';
import type { AttestationSaid } from '../../../shared/domain/letters/index.ts';
import type {
  AchamilAttestationData,
  AttestationData,
  DayReportData,
  CareReceiptData,
  MissingPapersData,
  NonRegistrationData,
  RefusalData,
  RightsAttestationData,
  TransmittalData,
} from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { careReceiptSaid, withYearsOnly } from './care-data.ts';
import { paperInstant, registrationSaid } from './letter-data.ts';
import type { PaperContext } from './paper-context.ts';
import { paperNumber } from './paper-data.ts';
import type { DoneAct } from './papers.repo.ts';
import type { SealFacts } from './seal-facts.ts';

/** Letters, ready to be drawn. */
export type LetterDrawing =
  | { readonly kind: 'attestation'; readonly data: AttestationData }
  | { readonly kind: 'rights'; readonly data: RightsAttestationData }
  | { readonly kind: 'achamil'; readonly data: AchamilAttestationData }
  | { readonly kind: 'non-registration'; readonly data: NonRegistrationData }
  | { readonly kind: 'refusal'; readonly data: RefusalData }
  | { readonly kind: 'missing-papers'; readonly data: MissingPapersData }
  | { readonly kind: 'day-report'; readonly data: DayReportData }
  | { readonly kind: 'care-receipt'; readonly data: CareReceiptData }
  | { readonly kind: 'transmittal'; readonly data: TransmittalData };

interface Ports {
  readonly context: (on: PlainDate) => PaperContext;
  readonly getRecord: (personId: string) => PersonRecord;
  readonly agentOf: (done: DoneAct) => CareReceiptData['agent'];
  readonly seal: (facts: SealFacts) => string;
}

/** Letters drawn from what their acts keep. */
export function createLetterDrawings(ports: Ports) {
  const { getRecord } = ports;

  /** What an attestation of before said was never kept: it is drawn from the file of today. */
  const attestedBy = (
    { act, doneOn }: DoneAct,
    { said, number }: { said?: AttestationSaid | undefined; number: string },
  ) => {
    const record = getRecord(act.subjectId);
    // A number that was given up since is nobody's: nothing is attested under it any more.
    if (paperNumber(record).value !== number) throw new Failure({ code: 'papers.person_not_registered' });
    return said ?? registrationSaid(record, ports.context(plainDate(doneOn)));
  };

  const sealedLetter = <S extends { body: SealFacts['issuer']; schemeCode: string; nationality: string }>(
    paper: PaperKind,
    done: DoneAct,
    said: S,
    {
      person,
      number = null,
      rights,
    }: { person: RefusalData['applicant'] } & Partial<Pick<SealFacts, 'number' | 'rights'>>,
  ) => {
    const issuedOn = plainDate(done.doneOn);
    const { reference } = done;
    return {
      ...said,
      reference,
      issuedOn,
      seal: ports.seal({
        paper,
        reference,
        issuedOn,
        person: { ...person, nationality: said.nationality },
        number,
        scheme: said.schemeCode,
        issuer: said.body,
        ...(rights ? { rights } : {}),
      }),
    };
  };

  /** A report is about nobody; its seal states the last link of the journal's chain. */
  const sealedReport = (done: DoneAct, said: DayReportSaid): DayReportData => {
    const issuedOn = plainDate(done.doneOn);
    const { reference } = done;
    const { body: issuer, journal } = said;
    const facts = { paper: 'day-report', reference, issuedOn, issuer, journal } as const;
    const seal = ports.seal({ ...facts, person: null, number: null, scheme: null });
    return { ...said, reference, issuedOn, seal };
  };

  /** The slip names no managing body: an envelope holds files of several schemes. */
  const slip = (done: DoneAct, { payload, doneAt }: ActOf<'envelope.closed'>): TransmittalData => {
    const issuedOn = plainDate(done.doneOn);
    const { branch, office } = ports.context(issuedOn);
    const { reference } = payload;
    return {
      reference,
      issuedOn,
      body: 'unset',
      branch,
      agent: ports.agentOf(done),
      closedAt: paperInstant(doneAt),
      destination: office(payload.to),
      files: payload.files.map(({ kind, number, insured, filedOn, amountCentimes, reference: file }) => ({
        reference: file,
        number,
        insured,
        kind: kind ?? 'ordinary',
        filedOn,
        amountCentimes,
      })),
      seal: ports.seal({
        paper: 'transmittal',
        reference,
        issuedOn,
        person: null,
        number: null,
        scheme: null,
        issuer: 'unset',
      }),
    };
  };

  return {
    /** The paper as it was said. */
    drawingOf(done: DoneAct, { isOfPoint }: { readonly isOfPoint: boolean }): LetterDrawing {
      const { act } = done;
      switch (act.kind) {
        case 'attestation.issued': {
          const said = attestedBy(done, act.payload);
          const holder = { person: said.person, number: said.number };
          if (said.of === 'rights')
            return {
              kind: 'rights',
              data: sealedLetter('rights', done, said, { ...holder, rights: said.rights }),
            };
          if (said.of === 'achamil')
            return { kind: 'achamil', data: sealedLetter('achamil', done, said, holder) };
          return { kind: 'attestation', data: sealedLetter('attestation', done, said, holder) };
        }
        case 'non_registration.attested': {
          const { said } = act.payload;
          return {
            kind: 'non-registration',
            data: sealedLetter('non-registration', done, said, { person: said.person }),
          };
        }
        case 'refusal.issued': {
          const { said } = act.payload;
          return {
            kind: 'refusal',
            data: sealedLetter('refusal', done, said, { person: said.applicant }),
          };
        }
        case 'papers.requested': {
          const { said } = act.payload;
          return {
            kind: 'missing-papers',
            data: sealedLetter('missing-papers', done, said, { person: said.applicant }),
          };
        }
        case 'day.closed':
          return { kind: 'day-report', data: sealedReport(done, act.payload.said) };
        case 'care_file.deposited': {
          const record = getRecord(act.subjectId);
          const whole = careReceiptSaid(act.payload.file, record, ports.context(plainDate(done.doneOn)));
          const said = isOfPoint ? withYearsOnly(whole) : whole;
          const agent = ports.agentOf(done);
          const holder = { person: said.insured, number: said.number };
          return {
            kind: 'care-receipt',
            data: { ...sealedLetter('care-receipt', done, said, holder), agent },
          };
        }
        case 'envelope.closed':
          return { kind: 'transmittal', data: slip(done, act) };
        default:
          throw new Failure({ code: 'not_found' });
      }
    },
  };
}
