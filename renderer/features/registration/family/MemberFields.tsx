import { TriangleAlert } from 'lucide-react';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { ArabicText, BirthDay, Choice, Day, DocumentNumber, LatinText, Sex } from '../../../forms/index.ts';
import { MrzPanel } from '../components/MrzPanel.tsx';
import { NationalityField } from '../components/NationalityField.tsx';
import grid from '../components/registration.module.css';
import { childLines } from '../model/checks.ts';
import { useDesk } from '../useDesk.ts';
import { useDocumentKinds } from '../useOptions.ts';

interface Props {
  readonly index: number;
  readonly kind: 'spouse' | 'child';
}

/** The fields of a spouse or of a child; the document is a spouse's first, a child's only if there is one. */
export function MemberFields({ index, kind }: Props) {
  const t = useT();
  const at = (field: string): string => `family.${index}.${field}`;
  const document = (
    <>
      <div className={grid.w5}>
        <Choice.Input
          name={at('documentKind')}
          label={t('registration.documentKind')}
          options={useDocumentKinds()}
        />
      </div>
      <div className={grid.w4}>
        <DocumentNumber.Input
          name={at('documentNumber')}
          label={t('registration.documentNumber')}
          isOptional={kind === 'child'}
        />
      </div>
    </>
  );
  return (
    <>
      <MrzPanel target={index} />
      <div className={grid.fields}>
        <div className={grid.pair}>
          <LatinText.Input name={at('familyLatin')} label={t('registration.familyLatin')} />
        </div>
        <div className={grid.w6}>
          <ArabicText.Input
            name={at('familyArabic')}
            from={at('familyLatin')}
            label={t('registration.familyArabic')}
          />
        </div>
        <div className={grid.pair}>
          <LatinText.Input name={at('givenLatin')} label={t('registration.givenLatin')} />
        </div>
        <div className={grid.w6}>
          <ArabicText.Input
            name={at('givenArabic')}
            from={at('givenLatin')}
            label={t('registration.givenArabic')}
          />
        </div>
        <div className={grid.w3}>
          <Sex.Input name={at('sex')} label={t('registration.sex')} />
        </div>
        <div className={grid.w4}>
          <BirthDay.Input name={at('birth')} label={t('registration.birth')} />
        </div>
        {document}
        {kind === 'spouse' ? (
          <div className={grid.w4}>
            <Day.Input name={at('marriedOn')} label={t('family.marriedOn')} isOptional />
          </div>
        ) : (
          <div className={grid.w4}>
            <Choice.Input
              name={at('situation')}
              label={t('family.situation')}
              options={[
                { id: 'ordinary', label: t('family.situation.ordinary') },
                { id: 'student', label: t('family.situation.student') },
                { id: 'disabled', label: t('family.situation.disabled') },
              ]}
            />
          </div>
        )}
        <div className={grid.w4}>
          <NationalityField name={at('nationality')} />
        </div>
      </div>
      {kind === 'child' && <ChildCover index={index} />}
    </>
  );
}

/** What the day's rules say of this child's cover, where it does not go without saying. */
function ChildCover({ index }: Pick<Props, 'index'>) {
  const { t, language } = useSpeech();
  const found = useDesk().family.find((child) => child.index === index);
  return childLines(found?.decision, language).map(({ says, values }) => (
    <p key={says} className={grid.warn} role="status">
      <TriangleAlert size={14} aria-hidden />
      {t(says, values)}
    </p>
  ));
}
