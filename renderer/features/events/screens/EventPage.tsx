import { useMemo } from 'react';
import { IdCard } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { OpenedDraft } from '../../../../shared/domain/registration/views.ts';
import { AppForm, SaveStateText } from '../../../forms/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Names, Screen } from '../../../ui/index.ts';
import { CorrectionNotice, MrzContext, useMrz } from '../../person-form/index.ts';
import css from '../components/events.module.css';
import { EventMargin } from '../components/EventMargin.tsx';
import type { Subject } from '../model/schema.ts';
import { SubjectContext, useEvent } from '../useEvent.ts';
import { EventBody } from './EventBody.tsx';

interface Props {
  readonly draft: OpenedDraft;
  readonly subject: Subject;
}

/** The page of any event, made from its description: parts that fold, the margin that follows, the button that says what it does. */
export function EventPage({ draft, subject }: Props) {
  const t = useT();
  const { kind, record } = subject;
  const work = useEvent(draft, subject);
  const mrz = useMrz(work.form);
  const here = useMemo(() => ({ kind, record }), [kind, record]);
  const { identity } = record;
  const declare = async () => {
    await work.declare();
  };
  return (
    <AppForm form={work.form} submitLabel="events.submitKey" canSubmit={!work.isDeclaring} onSubmit={declare}>
      <MrzContext value={mrz}>
        <SubjectContext value={here}>
          <Screen
            title={t(`events.kind.${kind}`)}
            subtitle={
              <>
                {t('events.subtitle')}{' '}
                <Names latin={latinFullName(identity)} arabic={arabicFullName(identity)} isInline />
              </>
            }
            asideLabel={t('events.follow')}
            aside={<EventMargin work={work} />}
            footNote={
              <>
                <p className={css.card}>
                  <IdCard size={16} aria-hidden />
                  {t('events.cardKept')}
                </p>
                <SaveStateText state={work.keeping.state} savedAt={work.keeping.savedAt} />
              </>
            }
            foot={
              <Button type="submit" variant="primary" keys="Ctrl+Enter" isBusy={work.isDeclaring}>
                {t('events.submit')}
              </Button>
            }
          >
            <CorrectionNotice draft={draft} />
            <EventBody work={work} mrz={mrz} />
          </Screen>
        </SubjectContext>
      </MrzContext>
    </AppForm>
  );
}
