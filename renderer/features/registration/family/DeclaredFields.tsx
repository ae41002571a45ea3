import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Choice, Day } from '../../../forms/index.ts';
import { Field, MemberFields, Warning } from '../../person-form/index.ts';
import { childLines } from '../model/checks.ts';
import { useDesk } from '../useDesk.ts';

interface Props {
  readonly index: number;
  readonly kind: 'spouse' | 'child';
}

/** A member of the family as declared with the registration: the marriage of a spouse, the situation of a child. */
export function DeclaredFields({ index, kind }: Props) {
  const t = useT();
  const at = (field: string): string => `family.${index}.${field}`;
  return (
    <>
      <MemberFields target={index} kind={kind}>
        <Field w={4}>
          {kind === 'spouse' ? (
            <Day.Input name={at('marriedOn')} label={t('family.marriedOn')} isOptional />
          ) : (
            <Choice.Input
              name={at('situation')}
              label={t('family.situation')}
              options={[
                { id: 'ordinary', label: t('family.situation.ordinary') },
                { id: 'student', label: t('family.situation.student') },
                { id: 'disabled', label: t('family.situation.disabled') },
              ]}
            />
          )}
        </Field>
      </MemberFields>
      {kind === 'child' && <ChildCover index={index} />}
    </>
  );
}

/** What the day's rules say of this child's cover, where it does not go without saying. */
function ChildCover({ index }: Pick<Props, 'index'>) {
  const { t, language } = useSpeech();
  const found = useDesk().family.find((child) => child.index === index);
  return childLines(found?.decision, language).map(({ says, values }) => (
    <Warning key={says} isSaid>
      {t(says, values)}
    </Warning>
  ));
}
