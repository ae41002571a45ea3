import type { Session } from '../../../shared/domain/agents/index.ts';
import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { PersonFile } from '../../../shared/domain/people/views.ts';
import type { RightsCheck } from '../../../shared/domain/rights/index.ts';
import { findScheme } from '../../../shared/domain/schemes/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { COUNTER_ROLES, isAmong } from '../../lib/roles.ts';

type Role = Session['agent']['role'];

/** Why a paper may not be issued now; undefined when it may. */
export interface Reason {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}
export interface Allowed {
  readonly attestation: Reason | undefined;
  readonly rights: Reason | undefined;
  /** Null for whom there is no such attestation. */
  readonly achamil: Reason | undefined | null;
  readonly card: Reason | undefined;
  readonly receipt: Reason | undefined;
}

/** Those who hand papers over. */
export const issuesPapers = (role: Role): boolean => isAmong(COUNTER_ROLES, role);

/** What stands in the way of any paper for this person, from this desk. */
function commonReason({ registrationNumber, numberState }: PersonRecord, role: Role): Reason | undefined {
  if (!issuesPapers(role)) return { key: 'people.reason.role' };
  if (numberState === 'given_up') return { key: 'people.reason.givenUp' };
  return registrationNumber === null ? { key: 'people.reason.noNumber' } : undefined;
}

/** What stands in the way of attesting rights; absent while they are being asked. */
function rightsReason(check: RightsCheck | undefined): Reason | undefined {
  if (check === undefined) return { key: 'people.reason.rightsChecking' };
  if (check.isBehind) return { key: 'people.reason.rightsBehind' };
  if (check.answer === null) return { key: 'people.reason.rightsNever' };
  const insured = check.answer.members.find(({ memberId }) => memberId === null);
  return insured === undefined || insured.state === 'unknown'
    ? { key: 'people.reason.rightsUnknown' }
    : undefined;
}

/** What may be issued, and what not with its reason: the counter checks the same again. */
export function allowedPapers(
  { record, card, registrationAct }: PersonFile,
  role: Role,
  rights?: RightsCheck,
): Allowed {
  const common = commonReason(record, role);
  const cardReason: Reason | undefined =
    card !== null
      ? { key: 'people.reason.cardMade', values: { serial: card.serial } }
      : record.ended?.why === 'death'
        ? { key: 'people.reason.dead' }
        : record.photo === null
          ? { key: 'people.reason.noPhoto' }
          : undefined;
  const receiptReason: Reason | undefined =
    registrationAct === null ? { key: 'people.reason.registeredElsewhere' } : undefined;
  return {
    attestation: common,
    rights: common ?? rightsReason(rights),
    achamil: findScheme(record.scheme)?.legal === 'achamil' ? common : null,
    card: common ?? cardReason,
    receipt: issuesPapers(role) ? receiptReason : { key: 'people.reason.role' },
  };
}

/** Whether the photo is missing and may be added from this desk. */
export const lacksPhoto = ({ record }: PersonFile, role: Role): boolean =>
  record.photo === null && record.ended?.why !== 'death' && commonReason(record, role) === undefined;

/** The papers of a visit: those that a registration ends with. */
export type VisitKind = Extract<PaperKind, 'receipt' | 'attestation' | 'card'>;

/** One of the papers that a person leaves with: made already, to be made, or not possible. */
export interface VisitPaper {
  readonly kind: VisitKind;
  readonly key: string;
  /** The act that made it. */
  readonly actId: string | undefined;
  readonly reason: Reason | undefined;
}

/** The three papers of a registration, in the order in which they are handed over. */
export function papersOfVisit(
  file: PersonFile | undefined,
  registrationAct: string,
  role: Role,
): readonly VisitPaper[] {
  const allowed = file && allowedPapers(file, role);
  const attestation = file?.attestations[0]?.actId;
  const card = file?.card?.actId;
  return [
    { kind: 'receipt', key: '1', actId: registrationAct, reason: undefined },
    {
      kind: 'attestation',
      key: '2',
      actId: attestation,
      reason: attestation === undefined ? allowed?.attestation : undefined,
    },
    { kind: 'card', key: '3', actId: card, reason: card === undefined ? allowed?.card : undefined },
  ];
}
