import type { PlainDate } from '../../kernel/plain-date.ts';
import { listKeptRights, type KeptRights } from '../events/kept.ts';
import type { KnownDependant } from '../family/index.ts';
import type { Legal } from '../legal/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { decide, ReasonView, type Decision, type FactsOf, type Reason } from '../rules/index.ts';
import { findScheme } from '../schemes/index.ts';
import type { MemberRights } from './answer.ts';
import { childFacts } from './child-facts.ts';
import type { KnownRights } from './known.ts';

type Said = Omit<MemberRights, 'memberId'>;
type Scheme = FactsOf<'rights'>['scheme'];

interface Looked {
  readonly on: PlainDate;
  readonly legal: Legal;
  /** True when this dependant has a compulsory cover of their own through another file. */
  readonly hasOwnCover: (member: KnownDependant) => boolean;
}

const because = (state: Said['state'], why: Said['why'], day: PlainDate | null = null): Said => ({
  state,
  day,
  monthsDue: [],
  why,
  reasons: [],
});
const views = (reasons: readonly Reason[]): ReasonView[] => reasons.map((reason) => ReasonView.parse(reason));

function ofDecision({ rights = { state: 'unknown' }, reasons }: Decision): Said {
  const day = 'opensOn' in rights ? rights.opensOn : 'lastDay' in rights ? rights.lastDay : null;
  const monthsDue = 'monthsDue' in rights ? [...rights.monthsDue] : [];
  return { state: rights.state, day, monthsDue, why: null, reasons: views(reasons) };
}

const ofKept = ({ lastDay, isKept, decision }: KeptRights): Said => ({
  state: isKept ? 'kept' : lastDay === null ? 'unknown' : 'closed',
  day: lastDay,
  monthsDue: [],
  why: null,
  reasons: decision.reasons,
});

function ofInsured(
  { ended }: PersonRecord,
  scheme: Scheme,
  known: KnownRights | undefined,
  { on, legal }: Looked,
): Said {
  if (ended?.why === 'death') return because('closed', 'dead', ended.on);
  const { workStoppedOn, ...facts } = known ?? {};
  const stopped = ended?.on ?? workStoppedOn;
  const end = stopped === undefined ? {} : { ended: { why: 'work-stops', on: stopped } as const };
  const said = ofDecision(decide('rights', { scheme, ...facts, ...end }, on, legal));
  // A scheme without conditions would be open to everybody of whom nothing is known: that would be a guess.
  return known === undefined && stopped === undefined && said.state !== 'closed'
    ? because('unknown', 'no_facts')
    : said;
}

const dayIn = (reasons: readonly Reason[]): PlainDate | null => {
  const day = reasons.find(({ effect }) => effect === 'refuses')?.params['day'];
  return typeof day === 'object' && 'day' in day ? day.day : null;
};

/** Undefined when the dependant is covered like the insured person. */
function ofOwnConditions(member: KnownDependant, { on, legal, hasOwnCover }: Looked): Said | undefined {
  const decision =
    member.kind === 'spouse'
      ? decide('cover-spouse', { married: true, ownCover: hasOwnCover(member) }, on, legal)
      : decide('cover-child', childFacts(member, on), on, legal);
  const reasons = views(decision.reasons);
  const said = { monthsDue: [], why: null, reasons };
  switch (decision.outcome) {
    case 'allowed':
      return undefined;
    case 'refused':
      return { ...said, state: 'closed', day: dayIn(decision.reasons) };
    case 'unknown':
      return { ...said, state: 'unknown', day: null };
    case 'conditional':
      // The certificate of another year is known not to be this year's; where no certificate is known at all, nobody looked.
      return member.school === undefined
        ? { ...said, state: 'unknown', day: null, why: 'certificate_unknown' }
        : { ...said, state: 'suspended', day: null };
  }
}

function ofMember(member: KnownDependant, insured: Said, kept: KeptRights | undefined, looked: Looked): Said {
  if (member.ended?.why === 'death') return because('closed', 'dead', member.ended.on);
  if (member.ended) return kept ? ofKept(kept) : because('closed', 'left', member.ended.on);
  return ofOwnConditions(member, looked) ?? (kept ? ofKept(kept) : insured);
}

/**
 * Where the rights of everybody in a file stand on a day: the insured person first. What is not known is said to be unknown, and
 * never guessed from the registration or the card.
 */
export function rightsOf(
  record: PersonRecord,
  known: KnownRights | undefined,
  looked: Looked,
): readonly MemberRights[] {
  const scheme = findScheme(record.scheme)?.legal as Scheme | undefined;
  const nobody =
    record.registrationNumber === null || record.numberState === 'given_up'
      ? because('unknown', 'not_registered')
      : scheme === undefined
        ? because('unknown', 'unknown_scheme')
        : undefined;
  const insured = nobody ?? ofInsured(record, scheme as Scheme, known, looked);
  const kept = listKeptRights(record, looked.on, looked.legal);
  const rightsOfMember = (member: KnownDependant): Said =>
    nobody ??
    ofMember(
      member,
      insured,
      kept.find(({ memberId }) => memberId === member.id),
      looked,
    );
  return [
    { memberId: null, ...insured },
    ...record.family.map((member) => ({ memberId: member.id, ...rightsOfMember(member) })),
  ];
}
