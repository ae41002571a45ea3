import type { OwnPart } from '../../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../../shared/domain/registration/views.ts';
import {
  findScheme,
  FIRST_SCHEME,
  SCHEMES,
  type SchemeCode,
} from '../../../../shared/domain/schemes/index.ts';

/** What the screen holds while it is typed: texts, '' for what is not there yet. */
export type PersonValues = {
  familyLatin: string;
  givenLatin: string;
  familyArabic: string;
  givenArabic: string;
  sex: string;
  birth: string;
  nationality: string;
};

export type MemberValues = PersonValues & {
  kind: 'spouse' | 'child';
  documentKind: string;
  documentNumber: string;
  marriedOn: string;
  situation: string;
};

/** A number taken from a machine-readable zone that nobody has compared with the document yet. */
export type ToConfirm = { readonly path: string; readonly number: string };

export type FormValues = {
  scheme: SchemeCode;
  identity: PersonValues & { birthPlace: string; document: { kind: string; number: string } };
  contacts: { mobile: string; phone: string; email: string };
  address: {
    line: string;
    regionCode: string;
    provinceCode: string;
    communeCode: string;
    communeName: string;
    postcode: string;
  };
  activity: { categoryCode: string; startedOn: string };
  /** What schemes ask of their own, by name, for whichever scheme it was typed. */
  own: OwnPart;
  rib: string;
  family: MemberValues[];
  pieces: { key: string; received: boolean }[];
  /** What the agent has settled at the desk: kept with the draft, not sent to anybody. */
  desk: { seen: string[]; toConfirm: ToConfirm[] };
};

const HOME_COUNTRY = 'MAR';

const blankPerson = (): PersonValues => ({
  familyLatin: '',
  givenLatin: '',
  familyArabic: '',
  givenArabic: '',
  sex: '',
  birth: '',
  nationality: HOME_COUNTRY,
});

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
  identity: { ...blankPerson(), birthPlace: '', document: { kind: 'cnie', number: '' } },
  contacts: { mobile: '', phone: '', email: '' },
  address: { line: '', regionCode: '', provinceCode: '', communeCode: '', communeName: '', postcode: '' },
  activity: { categoryCode: '', startedOn: '' },
  own: {},
  rib: '',
  family: [],
  pieces: [],
  desk: { seen: [], toConfirm: [] },
});

type Loose = Readonly<Record<string, unknown>>;
const asRecord = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts of `blank`, each replaced by the kept one where there is one. Strangers are left out. */
function restored<T extends Loose>(blank: T, kept: unknown): T {
  const source = asRecord(kept);
  const entries = Object.entries(blank).map(([key, initial]) => {
    const value = source[key];
    if (typeof initial === 'string') return [key, typeof value === 'string' ? value : initial];
    if (Array.isArray(initial)) return [key, initial];
    return [key, restored(asRecord(initial), value)];
  });
  return Object.fromEntries(entries) as T;
}

/** What was typed for the schemes that are known, whichever is chosen now. */
function restoredOwn(kept: unknown): OwnPart {
  const source = asRecord(kept);
  const fields = SCHEMES.flatMap((scheme) => (scheme.part === 'own' ? scheme.fields : []));
  const entries = fields.flatMap(({ name, kind }): [string, string | number][] => {
    const value = source[name];
    if (kind === 'money')
      return typeof value === 'number' && Number.isSafeInteger(value) ? [[name, value]] : [];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

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
      toConfirm: asList(desk['toConfirm'])
        .map(asRecord)
        .flatMap(({ path, number }) =>
          typeof path === 'string' && typeof number === 'string' ? [{ path, number }] : [],
        ),
    },
  };
}

/** What is kept as the draft: everything typed. Where no more than a scheme was chosen, nothing is: it is no draft. */
export const contentOf = (values: FormValues): DraftContent =>
  JSON.stringify({ ...values, own: restoredOwn(values.own) }) === JSON.stringify(blankValues(values.scheme))
    ? {}
    : (JSON.parse(JSON.stringify(values)) as DraftContent);

const TITLE_MAX_CHARS = 200;

/** What the agent will recognise the draft by: the name so far, in the script that has one. */
export function titleOf({ identity }: FormValues): string {
  const latin = `${identity.givenLatin} ${identity.familyLatin.toUpperCase()}`.trim();
  const arabic = `${identity.givenArabic} ${identity.familyArabic}`.trim();
  return (latin || arabic || identity.document.number)
    .replace(/\p{C}/gu, '') // nothing invisible may turn the list around
    .replace(/\s+/gu, ' ')
    .slice(0, TITLE_MAX_CHARS);
}
