import type { ReferenceItem } from '../../../shared/domain/reference/index.ts';
import { SCHEMES } from '../../../shared/domain/schemes/index.ts';
import { LOCALES, type Language } from '../../../shared/i18n/index.ts';
import { useSpeech, useT } from '../../lib/i18n/I18n.tsx';
import type { Option } from '../../ui/index.ts';
import { nameOf } from '../schemes/index.ts';
import { COUNTRIES, useNationality } from '../person/index.ts';
import { useCommunes, useProvinces, useRegions, useSchemesInForce } from './queries.ts';

const toOption =
  (language: Language) =>
  (item: ReferenceItem): Option => ({
    id: item.code,
    label: item[language],
  });

/** Lists of choices in the language of the screen. */
export function useDocumentKinds(): readonly Option[] {
  const t = useT();
  return [
    { id: 'cnie', label: t('registration.document.cnie') },
    { id: 'passport', label: t('registration.document.passport') },
    { id: 'residence_title', label: t('registration.document.residence_title') },
  ];
}

export function useRegionOptions(): readonly Option[] {
  const { language } = useSpeech();
  return (useRegions().data ?? []).map(toOption(language));
}

/** Provinces of a region; all of them, with their region, while none is chosen. */
export function useProvinceOptions(regionCode: string): readonly Option[] {
  const { language } = useSpeech();
  const regions = useRegions().data ?? [];
  const provinces = useProvinces().data ?? [];
  if (regionCode !== '')
    return provinces.filter(({ parent }) => parent === regionCode).map(toOption(language));
  const nameOf = new Map(regions.map((region) => [region.code, region[language]]));
  return provinces.map((item) => ({
    ...toOption(language)(item),
    note: nameOf.get(item.parent ?? '') ?? '',
  }));
}

/** The region of a province, so that choosing the province is enough. */
export function useRegionOf(): (provinceCode: string) => string | undefined {
  const provinces = useProvinces().data ?? [];
  return (code) => provinces.find((item) => item.code === code)?.parent ?? undefined;
}

/** Undefined while they are being asked for. */
export function useCommuneOptions(provinceCode: string): readonly Option[] | undefined {
  const { language } = useSpeech();
  return useCommunes(provinceCode).data?.map(toOption(language));
}

/** The schemes that can be registered in today, with the family of schemes that each belongs to; `chosen` stays among them. */
export function useSchemeOptions(chosen: string): readonly Option[] {
  const t = useT();
  const inForce = useSchemesInForce().data ?? [];
  const isInForce = (code: string): boolean => inForce.length === 0 || inForce.includes(code);
  return SCHEMES.filter(({ code, legal }) => code === chosen || isInForce(legal)).map(({ code, group }) => ({
    id: code,
    label: t(nameOf(code)),
    note: t(`schemes.group.${group}`),
  }));
}

const HOME = 'MAR';
const countries = new Map<Language, readonly Option[]>();

/** Every country with the three letters that documents write, Morocco first; sorted once a language. */
export function useCountryOptions(): readonly Option[] {
  const { language } = useSpeech();
  const nameOf = useNationality();
  const known = countries.get(language);
  if (known) return known;
  const { compare } = new Intl.Collator(LOCALES[language]);
  const sorted = COUNTRIES.map((code) => ({ id: code, label: nameOf(code), note: code })).sort(
    (a, b) => Number(b.id === HOME) - Number(a.id === HOME) || compare(a.label, b.label),
  );
  countries.set(language, sorted);
  return sorted;
}
