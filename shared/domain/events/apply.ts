import type { ActId, PersonId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { BirthDate } from '../../kernel/plain-date.ts';
import { assertNever } from '../../kernel/assert.ts';
import type { KnownDependant } from '../family/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { schemeOf } from '../schemes/index.ts';
import { changesBetween } from './changes.ts';
import type { FileEntry } from './entry.ts';
import type { EventForm, EventFormOf } from './forms.ts';

/** What the counter adds to an event when it is recorded. */
export interface Declaration {
  readonly actId: ActId;
  readonly declaredOn: PlainDate;
  readonly branchCode: string;
  readonly receipt: string;
  /** The id of who enters the family; null when nobody does. */
  readonly newMemberId: PersonId | null;
}

/** True when this event brings somebody into the family. */
export const bringsMember = (kind: EventForm['kind']): boolean =>
  kind === 'marriage' || kind === 'birth' || kind === 'kafala';

const withMember = (
  record: PersonRecord,
  id: string,
  change: (member: KnownDependant) => KnownDependant,
): PersonRecord => ({
  ...record,
  family: record.family.map((member) => (member.id === id ? change(member) : member)),
});
const end =
  (why: NonNullable<KnownDependant['ended']>['why'], on: PlainDate) =>
  (member: KnownDependant): KnownDependant => ({ ...member, ended: { why, on } });

type Joining = EventFormOf<'marriage' | 'birth' | 'kafala'>;

/** Who enters the family, as the event states it. */
export function newMember(form: Joining, id: PersonId): KnownDependant {
  const isSpouse = form.kind === 'marriage';
  return {
    ...form.person,
    id,
    kind: isSpouse ? 'spouse' : 'child',
    birth: form.kind === 'birth' ? BirthDate.parse(form.happenedOn) : form.person.birth,
    marriedOn: isSpouse ? form.happenedOn : undefined,
    situation: form.kind === 'kafala' ? situationOf(form) : 'ordinary',
    ...(form.kind === 'kafala' ? { origin: 'kafala' as const } : {}),
  };
}

function situationOf({ studies, unableToWork }: EventFormOf<'kafala'>): KnownDependant['situation'] {
  if (unableToWork === 'yes') return 'disabled';
  return studies === 'student' ? 'student' : 'ordinary';
}

/** After a divorce a child whose custody goes to an insured parent is covered there; any other child stays. */
function divorced(record: PersonRecord, form: EventFormOf<'divorce'>): PersonRecord {
  const apart = withMember(record, form.memberId, end('divorce', form.happenedOn));
  if (form.otherParentInsured !== 'yes') return apart;
  return Object.entries(form.custody)
    .filter(([, where]) => where === 'there')
    .reduce((file, [child]) => withMember(file, child, end('custody', form.happenedOn)), apart);
}

function withoutEnd({ ended: _ended, ...member }: KnownDependant): KnownDependant {
  return member;
}

function changed(record: PersonRecord, form: EventForm, newMemberId: PersonId | null): PersonRecord {
  switch (form.kind) {
    case 'marriage':
    case 'birth':
    case 'kafala':
      return newMemberId === null
        ? record
        : { ...record, family: [...record.family, newMember(form, newMemberId)] };
    case 'student-certificate':
      return withMember(record, form.memberId, (child) => ({
        ...child,
        situation: child.situation === 'disabled' ? 'disabled' : 'student',
        school: { year: form.schoolYear, studies: form.studies },
      }));
    case 'disability':
      return withMember(record, form.memberId, (child) => ({ ...child, situation: 'disabled' }));
    case 'divorce':
      return divorced(record, form);
    case 'dependant-leaves':
      return withMember(record, form.memberId, end(form.why, form.happenedOn));
    case 'dependant-returns':
      return withMember(record, form.memberId, withoutEnd);
    case 'death-of-dependant':
      return withMember(record, form.memberId, end('death', form.happenedOn));
    case 'death-of-insured':
      return { ...record, ended: { why: 'death', on: form.happenedOn } };
    case 'departure':
      return { ...record, ended: { why: 'work-stops', on: form.happenedOn } };
    case 'return': {
      const { ended: _ended, ...back } = record;
      return back;
    }
    case 'identity-change':
      return { ...record, identity: form.identity };
    case 'dependant-change':
      return withMember(record, form.memberId, (member) => ({ ...member, ...form.person }));
    case 'address-change':
      return { ...record, address: form.address };
    case 'contact-change':
      return { ...record, contacts: form.contacts };
    case 'bank-change':
      return { ...record, rib: form.rib };
    case 'mutuelle-change':
    case 'employer-change':
      return inPart(record, record.scheme, { ...partOf(record), ...form.own });
    case 'scheme-change': {
      // Whoever enters a scheme has a ground of their own again.
      const { ended: _ended, ...left } = record;
      return {
        ...inPart({ ...left, activity: null, own: null }, form.scheme, form.own),
        scheme: form.scheme,
        rib: form.rib ?? record.rib,
      };
    }
    default:
      return assertNever(form);
  }
}

const partOf = ({ activity, own }: PersonRecord): object => activity ?? own ?? {};

/** Puts a scheme's own part where that scheme keeps it. */
function inPart(record: PersonRecord, scheme: string, part: object): PersonRecord {
  return schemeOf(scheme as Parameters<typeof schemeOf>[0]).part === 'activity'
    ? { ...record, activity: part as NonNullable<PersonRecord['activity']> }
    : { ...record, own: part as NonNullable<PersonRecord['own']> };
}

/** The file after the event, with one more line in its story. Pure: the counter and the central get the same file. */
export function applyEvent(record: PersonRecord, form: EventForm, declared: Declaration): PersonRecord {
  const { newMemberId, ...said } = declared;
  const after = changed(record, form, newMemberId);
  const entry: FileEntry = {
    ...said,
    kind: form.kind,
    happenedOn: 'happenedOn' in form ? form.happenedOn : said.declaredOn,
    memberId: 'memberId' in form ? form.memberId : newMemberId,
    changes: [...changesBetween(record, after)],
  };
  return { ...after, story: [...(record.story ?? []), entry] };
}
