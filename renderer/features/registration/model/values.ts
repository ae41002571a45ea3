import type { OwnPart } from '../../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../../shared/domain/registration/views.ts';
import { findScheme, FIRST_SCHEME, type SchemeCode } from '../../../../shared/domain/schemes/index.ts';
import {
  asList,
  asRecord,
  asTitle,
  blankAddress,
  blankContacts,
  blankIdentity,
  blankPerson,
  restored,
  restoredNumbers,
  restoredOwn,
  type AddressValues,
  type ContactValues,
  type IdentityValues,
  type PersonValues,
  type ToConfirm,
} from '../../person-form/index.ts';

export type MemberValues = PersonValues & {
  kind: 'spouse' | 'child';
  documentKind: string;
  documentNumber: string;
  marriedOn: string;
  situation: string;
};

export type FormValues = {
  scheme: SchemeCode;
  identity: IdentityValues;
  contacts: ContactValues;
  address: AddressValues;
  activity: { categoryCode: string; startedOn: string };
  /** What schemes ask of their own, by name, for whichever scheme it was typed. */
  own: OwnPart;
  rib: string;
  family: MemberValues[];
  pieces: { key: string; received: boolean }[];
  /** What the agent has settled at the desk: kept with the draft, not sent to anybody. */
  desk: { seen: string[]; toConfirm: ToConfirm[] };
};

export const blankMember = (kind: MemberValues['kind']): MemberValues => ({
  ...blankPerson(),
  kind,
  documentKind: 'cnie',
  documentNumber: '',
  marriedOn: '',
  situation: 'ordinary',
});

export const blankValues = (scheme: SchemeCode = FIRST_SCHEME): FormValues => ({
  scheme,
  identity: blankIdentity(),
  contacts: blankContacts(),
  address: blankAddress(),
  activity: { categoryCode: '', startedOn: '' },
  own: {},
  rib: '',
  family: [],
  pieces: [],
  desk: { seen: [], toConfirm: [] },
});

/** The form as it was when the draft was kept, whatever its age and whatever was missing in it. */
export function valuesOf(content: DraftContent, proposed: SchemeCode = FIRST_SCHEME): FormValues {
  const desk = asRecord(content['desk']);
  const chosen = content['scheme'];
  return {
    ...restored(blankValues(), content),
    scheme: (typeof chosen === 'string' ? findScheme(chosen)?.code : undefined) ?? proposed,
    own: restoredOwn(content['own']),
    family: asList(content['family']).map((member) => {
      const kind = asRecord(member)['kind'] === 'child' ? 'child' : 'spouse';
      return { ...restored(blankMember(kind), member), kind };
    }),
    pieces: asList(content['pieces'])
      .map(asRecord)
      .flatMap(({ key, received }) =>
        typeof key === 'string' ? [{ key, received: received === true }] : [],
      ),
    desk: {
      seen: asList(desk['seen']).filter((id) => typeof id === 'string'),
      toConfirm: restoredNumbers(desk['toConfirm']),
    },
  };
}

/** What is kept as the draft: everything typed. Where no more than a scheme was chosen, nothing is: it is no draft. */
export const contentOf = (values: FormValues): DraftContent =>
  JSON.stringify({ ...values, own: restoredOwn(values.own) }) === JSON.stringify(blankValues(values.scheme))
    ? {}
    : (JSON.parse(JSON.stringify(values)) as DraftContent);

/** What the agent will recognise the draft by: the name so far, in the script that has one. */
export function titleOf({ identity }: FormValues): string {
  const latin = `${identity.givenLatin} ${identity.familyLatin.toUpperCase()}`.trim();
  const arabic = `${identity.givenArabic} ${identity.familyArabic}`.trim();
  return asTitle(latin || arabic || identity.document.number);
}
