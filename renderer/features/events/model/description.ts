import {
  Baby,
  BookOpen,
  BriefcaseBusiness,
  ContactRound,
  DoorOpen,
  HandHeart,
  HeartCrack,
  HeartHandshake,
  House,
  IdCard,
  Landmark,
  LogOut,
  Phone,
  Shuffle,
  ShieldPlus,
  Undo2,
  UserRoundX,
  Accessibility,
  type LucideIcon,
} from 'lucide-react';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import type { EventKind } from '../../../../shared/domain/events/index.ts';

export const GROUPS = ['family', 'rights', 'data'] as const;
export type Group = (typeof GROUPS)[number];

/** What may be asked: each has one component, and the names of the fields that it types. */
export const PART_FIELDS = {
  day: ['happenedOn'],
  member: ['memberId'],
  ownCover: ['ownCover'],
  why: ['why'],
  school: ['schoolYear', 'studies', 'married'],
  joiner: ['person'],
  parents: ['otherParentInsured', 'custody'],
  childrenCustody: ['custody', 'otherParentInsured'],
  situation: ['married', 'studies', 'unableToWork'],
  /** For somebody who comes back: what is asked of a spouse, or of a child. */
  returning: ['ownCover', 'otherParentInsured', 'custody', 'married', 'studies', 'unableToWork'],
  identity: ['identity'],
  address: ['address'],
  contacts: ['contacts'],
  account: ['rib'],
  scheme: ['scheme'],
  own: ['own'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Part = keyof typeof PART_FIELDS;

export const STEPS = [
  'event',
  'change',
  'spouse',
  'child',
  'person',
  'parents',
  'custody',
  'situation',
  'identity',
  'address',
  'contacts',
  'account',
  'own',
  'papers',
] as const;
export type Step = (typeof STEPS)[number];

export interface EventDescription {
  readonly group: Group;
  readonly icon: LucideIcon;
  /** The parts of the page in their order, before the papers. */
  readonly steps: readonly { readonly step: Exclude<Step, 'papers'>; readonly parts: readonly Part[] }[];
}

const event = (...parts: readonly Part[]) => ({ step: 'event', parts }) as const;

/** One description an event: the menu, the page, its steps and its checks are made from it. */
export const EVENTS: Readonly<Record<EventKind, EventDescription>> = {
  marriage: {
    group: 'family',
    icon: HeartHandshake,
    steps: [event('day'), { step: 'spouse', parts: ['joiner', 'ownCover'] }],
  },
  birth: {
    group: 'family',
    icon: Baby,
    steps: [event('day'), { step: 'child', parts: ['joiner'] }, { step: 'parents', parts: ['parents'] }],
  },
  kafala: {
    group: 'family',
    icon: HandHeart,
    steps: [
      event('day'),
      { step: 'child', parts: ['joiner'] },
      { step: 'situation', parts: ['situation'] },
      { step: 'parents', parts: ['parents'] },
    ],
  },
  divorce: {
    group: 'family',
    icon: HeartCrack,
    steps: [event('member', 'day'), { step: 'custody', parts: ['childrenCustody'] }],
  },
  'dependant-leaves': { group: 'family', icon: DoorOpen, steps: [event('member', 'day', 'why')] },
  'dependant-returns': {
    group: 'family',
    icon: Undo2,
    steps: [event('member', 'day'), { step: 'situation', parts: ['returning'] }],
  },
  'death-of-dependant': { group: 'family', icon: UserRoundX, steps: [event('member', 'day')] },
  'student-certificate': { group: 'rights', icon: BookOpen, steps: [event('member', 'school')] },
  disability: { group: 'rights', icon: Accessibility, steps: [event('member', 'day')] },
  'death-of-insured': { group: 'rights', icon: UserRoundX, steps: [event('day')] },
  departure: { group: 'rights', icon: LogOut, steps: [event('day')] },
  return: { group: 'rights', icon: Undo2, steps: [event('day')] },
  'employer-change': {
    group: 'rights',
    icon: BriefcaseBusiness,
    steps: [{ step: 'change', parts: ['day', 'own'] }],
  },
  'mutuelle-change': { group: 'rights', icon: ShieldPlus, steps: [{ step: 'change', parts: ['own'] }] },
  'scheme-change': {
    group: 'rights',
    icon: Shuffle,
    steps: [
      { step: 'change', parts: ['day', 'scheme'] },
      { step: 'own', parts: ['own'] },
      { step: 'account', parts: ['account'] },
    ],
  },
  'identity-change': { group: 'data', icon: IdCard, steps: [{ step: 'identity', parts: ['identity'] }] },
  'dependant-change': {
    group: 'data',
    icon: ContactRound,
    steps: [
      { step: 'change', parts: ['member'] },
      { step: 'person', parts: ['joiner'] },
    ],
  },
  'address-change': { group: 'data', icon: House, steps: [{ step: 'address', parts: ['address'] }] },
  'contact-change': { group: 'data', icon: Phone, steps: [{ step: 'contacts', parts: ['contacts'] }] },
  'bank-change': { group: 'data', icon: Landmark, steps: [{ step: 'account', parts: ['account'] }] },
};

export const kindsOf = (group: Group): readonly EventKind[] =>
  (Object.keys(EVENTS) as EventKind[]).filter((kind) => EVENTS[kind].group === group);

export const stepsOf = (kind: EventKind): readonly Step[] => [
  ...EVENTS[kind].steps.map(({ step }) => step),
  'papers',
];

const fieldsOf = (parts: readonly Part[]): readonly string[] => parts.flatMap((part) => PART_FIELDS[part]);

/** The part of the page where a field stands. */
export function stepOf(kind: EventKind, path: string): Step {
  const [name = ''] = path.split('.', 1);
  return EVENTS[kind].steps.find(({ parts }) => fieldsOf(parts).includes(name))?.step ?? 'papers';
}

/** Whom a document's machine-readable zone is about in this event; undefined where nobody's names are typed. */
export function zoneTarget(kind: EventKind): 'identity' | 'person' | undefined {
  const parts = EVENTS[kind].steps.flatMap((each) => each.parts);
  if (parts.includes('identity')) return 'identity';
  return parts.includes('joiner') ? 'person' : undefined;
}

const SHORT = {
  'identity-change': 'events.short.identity-change',
  'dependant-change': 'events.short.dependant-change',
  'address-change': 'events.short.address-change',
  'contact-change': 'events.short.contact-change',
  'bank-change': 'events.short.bank-change',
  'mutuelle-change': 'events.short.mutuelle-change',
  'employer-change': 'events.short.employer-change',
  'scheme-change': 'events.short.scheme-change',
} as const satisfies Partial<Record<EventKind, MessageKey>>;
const isChange = (kind: EventKind): kind is keyof typeof SHORT => kind in SHORT;
/** How the menu calls it: a change by what changes, so that a letter finds it. */
export const menuName = (kind: EventKind): MessageKey =>
  isChange(kind) ? SHORT[kind] : `events.kind.${kind}`;
