import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { AttestationSaid } from '../../../shared/domain/letters/index.ts';
import type {
  AchamilAttestationData,
  AttestationData,
  MissingPapersData,
  NonRegistrationData,
  RefusalData,
  RightsAttestationData,
} from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { registrationSaid } from './letter-data.ts';
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
  | { readonly kind: 'missing-papers'; readonly data: MissingPapersData };

interface Ports {
  readonly context: (on: PlainDate) => PaperContext;
  readonly getRecord: (personId: string) => PersonRecord;
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

  return {
    /** The paper as it was said. */
    drawingOf(done: DoneAct): LetterDrawing {
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
        default:
          throw new Failure({ code: 'not_found' });
      }
    },
  };
}
