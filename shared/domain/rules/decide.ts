import type { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Legal } from '../legal/index.ts';
import { openBook, type Book } from './book.ts';
import { decideCard } from './card.ts';
import { decideCareFile } from './care-file.ts';
import { decideContribution } from './contributions.ts';
import { concluded, type Decision, type Verdict } from './decision.ts';
import { decideChild, decideParent, decideSpouse } from './dependants.ts';
import {
  decideBirth,
  decideChange,
  decideDeathOfDependant,
  decideDependantLeaves,
  decideDependantReturns,
  decideDeparture,
  decideReturn,
  decideDeathOfInsured,
  decideDisability,
  decideDivorce,
  decideKafala,
  decideMarriage,
  decideStudent,
} from './events.ts';
import * as facts from './facts.ts';
import { decideRegistration } from './registration.ts';
import { decideRights } from './rights.ts';
import { decideSchemeChange } from './scheme-change.ts';

interface Rule<S extends z.ZodType> {
  readonly facts: S;
  readonly decide: (book: Book, facts: z.output<S>) => Verdict;
}
const rule = <S extends z.ZodType>(schema: S, run: Rule<S>['decide']): Rule<S> => ({
  facts: schema,
  decide: run,
});

/** Every act that the rules can judge, with the shape of its facts. */
export const ACTS = {
  register: rule(facts.RegisterFacts, decideRegistration),
  'cover-spouse': rule(facts.SpouseFacts, decideSpouse),
  'cover-child': rule(facts.ChildFacts, decideChild),
  'cover-parent': rule(facts.ParentFacts, decideParent),
  marriage: rule(facts.MarriageFacts, decideMarriage),
  birth: rule(facts.BirthFacts, decideBirth),
  kafala: rule(facts.KafalaFacts, decideKafala),
  'student-certificate': rule(facts.StudentFacts, decideStudent),
  disability: rule(facts.DisabilityFacts, decideDisability),
  divorce: rule(facts.DivorceFacts, decideDivorce),
  'death-of-insured': rule(facts.DeathFacts, decideDeathOfInsured),
  'death-of-dependant': rule(facts.DeathFacts, decideDeathOfDependant),
  'dependant-leaves': rule(facts.DeathFacts, decideDependantLeaves),
  'dependant-returns': rule(facts.ReturnFacts, decideDependantReturns),
  departure: rule(facts.DeathFacts, decideDeparture),
  return: rule(facts.DeathFacts, decideReturn),
  'scheme-change': rule(facts.SchemeChangeFacts, decideSchemeChange),
  change: rule(facts.ChangeFacts, decideChange),
  card: rule(facts.CardFacts, decideCard),
  rights: rule(facts.RightsFacts, decideRights),
  contribution: rule(facts.ContributionFacts, decideContribution),
  'care-file': rule(facts.CareFileFacts, decideCareFile),
} as const;

export type Act = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly Act[];
/** The facts of an act, as its schema reads them. */
export type FactsOf<A extends Act> = z.output<(typeof ACTS)[A]['facts']>;

/** Judges an act on a day by the texts in force: pure, dated, and never without a reason. */
export function decide<A extends Act>(act: A, given: FactsOf<A>, on: PlainDate, legal: Legal): Decision {
  // One of the union: its own facts go to its own rule.
  const { decide: run } = ACTS[act] as unknown as Rule<z.ZodType<FactsOf<A>>>;
  return concluded(run(openBook(legal, on), given));
}
