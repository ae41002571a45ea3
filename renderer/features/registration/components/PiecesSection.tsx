import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ListChecks } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Pieces } from '../../../forms/index.ts';
import { Button } from '../../../ui/index.ts';
import { allReceived } from '../model/pieces.ts';
import { countReceived } from '../model/steps.ts';
import type { FormValues } from '../model/values.ts';
import { useDesk } from '../useDesk.ts';
import { useMemberName } from '../useMemberName.ts';
import { FormSection } from './FormSection.tsx';

/** The papers asked for this family: Space marks one, a key marks them all. */
export const PiecesSection = memo(function PiecesSection() {
  const t = useT();
  const { required } = useDesk();
  const { control, setValue } = useFormContext<FormValues>();
  const [family, pieces] = useWatch({ control, name: ['family', 'pieces'] });
  const received = countReceived({ pieces } as FormValues, required);
  const nameOf = useMemberName(family);
  return (
    <FormSection
      step="pieces"
      summary={t('registration.piecesCount', { received, asked: required.length })}
      actions={
        <Button
          size="s"
          variant="quiet"
          icon={ListChecks}
          keys="Shift+F9"
          onPress={() => setValue('pieces', allReceived(required), { shouldDirty: true })}
        >
          {t('registration.piecesAll')}
        </Button>
      }
    >
      <Pieces.Input
        name="pieces"
        label={t('registration.step.pieces')}
        items={required.map(({ key, label, member }) => {
          const note = member === undefined ? undefined : nameOf(member);
          return { key, label, ...(note === undefined ? {} : { note }) };
        })}
      />
    </FormSection>
  );
});
