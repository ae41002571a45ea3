import {
  childrenInCharge,
  findMember,
  newMember,
  type EventForm,
  type EventFormOf,
} from '../../../shared/domain/events/index.ts';
import type { KnownDependant } from '../../../shared/domain/family/index.ts';
import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import type { PaperDetail, PaperPiece, ReceiptData } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { findScheme, type FieldDescription } from '../../../shared/domain/schemes/index.ts';
import { catalogues, type MessageKey } from '../../../shared/i18n/index.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import { paperDependant, type PaperContext, type Text } from './paper-context.ts';

type Declared = ActOf<'event.declared'>['payload'];

const words = (key: MessageKey): Text => ({ fr: catalogues.fr[key], ar: catalogues.ar[key] });
const both = (text: string): Text => ({ fr: text, ar: text });
const line = (label: MessageKey, value: Text | undefined, isNumber = false): PaperDetail[] =>
  value === undefined ? [] : [{ label: words(label), value, isNumber }];
const number = (label: MessageKey, value: string | undefined): PaperDetail[] =>
  line(label, value === undefined ? undefined : both(value), true);

/** Enough of an account number to recognise it, and no more. */
const hidden = (rib: string): string => `•••• ${rib.slice(-6)}`;

function ownValue({ kind, list }: FieldDescription, value: string | number, context: PaperContext): Text {
  if (list === 'mutuelle') return context.mutuelle(String(value));
  if (list === 'tns_category') return context.category(String(value));
  if (kind === 'day') return both(String(value).split('-').toReversed().join('/'));
  if (kind === 'yesNo') return words(value === 'yes' ? 'papers.yes' : 'papers.no');
  return both(kind === 'money' ? (Number(value) / 100).toFixed(2) : String(value));
}

/** What a scheme's own part holds after the event, in the order of its description. */
const ownLines = (scheme: string, own: object, context: PaperContext): PaperDetail[] =>
  (findScheme(scheme)?.fields ?? []).flatMap((field) => {
    const value = (own as Readonly<Record<string, string | number | undefined>>)[field.name];
    const isNumber = ['digits', 'identifier', 'score', 'day', 'money'].includes(field.kind);
    return value === undefined
      ? []
      : [
          {
            label: words(`schemes.field.${field.name}` as MessageKey),
            value: ownValue(field, value, context),
            isNumber,
          },
        ];
  });

/** What was recorded, value by value, so that the person reads on the spot what is wrong. */
export function recordedLines(record: PersonRecord, form: EventForm, context: PaperContext): PaperDetail[] {
  switch (form.kind) {
    case 'contact-change':
      return [
        ...number('people.mobile', form.contacts.mobile),
        ...number('people.phone', form.contacts.phone),
        ...line('people.email', form.contacts.email === undefined ? undefined : both(form.contacts.email)),
      ];
    case 'address-change':
      return line('people.address', context.address(form.address));
    case 'bank-change':
      return number('people.rib', hidden(form.rib));
    case 'mutuelle-change':
    case 'employer-change':
      return ownLines(record.scheme, form.own, context);
    case 'scheme-change':
      return [
        ...line('papers.label.newScheme', context.scheme(form.scheme)),
        ...ownLines(form.scheme, form.own, context),
      ];
    case 'student-certificate':
      return number('papers.label.schoolYear', form.schoolYear);
    case 'divorce':
      return custodyLines(record, form);
    default:
      return [];
  }
}

/** Where each child is covered from now on. */
const custodyLines = (record: PersonRecord, form: EventFormOf<'divorce'>): PaperDetail[] =>
  Object.entries(form.custody).flatMap(([id, custody]) => {
    const child = findMember(record, id);
    const leaves = custody === 'there' && form.otherParentInsured === 'yes';
    return child
      ? [
          {
            label: { fr: latinFullName(child), ar: arabicFullName(child) },
            value: words(leaves ? 'papers.custody.leaves' : 'papers.custody.stays'),
            isNumber: false,
          },
        ]
      : [];
  });

/** Those of the family whom the event is about, as it stated them. */
export function concernedBy(record: PersonRecord, declared: Declared): KnownDependant[] {
  const { event, newMemberId } = declared;
  if (event.kind === 'marriage' || event.kind === 'birth' || event.kind === 'kafala')
    return newMemberId === null ? [] : [newMember(event, newMemberId)];
  if (!('memberId' in event)) return event.kind === 'death-of-insured' ? [...childrenInCharge(record)] : [];
  const member = findMember(record, event.memberId);
  if (!member) return [];
  if (event.kind === 'dependant-change') return [{ ...member, ...event.person }];
  const children = event.kind === 'divorce' ? Object.keys(event.custody) : [];
  return [member, ...children.flatMap((id) => findMember(record, id) ?? [])];
}

/** The papers that the event asked, by what the agent ticked. */
function piecesOf(record: PersonRecord, { event, pieces }: Declared, context: PaperContext) {
  const named = context.judge(record, event).decision.papers;
  const received = new Set(pieces.filter((piece) => piece.received).map(({ key }) => key));
  const piece = ({ fr, ar }: Text): PaperPiece => ({ name: { fr, ar } });
  return {
    received: named.filter(({ code }) => received.has(code)).map(piece),
    missing: named.filter(({ code }) => !received.has(code)).map(piece),
  };
}

type EventParts = Pick<ReceiptData, 'act' | 'family' | 'received' | 'missing' | 'event'>;

/** What the receipt of an event says of its own. */
export function eventParts(record: PersonRecord, declared: Declared, context: PaperContext): EventParts {
  const { event } = declared;
  const { rights } = context.judge(record, event).decision;
  return {
    act: `event.${event.kind}`,
    family: concernedBy(record, declared).map(paperDependant),
    ...piecesOf(record, declared, context),
    event: {
      happenedOn: 'happenedOn' in event ? event.happenedOn : null,
      keptUntil: rights?.state === 'kept' ? rights.lastDay : null,
      recorded: recordedLines(record, event, context),
    },
  };
}
