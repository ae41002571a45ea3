import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { CUSTODIES, LEAVING_REASONS, STUDIES } from '../../../../shared/domain/events/index.ts';
import { findScheme } from '../../../../shared/domain/schemes/index.ts';
import { Day, PlainText, RadioChoice, Slot, useTextField } from '../../../forms/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ComboBox } from '../../../ui/index.ts';
import {
  AccountFields,
  AddressFields,
  ContactFields,
  Field,
  Fields,
  IdentityFields,
  MemberFields,
  SchemeFields,
  todayHere,
  useSchemeOptions,
} from '../../person-form/index.ts';
import type { Part } from '../model/description.ts';
import { memberKind, ownFieldsOf, type EventValues } from '../model/values.ts';
import { useSubject } from '../useEvent.ts';
import { CustodyPart } from './CustodyPart.tsx';
import { MemberPart } from './MemberPart.tsx';
import { YesNo } from './YesNo.tsx';

const useTyped = (): EventValues => useWatch() as EventValues;

function DayPart() {
  const t = useT();
  const { kind } = useSubject();
  return (
    <Field w={5}>
      <Day.Input name="happenedOn" label={t(`events.day.${kind}` as MessageKey)} />
    </Field>
  );
}

interface CodesProps {
  readonly name: keyof EventValues;
  readonly label: MessageKey;
  readonly codes: readonly string[];
  /** Before the code, the key of its words. */
  readonly words: string;
}
function Codes({ name, label, codes, words }: CodesProps) {
  const t = useT();
  return (
    <Field w={8}>
      <RadioChoice.Input
        name={name}
        label={t(label)}
        options={codes.map((code) => ({ id: code, label: t(`${words}.${code}` as MessageKey) }))}
        look="segments"
      />
    </Field>
  );
}

const OwnCoverPart = () => <YesNo name="ownCover" label="events.ownCover" />;
const WhyPart = () => <Codes name="why" label="events.why" codes={LEAVING_REASONS} words="events.why" />;

/** The school year that runs, or the one that begins: September opens it. */
const yearOf = (today: string): string => {
  const first = Number(today.slice(0, 4)) - (today.slice(5, 7) < '09' ? 1 : 0);
  return `${first}-${first + 1}`;
};

function SchoolPart() {
  const t = useT();
  return (
    <>
      <Field w={4}>
        <PlainText.Input
          name="schoolYear"
          label={t('events.schoolYear')}
          hint={t('events.schoolYearHint', { example: yearOf(todayHere()) })}
          maxLength={9}
          dir="ltr"
        />
      </Field>
      <Codes name="studies" label="events.studies" codes={['student', 'training']} words="events.studies" />
      <YesNo name="married" label="events.married" />
    </>
  );
}

function ParentsPart() {
  const isInsured = useTyped().otherParentInsured === 'yes';
  return (
    <>
      <YesNo name="otherParentInsured" label="events.otherParentInsured" />
      {isInsured && <Codes name="custody" label="events.custody" codes={CUSTODIES} words="events.custody" />}
    </>
  );
}

const SituationPart = () => (
  <>
    <YesNo name="married" label="events.married" />
    <Codes name="studies" label="events.studies" codes={STUDIES} words="events.studies" />
    <YesNo name="unableToWork" label="events.unableToWork" />
  </>
);

/** Somebody who comes back is judged as a spouse or as a child. */
function ReturningPart() {
  const { record } = useSubject();
  const kind = memberKind(record, useTyped());
  if (kind === undefined) return null;
  if (kind === 'spouse') return <OwnCoverPart />;
  return (
    <>
      <ParentsPart />
      <SituationPart />
    </>
  );
}

function JoinerPart() {
  const { kind, record } = useSubject();
  const values = useTyped();
  const of = kind === 'marriage' ? 'spouse' : (memberKind(record, values) ?? 'child');
  return <MemberFields target="person" kind={of} hasBirth={kind !== 'birth'} />;
}

function SchemePart() {
  const t = useT();
  const { record } = useSubject();
  const bound = useTextField('scheme');
  const options = useSchemeOptions(bound.value).filter(({ id }) => id !== record.scheme);
  return (
    <Field w={8}>
      <Slot name="scheme" label={t('schemes.scheme')}>
        <ComboBox
          {...bound}
          label={t('schemes.scheme')}
          options={options}
          placeholder={t('schemes.search')}
        />
      </Slot>
    </Field>
  );
}

function OwnPart() {
  const { kind, record } = useSubject();
  const { scheme: chosen } = useTyped();
  const code = kind === 'scheme-change' ? chosen : record.scheme;
  const scheme = findScheme(code);
  if (!scheme) return null;
  return (
    <SchemeFields
      scheme={scheme}
      fields={ownFieldsOf(kind, record, code)}
      path={(_, { name }) => `own.${name}`}
    />
  );
}

function AccountPart() {
  const { kind, record } = useSubject();
  const { scheme } = useTyped();
  const isAsked = findScheme(scheme)?.rib === 'required' && record.rib === null;
  return <AccountFields isOptional={kind !== 'bank-change' && !isAsked} />;
}

/** Parts that lay their fields out themselves; the others stand side by side in one grid. */
const WHOLE: ReadonlySet<Part> = new Set(['joiner', 'identity', 'address', 'contacts', 'account', 'own']);
const PARTS: Readonly<Record<Part, () => ReactNode>> = {
  day: DayPart,
  member: MemberPart,
  ownCover: OwnCoverPart,
  why: WhyPart,
  school: SchoolPart,
  joiner: JoinerPart,
  parents: ParentsPart,
  childrenCustody: CustodyPart,
  situation: SituationPart,
  returning: ReturningPart,
  identity: () => <IdentityFields />,
  address: AddressFields,
  contacts: ContactFields,
  account: AccountPart,
  scheme: SchemePart,
  own: OwnPart,
};

/** The parts of a section, in the order of the event's description. */
export function Parts({ of }: { readonly of: readonly Part[] }) {
  return of.map((part) => {
    const Body = PARTS[part];
    return WHOLE.has(part) ? (
      <Body key={part} />
    ) : (
      <Fields key={part}>
        <Body />
      </Fields>
    );
  });
}
