import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Baby, HeartHandshake, Undo2 } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button } from '../../../ui/index.ts';
import { FormSection } from '../components/FormSection.tsx';
import type { FormValues } from '../model/values.ts';
import { MemberCard } from './MemberCard.tsx';
import type { FamilyWork } from './useFamily.ts';
import css from './family.module.css';

/** Spouses and children, each a card that folds once it is complete. */
export const FamilySection = memo(function FamilySection({ family }: { readonly family: FamilyWork }) {
  const t = useT();
  const { control } = useFormContext<FormValues>();
  const kinds = useWatch({ control, name: 'family' }).map(({ kind }) => kind);
  const spouses = kinds.filter((kind) => kind === 'spouse').length;
  return (
    <FormSection
      step="family"
      summary={t('family.count', { spouses, children: kinds.length - spouses })}
      actions={
        <>
          <Button
            size="s"
            variant="quiet"
            icon={HeartHandshake}
            keys="F7"
            onPress={() => family.add('spouse')}
          >
            {t('family.addSpouse')}
          </Button>
          <Button size="s" variant="quiet" icon={Baby} keys="F8" onPress={() => family.add('child')}>
            {t('family.addChild')}
          </Button>
        </>
      }
    >
      {kinds.length === 0 ? (
        <p className={css.none}>{t('family.none')}</p>
      ) : (
        <ul className={css.members}>
          {kinds.map((_, index) => (
            <MemberCard key={family.ids[index] ?? index} index={index} family={family} />
          ))}
        </ul>
      )}
      {family.removed && (
        <p className={css.undo}>
          {t('family.removed')}
          <Button size="s" variant="quiet" icon={Undo2} onPress={family.putBack}>
            {t('family.putBack')}
          </Button>
        </p>
      )}
    </FormSection>
  );
});
