import {
  changesBetween,
  applyEvent,
  bringsMember,
  decideEvent,
  parseEvent,
} from '../../../shared/domain/events/index.ts';
import type { FieldChange } from '../../../shared/domain/events/index.ts';
import { entriesOn, type Legal } from '../../../shared/domain/legal/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { checkRegistration } from '../../../shared/domain/registration/check.ts';
import { decideRegistration } from '../../../shared/domain/registration/decide.ts';
import {
  findAlready,
  newcomerIn,
  papersGiven,
  planOf,
  type RequestFile,
  type RequestPaper,
  type RequestPlan,
  type RequestRecord,
} from '../../../shared/domain/requests/index.ts';
import { DecisionView, type Decision } from '../../../shared/domain/rules/index.ts';
import type { ActId, PersonId } from '../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

export interface Desk {
  readonly today: PlainDate;
  readonly legal: Legal;
  /** Schemes that cover whom an employer declares already. */
  readonly covers: readonly string[];
}

/** What can be said of a request before anybody accepts it. */
export interface Look extends Pick<
  RequestFile,
  'whyNot' | 'already' | 'fields' | 'changes' | 'papers' | 'given'
> {
  readonly plan: RequestPlan | undefined;
  readonly decision: Decision | null;
}
/** Stands for ids that nothing is written under. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
const NOTHING = { whyNot: null, fields: {}, decision: null, changes: [], papers: [] } as const;

export function lookAt(request: RequestRecord, file: PersonRecord | undefined, desk: Desk): Look {
  const plan = planOf(request, file);
  const common = {
    plan,
    already: findAlready(request.content, file) ?? null,
    given: [...papersGiven(request)],
  };
  if (plan === undefined) return { ...NOTHING, ...common, changes: askedOf(request), papers: [] };
  if (plan.kind === 'event' && file) return { ...common, ...lookAtEvent(plan, file, common.given, desk) };
  return { ...common, ...lookAtRegistration(request, plan, desk) };
}

function lookAtEvent(
  { event: kind, content, whyNot: why }: Extract<RequestPlan, { kind: 'event' }>,
  file: PersonRecord,
  given: Look['given'],
  { today, legal }: Desk,
) {
  const whyNot = why ?? null;
  const { form, faults } = parseEvent(file, { ...content, kind }, today);
  if (!form) return { ...NOTHING, changes: leavesOf('', content), papers: [], whyNot, fields: { ...faults } };
  // What the requester announces is not handed in yet: the rules are asked as if it were, and the agent looks at it.
  const { decision } = decideEvent(file, form, { on: today, legal, papers: given.map(({ code }) => code) });
  const after = applyEvent(file, form, {
    actId: NOBODY as ActId,
    declaredOn: today,
    branchCode: '',
    receipt: '',
    newMemberId: bringsMember(kind) ? (NOBODY as PersonId) : null,
  });
  return {
    whyNot,
    fields: {},
    decision,
    // Who enters a family is shown whole: as a change it would be a name only.
    changes: bringsMember(kind) ? leavesOf('', content) : [...changesBetween(file, after)],
    papers: [...decision.papers],
  };
}

function lookAtRegistration(
  { requester, content }: RequestRecord,
  plan: RequestPlan,
  { today, legal, covers }: Desk,
) {
  const identity = newcomerIn(content);
  if (!identity) return { ...NOTHING, changes: [], papers: [] };
  const { pieces: _none, ...typed } = plan.content;
  return {
    whyNot: null,
    fields: checkRegistration({ identity, family: [] }, today),
    decision: decideRegistration(typed, covers, today, legal) ?? null,
    changes: leavesOf('', typed),
    papers: piecesOf(requester.scheme ?? '', today, legal),
  };
}

/** The papers that a registration in a scheme asks of the person; those of the family come with the family. */
const piecesOf = (scheme: string, today: PlainDate, legal: Legal): RequestPaper[] =>
  entriesOn(legal, 'pieces.json', today)
    .filter(({ asked, schemes }) => asked === 'insured' && (!schemes || schemes.includes(scheme)))
    .map(({ code, fr, ar }) => ({ code, fr, ar }));

/** What is asked of a file that is not here to compare with. */
function askedOf({ content }: RequestRecord): FieldChange[] {
  if (content.kind !== 'event') return [];
  const { kind: _kind, ...typed } = content.event;
  return leavesOf('', typed);
}

/** Every value that was sent, by its path: there is nothing before them. */
function leavesOf(path: string, value: unknown): FieldChange[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      leavesOf(path === '' ? name : `${path}.${name}`, inner),
    );
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  return value === '' ? [] : [{ path, before: null, after: String(value) }];
}

export const showDecision = (decision: Decision | null): DecisionView | null =>
  decision ? DecisionView.parse(decision) : null;
