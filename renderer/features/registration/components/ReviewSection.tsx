import { Fragment, type ReactNode } from 'react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { schemeOf } from '../../../../shared/domain/schemes/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Phone, RibNumber } from '../../../forms/index.ts';
import { DateText, DefinitionList, Identifier, Names, Stack } from '../../../ui/index.ts';
import { useNationality } from '../../reference/index.ts';
import { labelOf, nameOf, SchemeValue } from '../../schemes/index.ts';
import { rankOf } from '../model/family.ts';
import type { FormValues } from '../model/values.ts';
import { useCommuneOptions, useProvinceOptions } from '../../person-form/index.ts';
import { FormSection } from './FormSection.tsx';
import css from './registration.module.css';

const given = (text: string, node: ReactNode) => (text === '' ? '' : node);

/** Parts in either script, each in its own direction. */
const Parts = ({ of }: { readonly of: readonly string[] }) =>
  of.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ));

/** Everything once more, to read aloud to the person before it is registered. */
export function ReviewSection({
  values,
  hasPhoto,
}: {
  readonly values: FormValues;
  readonly hasPhoto: boolean;
}) {
  const { t } = useSpeech();
  const nationality = useNationality();
  const { identity, contacts, address, rib } = values;
  const labelIn = (options: readonly { id: string; label: string }[], id: string) =>
    options.find((option) => option.id === id)?.label ?? '';
  const communes = useCommuneOptions(address.provinceCode) ?? [];
  const provinces = useProvinceOptions(address.regionCode);
  const scheme = schemeOf(values.scheme);
  const part: Readonly<Record<string, unknown>> = values[scheme.part];
  const family = scheme.family ? values.family : [];
  const place = [
    address.line,
    address.communeName || labelIn(communes, address.communeCode),
    labelIn(provinces, address.provinceCode),
    address.postcode,
  ].filter(Boolean);
  const sexName = (sex: string) => (sex === '' ? '' : t(sex === 'F' ? 'ui.female' : 'ui.male'));
  return (
    <FormSection step="review">
      <div className={css.review}>
        <DefinitionList
          items={[
            {
              label: t('registration.person'),
              value: given(
                identity.familyLatin + identity.familyArabic,
                <Names latin={latinFullName(identity)} arabic={arabicFullName(identity)} size="l" />,
              ),
            },
            {
              label: t('registration.birth'),
              value: given(identity.birth, <DateText day={identity.birth} />),
            },
            { label: t('registration.sex'), value: sexName(identity.sex) },
            {
              label: t('registration.documentNumber'),
              value: given(identity.document.number, <Identifier value={identity.document.number} />),
            },
            { label: t('registration.nationality'), value: nationality(identity.nationality) },
          ]}
        />
        <DefinitionList
          items={[
            {
              label: t('registration.mobile'),
              value: given(contacts.mobile, <Phone.Output value={contacts.mobile} />),
            },
            {
              label: t('registration.step.address'),
              value: given(place.join(''), <Parts of={place} />),
            },
            { label: t('schemes.scheme'), value: t(nameOf(values.scheme)) },
            ...scheme.fields.map((field) => ({
              label: t(labelOf(field)),
              value: <SchemeValue field={field} value={part[field.name]} />,
            })),
            { label: t('registration.rib'), value: given(rib, <RibNumber.Output value={rib} />) },
            { label: t('registration.step.photo'), value: t(hasPhoto ? 'photo.kept' : 'photo.notKept') },
          ]}
        />
      </div>
      {family.length > 0 && (
        <Stack gap={1}>
          <h3 className={css.reviewTitle}>{t('registration.step.family')}</h3>
          <DefinitionList
            items={family.map((member, index) => ({
              label: t(member.kind === 'spouse' ? 'family.spouse' : 'family.child', {
                rank: rankOf(family, index),
              }),
              value: (
                <span className={css.reviewMember}>
                  <Names latin={latinFullName(member)} arabic={arabicFullName(member)} isInline />
                  {member.birth !== '' && <DateText day={member.birth} />}
                  {member.documentNumber !== '' && <Identifier value={member.documentNumber} />}
                </span>
              ),
            }))}
          />
        </Stack>
      )}
    </FormSection>
  );
}
