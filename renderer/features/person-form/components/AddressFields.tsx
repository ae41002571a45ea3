import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PlainText, Slot, useTextField } from '../../../forms/index.ts';
import { ComboBox } from '../../../ui/index.ts';
import type { AddressValues } from '../model/values.ts';
import { useCommuneOptions, useProvinceOptions, useRegionOf, useRegionOptions } from '../useOptions.ts';
import { Field, Fields } from './Fields.tsx';

/** Where the person lives: region, then province, then commune; a province chosen first brings its region. */
export function AddressFields() {
  const t = useT();
  return (
    <Fields>
      <Field w={8}>
        <PlainText.Input name="address.line" label={t('registration.addressLine')} maxLength={161} />
      </Field>
      <Field w={4}>
        <PlainText.Input
          name="address.postcode"
          label={t('registration.postcode')}
          isOptional
          maxLength={5}
          dir="ltr"
        />
      </Field>
      <Places />
    </Fields>
  );
}

const OTHER = 'other';

function Places() {
  const t = useT();
  const { setValue, control } = useFormContext<{ address: AddressValues }>();
  const region = useTextField('address.regionCode');
  const province = useTextField('address.provinceCode');
  const commune = useTextField('address.communeCode');
  const communeName = useWatch({ control, name: 'address.communeName' });
  const [isOtherAsked, setOtherAsked] = useState(false);
  const regionOf = useRegionOf();
  const communes = useCommuneOptions(province.value);
  // Until they are known the field stays: the focus is already in it.
  const isListed = communes === undefined || communes.length > 0;
  const isOther = isOtherAsked || communeName !== '' || (province.value !== '' && !isListed);

  const forgetCommune = () => {
    commune.onChange('');
    setValue('address.communeName', '', { shouldDirty: true });
    setOtherAsked(false);
  };
  const chooseRegion = (code: string) => {
    if (code === region.value) return;
    region.onChange(code);
    if (regionOf(province.value) === code) return;
    province.onChange('');
    forgetCommune();
  };
  const chooseProvince = (code: string) => {
    if (code === province.value) return;
    province.onChange(code);
    forgetCommune();
    const itsRegion = regionOf(code);
    if (itsRegion !== undefined)
      setValue('address.regionCode', itsRegion, { shouldDirty: true, shouldValidate: true });
  };
  const chooseCommune = (code: string) => {
    setOtherAsked(code === OTHER);
    commune.onChange(code === OTHER ? '' : code);
    if (code !== OTHER) setValue('address.communeName', '', { shouldDirty: true });
  };

  return (
    <>
      <Field w={4}>
        <Slot name="address.regionCode" label={t('registration.region')}>
          <ComboBox
            {...region}
            label={t('registration.region')}
            options={useRegionOptions()}
            onChange={chooseRegion}
          />
        </Slot>
      </Field>
      <Field w={4}>
        <Slot name="address.provinceCode" label={t('registration.province')}>
          <ComboBox
            {...province}
            label={t('registration.province')}
            options={useProvinceOptions(region.value)}
            onChange={chooseProvince}
            maxShown={80}
          />
        </Slot>
      </Field>
      {isListed && (
        <Field w={4}>
          <Slot name="address.communeCode" label={t('registration.commune')}>
            <ComboBox
              {...commune}
              label={t('registration.commune')}
              isOptional
              isDisabled={province.value === ''}
              value={isOther ? OTHER : commune.value}
              options={[...(communes ?? []), { id: OTHER, label: t('registration.communeOther') }]}
              onChange={chooseCommune}
            />
          </Slot>
        </Field>
      )}
      {isOther && (
        <Field w={4}>
          <PlainText.Input
            name="address.communeName"
            label={t('registration.communeName')}
            isOptional
            maxLength={81}
          />
        </Field>
      )}
    </>
  );
}
