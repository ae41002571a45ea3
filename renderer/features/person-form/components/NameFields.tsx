import { useT } from '../../../lib/i18n/I18n.tsx';
import { ArabicText, LatinText } from '../../../forms/index.ts';
import { Field } from './Fields.tsx';

/** Both names in both scripts, side by side; the Arabic is proposed from the Latin. */
export function NameFields({ at }: { readonly at: string }) {
  const t = useT();
  return (
    <>
      <Field w="pair">
        <LatinText.Input name={`${at}.familyLatin`} label={t('registration.familyLatin')} />
      </Field>
      <Field w={6}>
        <ArabicText.Input
          name={`${at}.familyArabic`}
          from={`${at}.familyLatin`}
          label={t('registration.familyArabic')}
        />
      </Field>
      <Field w="pair">
        <LatinText.Input name={`${at}.givenLatin`} label={t('registration.givenLatin')} />
      </Field>
      <Field w={6}>
        <ArabicText.Input
          name={`${at}.givenArabic`}
          from={`${at}.givenLatin`}
          label={t('registration.givenArabic')}
        />
      </Field>
    </>
  );
}
