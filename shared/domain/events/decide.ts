import { findScheme, type YES_NO } from '../schemes/index.ts';
import type { Legal } from '../legal/index.ts';
import type { PersonRecord } from '../people/record.ts';
import type { KnownDependant } from '../family/index.ts';
import { registrationFacts } from '../registration/decide.ts';
import { decide, SchemeCode, type Act, type Decision, type FactsOf } from '../rules/index.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { assert, assertNever } from '../../kernel/assert.ts';
import type { EventForm, EventFormOf } from './forms.ts';
import { childrenInCharge, findMember } from './members.ts';

type YesNo = (typeof YES_NO)[number];
const isYes = (answer: YesNo | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === 'yes';

type Parents = Pick<FactsOf<'cover-child'>, 'bothInsured' | 'divorced' | 'through' | 'custody'>;
interface ParentAnswers {
  readonly otherParentInsured?: YesNo | undefined;
  readonly custody?: 'together' | 'here' | 'there' | undefined;
}

/** The insured person is one parent; the answers say what is known of the other. */
function parentsOf({ identity }: PersonRecord, { otherParentInsured, custody }: ParentAnswers): Parents {
  const [through, other] =
    identity.sex === 'M' ? (['father', 'mother'] as const) : (['mother', 'father'] as const);
  return {
    bothInsured: isYes(otherParentInsured),
    divorced: custody === undefined ? undefined : custody !== 'together',
    through,
    custody: custody === 'here' ? through : custody === 'there' ? other : undefined,
  };
}

/** A child of the file: through which parent was judged when it entered. */
const childOf = (child: KnownDependant): FactsOf<'cover-child'> => ({
  birth: child.birth,
  origin: child.origin ?? 'own',
  unableToWork: child.situation === 'disabled',
  bothInsured: false,
});

/** What the rules say of one child of a divorce. */
export interface ChildDecision {
  readonly memberId: KnownDependant['id'];
  readonly decision: Decision;
}
export interface EventDecision {
  readonly decision: Decision;
  /** Through whom each child of a divorce is covered from now on; empty for any other event. */
  readonly children: readonly ChildDecision[];
}

interface Day {
  readonly on: PlainDate;
  readonly legal: Legal;
  /** Codes of the papers handed in; absent while nobody has looked. */
  readonly papers: readonly string[] | undefined;
  /** Schemes that cover whoever has this identity document through another file, as far as is known: their own, or any. */
  readonly coversOf?: (documentNumber: string, whose: 'own' | 'any') => readonly string[];
}

/** What the rules of the day say of an event of this file. */
export function decideEvent(record: PersonRecord, form: EventForm, day: Day): EventDecision {
  const children = form.kind === 'divorce' ? childrenOfDivorce(record, form, day) : [];
  return { decision: decisionOf(record, form, day), children };
}

function decisionOf(record: PersonRecord, form: EventForm, day: Day): Decision {
  const { on, legal, papers: given, coversOf = () => [] } = day;
  const papers = given && [...given];
  const ask = <A extends Act>(act: A, facts: FactsOf<A>): Decision => decide(act, facts, on, legal);
  switch (form.kind) {
    case 'marriage': {
      const isCovered = coversOf(form.person.documentNumber, 'own').length > 0;
      return ask('marriage', {
        happenedOn: form.happenedOn,
        papers,
        ownCover: isCovered || isYes(form.ownCover),
      });
    }
    case 'birth':
      return ask('birth', { happenedOn: form.happenedOn, papers, ...parentsOf(record, form) });
    case 'kafala':
      return ask('kafala', {
        happenedOn: form.happenedOn,
        papers,
        birth: form.person.birth,
        ...situationOf(form),
        ...parentsOf(record, form),
      });
    case 'student-certificate': {
      const { studies, married } = form;
      return ask(form.kind, {
        ...childOf(getMember(record, form)),
        studies,
        married: isYes(married),
        papers,
      });
    }
    case 'disability': {
      const { unableToWork: _asked, ...child } = childOf(getMember(record, form));
      return ask(form.kind, { ...child, papers });
    }
    case 'divorce': {
      const { custody } = parentsOf(record, { custody: Object.values(form.custody)[0] });
      const children = childrenInCharge(record).length;
      return ask('divorce', { happenedOn: form.happenedOn, papers, children, custody });
    }
    case 'dependant-returns': {
      const member = getMember(record, form);
      const child =
        member.kind === 'child'
          ? { ...childOf(member), ...situationOf(form), ...parentsOf(record, form) }
          : undefined;
      return ask(form.kind, { happenedOn: form.happenedOn, papers, ownCover: isYes(form.ownCover), child });
    }
    case 'dependant-leaves':
    case 'death-of-dependant':
    case 'death-of-insured':
    case 'departure':
    case 'return':
      return ask(form.kind, { happenedOn: form.happenedOn, papers });
    case 'scheme-change': {
      const { scheme, own, happenedOn } = form;
      // The cover that is left is no other cover.
      const covers = coversOf(record.identity.document.number, 'any');
      const facts = registrationFacts({ scheme, own, activity: own }, covers);
      assert(facts, scheme);
      return ask('scheme-change', {
        covers: [],
        ...facts,
        happenedOn,
        papers,
        fromAnotherAmo: isCoveredOn(record, happenedOn, legal),
      });
    }
    case 'identity-change':
    case 'dependant-change':
    case 'address-change':
    case 'contact-change':
    case 'bank-change':
    case 'mutuelle-change':
    case 'employer-change':
      return ask('change', { what: CHANGED[form.kind], papers });
    default:
      return assertNever(form);
  }
}

/** Whether the scheme that is left still covered the person that day: no end, or rights kept after it. */
function isCoveredOn({ scheme, ended }: PersonRecord, day: PlainDate, legal: Legal): boolean {
  if (ended === undefined) return true;
  const left = SchemeCode.safeParse(findScheme(scheme)?.legal ?? scheme).data;
  return left !== undefined && decide('rights', { scheme: left, ended }, day, legal).rights?.state === 'kept';
}

const CHANGED = {
  'identity-change': 'identity',
  'dependant-change': 'dependant',
  'address-change': 'address',
  'contact-change': 'contact',
  'bank-change': 'bank',
  'mutuelle-change': 'mutuelle',
  'employer-change': 'employer',
} as const;

function getMember(record: PersonRecord, { memberId }: { readonly memberId: string }): KnownDependant {
  const member = findMember(record, memberId);
  assert(member, `member ${memberId}`);
  return member;
}

const situationOf = ({ married, studies, unableToWork }: EventFormOf<'kafala' | 'dependant-returns'>) => ({
  married: isYes(married),
  studies,
  unableToWork: isYes(unableToWork),
});

/** Through whom each child is covered after the divorce, whatever its age. */
const childrenOfDivorce = (
  record: PersonRecord,
  { custody, otherParentInsured = 'no' }: EventFormOf<'divorce'>,
  { on, legal }: Day,
): readonly ChildDecision[] =>
  childrenInCharge(record).map((child) => {
    const parents = parentsOf(record, { otherParentInsured, custody: custody[child.id] });
    const studies =
      child.situation === 'student' ? { studies: 'student' as const, married: false, certificate: true } : {};
    return {
      memberId: child.id,
      decision: decide('cover-child', { ...childOf(child), ...studies, ...parents }, on, legal),
    };
  });
