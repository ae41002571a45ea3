import { isMobile } from '../../../../shared/domain/contact/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { findScheme } from '../../../../shared/domain/schemes/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { DateText, DefinitionList, Identifier, Section } from '../../../ui/index.ts';
import { findSchemeName, labelOf, SchemeValue } from '../../schemes/index.ts';
import { useNationality, useReferenceName } from '../../reference/index.ts';
import css from './Facts.module.css';

/** What the file says, in the order of the form that filled it. */
export function Facts({ record }: { readonly record: PersonRecord }) {
  return (
    <div className={css.facts}>
      <IdentityFacts record={record} />
      <ContactFacts record={record} />
      <SchemeFacts record={record} />
    </div>
  );
}

function IdentityFacts({ record: { identity } }: { readonly record: PersonRecord }) {
  const t = useT();
  const nationality = useNationality();
  return (
    <Section title={t('people.identity')}>
      <DefinitionList
        items={[
          {
            label: t(`reference.document.${identity.document.kind}`),
            value: <Identifier value={identity.document.number} canCopy />,
          },
          { label: t('people.birth'), value: <DateText day={identity.birth} /> },
          { label: t('people.birthPlace'), value: identity.birthPlace && <bdi>{identity.birthPlace}</bdi> },
          { label: t('people.sex'), value: t(`reference.sex.${identity.sex}`) },
          { label: t('people.nationality'), value: nationality(identity.nationality) },
        ]}
      />
    </Section>
  );
}

function ContactFacts({ record: { contacts, address } }: { readonly record: PersonRecord }) {
  const t = useT();
  const province = useReferenceName('province', address?.provinceCode);
  const region = useReferenceName('region', address?.regionCode);
  const commune = useReferenceName('commune', address?.communeCode, address?.provinceCode ?? null);
  const phone = (number: string | undefined) =>
    number && <Identifier value={number} grouping="pairs" canCopy={isMobile(number)} />;
  return (
    <Section title={t('people.contacts')}>
      <DefinitionList
        items={[
          { label: t('people.mobile'), value: phone(contacts.mobile) },
          { label: t('people.phone'), value: phone(contacts.phone) },
          { label: t('people.email'), value: contacts.email && <bdi dir="ltr">{contacts.email}</bdi> },
          {
            label: t('people.address'),
            value: address && (
              <>
                <bdi>{address.line}</bdi>
                <span className={css.place}>
                  {[address.postcode, address.communeName ?? commune, province]
                    .filter(Boolean)
                    .map((part) => (
                      <bdi key={part}>{part}</bdi>
                    ))}
                </span>
                <span className={css.place}>
                  <bdi>{region}</bdi>
                </span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function SchemeFacts({ record }: { readonly record: PersonRecord }) {
  const t = useT();
  const { scheme: code, rib } = record;
  const known = findSchemeName(code);
  const listed = useReferenceName('scheme', known ? undefined : code);
  const scheme = findScheme(code);
  const part: Readonly<Record<string, unknown>> = (scheme && record[scheme.part]) ?? {};
  return (
    <Section title={t('people.activity')}>
      <DefinitionList
        items={[
          { label: t('people.scheme'), value: <bdi>{known ? t(known) : listed}</bdi> },
          ...(scheme?.fields ?? [])
            .filter(({ name }) => part[name] !== undefined)
            .map((field) => ({
              label: t(labelOf(field)),
              value: <SchemeValue field={field} value={part[field.name]} />,
            })),
          { label: t('people.rib'), value: rib && <Identifier value={rib} grouping="rib" canCopy /> },
        ]}
      />
    </Section>
  );
}
