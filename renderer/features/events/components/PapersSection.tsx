import { useFormContext } from 'react-hook-form';
import { ListChecks } from 'lucide-react';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Pieces } from '../../../forms/index.ts';
import { Button } from '../../../ui/index.ts';
import { FormSection } from '../../person-form/index.ts';
import { allPapers, type EventValues } from '../model/values.ts';
import type { EventWork } from '../useEvent.ts';
import css from './events.module.css';

/** Exactly the papers that the act asks: Space marks one, a key marks them all. */
export function PapersSection({ work: { asked, missing } }: { readonly work: EventWork }) {
  const { t, language, number } = useSpeech();
  const { setValue } = useFormContext<EventValues>();
  const receiveAll = () => setValue('papers', allPapers(asked), { shouldDirty: true });
  return (
    <FormSection
      step="papers"
      title={t('events.step.papers')}
      summary={t('registration.piecesCount', {
        received: number(asked.length - missing),
        asked: number(asked.length),
      })}
      actions={
        asked.length > 0 && (
          <Button size="s" variant="quiet" icon={ListChecks} keys="Shift+F9" onPress={receiveAll}>
            {t('registration.piecesAll')}
          </Button>
        )
      }
    >
      {asked.length === 0 ? (
        <p className={css.quiet}>{t('events.papersNone')}</p>
      ) : (
        <>
          <Pieces.Input
            name="papers"
            label={t('events.step.papers')}
            items={asked.map((paper) => ({ key: paper.code, label: paper[language] }))}
          />
          <p className={css.note}>{t('events.papersLater')}</p>
        </>
      )}
    </FormSection>
  );
}
