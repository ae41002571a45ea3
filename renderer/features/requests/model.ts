import type { FieldChange } from '../../../shared/domain/events/index.ts';
import {
  REQUEST_VIEWS,
  type RequestFile,
  type RequestState,
  type RequestSummary,
  type RequestView,
} from '../../../shared/domain/requests/index.ts';
import { paramsIn, type DecisionView } from '../../../shared/domain/rules/index.ts';
import type { Language, MessageKey } from '../../../shared/i18n/index.ts';

type Tone = 'info' | 'success' | 'attention' | 'refused';

export const TONES: Readonly<Record<RequestState, Tone>> = {
  new: 'attention',
  taken: 'info',
  paper_asked: 'info',
  accepted: 'success',
  refused: 'refused',
};

/** The view that an address asks for. */
export const viewOf = (asked: string | undefined): RequestView =>
  REQUEST_VIEWS.find((view) => view === asked) ?? 'waiting';

/** The name of who asks, in the script of the screen where there is one. */
export const nameIn = (language: Language, { name, nameArabic }: RequestSummary['requester']): string =>
  language === 'ar' ? (nameArabic ?? name) : name;

const OWN = /^(own|activity)\./u;
/** Somebody who enters the family has the same fields as the insured person. */
const PERSON = /^person\./u;
const DOCUMENT: Readonly<Record<string, string>> = {
  documentKind: 'document.kind',
  documentNumber: 'document.number',
};

/** Where a value stands, by one name for one thing: `person.documentNumber` is `identity.document.number`. */
export function fieldOf({ path }: Pick<FieldChange, 'path'>): string {
  if (!PERSON.test(path)) return path;
  const name = path.replace(PERSON, '');
  return `identity.${DOCUMENT[name] ?? name}`;
}
/** The name of a scheme's own field; undefined for what everybody has. */
export const findOwnName = (field: string): string | undefined =>
  OWN.test(field) ? field.replace(OWN, '') : undefined;

export function labelKey(field: string, keys: Readonly<Record<string, unknown>>): MessageKey {
  const own = findOwnName(field);
  const key = own === undefined ? `requests.name.${field}` : `schemes.field.${own}`;
  return (key in keys ? key : 'requests.name.other') as MessageKey;
}

export interface RuleLine {
  readonly key: string;
  readonly tone: Tone;
  readonly says: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}
const EFFECT_TONES = {
  refuses: 'refused',
  unknown: 'attention',
  conditions: 'attention',
  allows: 'success',
  notes: 'info',
} as const;
const SHOWN_EFFECTS: ReadonlySet<string> = new Set(['refuses', 'unknown', 'conditions']);

/** What the rules say that an agent has to look at; when they see nothing, what they allow. */
export function ruleLines(decision: DecisionView | null, language: Language): readonly RuleLine[] {
  const reasons = decision?.reasons ?? [];
  const toLookAt = reasons.filter(({ effect }) => SHOWN_EFFECTS.has(effect));
  return (toLookAt.length > 0 ? toLookAt : reasons).map((reason, index) => ({
    key: `${index} ${reason.code}`,
    tone: EFFECT_TONES[reason.effect],
    says: `rules.${reason.code}`,
    values: paramsIn(reason, language),
  }));
}

/** What may be done with a request now. */
export interface Allowed {
  readonly take: boolean;
  readonly putBack: boolean;
  readonly answer: boolean;
  readonly askPaper: boolean;
  readonly accept: boolean;
}
export function allowedFor({ request, inHand, plan, whyNot }: RequestFile): Allowed {
  const isOpen = request.state === 'new' || request.state === 'taken';
  const isFree = isOpen && inHand !== 'other';
  return {
    take: isOpen && inHand !== 'me',
    putBack: isOpen && inHand === 'me',
    answer: isFree,
    // Whoever asked at a point brings the papers to the branch.
    askPaper: isFree && request.source !== 'point',
    accept: isFree && plan !== null && whyNot === null,
  };
}
