import type {
  AttestationSaid,
  NonRegistrationSaid,
  RefusalSaid,
} from '../../../shared/domain/letters/index.ts';
import { inCharge } from '../../../shared/domain/family/index.ts';
import type { Identity } from '../../../shared/domain/identity/person.ts';
import { decideMonthly } from '../../../shared/domain/registration/decide.ts';
import type { Legal } from '../../../shared/domain/legal/index.ts';
import type { PaperDependant, PaperDetail, PaperRights } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { MemberRights, RightsCheck } from '../../../shared/domain/rights/index.ts';
import { findScheme } from '../../../shared/domain/schemes/index.ts';
import { catalogues, type MessageKey } from '../../../shared/i18n/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { dayAt, timeAt } from '../../platform/clock.ts';
import { bareSentence } from '../legal/index.ts';
import { paperDependant, type PaperContext, type Text } from './paper-context.ts';
import { categoryOf, detailsOf, paperFamily, paperNumber, paperPerson } from './paper-data.ts';

const words = (key: MessageKey): Text => ({ fr: catalogues.fr[key], ar: catalogues.ar[key] });
const both = (text: string): Text => ({ fr: text, ar: text });
const showDay = (day: string): string => day.split('-').toReversed().join('/');

/** A paper's instant at the counter. */
export const paperInstant = (at: string) => ({ day: dayAt(Date.parse(at)), time: timeAt(Date.parse(at)) });

export interface Sealed {
  readonly body: RefusalSaid['body'];
  readonly branch: PaperContext['branch'];
  readonly nationality: string;
  readonly schemeCode: string;
}
/** What every letter says of where it comes from. Without a scheme, the paper is CNSS's: its form 310-1-34 asks for them. */
export const sealedOf = (
  identity: Pick<Identity, 'nationality'>,
  scheme: string | null,
  context: PaperContext,
): Sealed => ({
  body: context.body(scheme ?? 'cnss-salaried'),
  branch: context.branch,
  nationality: identity.nationality,
  schemeCode: scheme ?? '',
});
export const paperIdentity = (identity: Identity) => paperPerson({ identity });

/** A registration lives on after its holder: the attestation says that it did end, and when. */
const endDetail = ({ ended }: PersonRecord): PaperDetail[] =>
  ended
    ? [{ label: words(`rights.paper.${ended.why}`), value: both(showDay(ended.on)), isNumber: true }]
    : [];

export function registrationSaid(record: PersonRecord, context: PaperContext): AttestationSaid {
  return {
    of: 'registration',
    ...sealedOf(record.identity, record.scheme, context),
    person: paperPerson(record),
    number: paperNumber(record),
    scheme: context.scheme(record.scheme),
    details: [...detailsOf(record, context), ...endDetail(record)],
    category: categoryOf(record, context),
    registeredOn: record.registeredOn,
    family: paperFamily(record),
  };
}

const REASON_MAX_CHARS = 300;
const fitting = ({ fr, ar }: Text): Text => ({
  fr: fr.slice(0, REASON_MAX_CHARS),
  ar: ar.slice(0, REASON_MAX_CHARS),
});

/** Rights as a paper says them; open ones need no reason. */
export function paperRights({ state, day, monthsDue, why, reasons }: MemberRights): PaperRights {
  const [first] = reasons.filter(({ effect }) => effect !== 'notes');
  const reason = why !== null ? words(`rights.why.${why}`) : first ? bareSentence(first) : null;
  return {
    state,
    day,
    monthsDue: monthsDue.slice(-240),
    reason: state === 'open' || reason === null ? null : fitting(reason),
  };
}
const UNKNOWN: PaperRights = { state: 'unknown', day: null, monthsDue: [], reason: null };

/** Those who are covered through the file, or were and keep rights. */
function attestedFamily(
  { family }: PersonRecord,
  members: readonly MemberRights[],
): (PaperDependant & { rights: PaperRights })[] {
  const rightsOf = (id: string) => members.find(({ memberId }) => memberId === id);
  return family
    .filter(({ id, ended }) => ended === undefined || rightsOf(id)?.state === 'kept')
    .map((member) => {
      const rights = rightsOf(member.id);
      return { ...paperDependant(member), rights: rights ? paperRights(rights) : UNKNOWN };
    });
}

/** What is attested of rights is what the central answered, at its hour; nothing where it knows nothing. */
export function rightsSaid(
  record: PersonRecord,
  { answer, origin, isBehind }: RightsCheck,
  context: PaperContext,
): AttestationSaid {
  if (isBehind) throw new Failure({ code: 'rights.behind' });
  const insured = answer?.members.find(({ memberId }) => memberId === null);
  if (!answer || origin === null || !insured) throw new Failure({ code: 'rights.never_answered' });
  if (insured.state === 'unknown') throw new Failure({ code: 'rights.not_known' });
  return {
    of: 'rights',
    ...sealedOf(record.identity, record.scheme, context),
    person: paperPerson(record),
    number: paperNumber(record),
    scheme: context.scheme(record.scheme),
    rights: paperRights(insured),
    family: attestedFamily(record, answer.members),
    answered: { origin, at: paperInstant(answer.at) },
  };
}

export function achamilSaid(
  record: PersonRecord,
  context: PaperContext,
  { on, legal }: { readonly on: PlainDate; readonly legal: Legal },
): AttestationSaid {
  if (findScheme(record.scheme)?.legal !== 'achamil') throw new Failure({ code: 'papers.not_achamil' });
  const decision = decideMonthly(record, on, legal);
  const said = decision?.reasons.find(({ code }) => code === 'contribution.monthly');
  // The table is there and says nothing for want of a score: that is not an amount to be set.
  if (decision?.reasons.some(({ code }) => code === 'missing.rsu_score'))
    throw new Failure({ code: 'papers.score_missing' });
  const score = record.own?.['rsuScore'];
  return {
    of: 'achamil',
    ...sealedOf(record.identity, record.scheme, context),
    person: paperPerson(record),
    number: paperNumber(record),
    registeredOn: record.registeredOn,
    score: typeof score === 'string' ? score : null,
    monthly:
      decision?.contribution && said
        ? { centimes: decision.contribution.insured, source: said.source }
        : null,
    family: inCharge(record.family).map(paperDependant),
  };
}

export const nonRegistrationSaid = (
  identity: Identity,
  checkedAt: string,
  context: PaperContext,
): NonRegistrationSaid => ({
  ...sealedOf(identity, null, context),
  person: paperIdentity(identity),
  checkedAt: paperInstant(checkedAt),
});
