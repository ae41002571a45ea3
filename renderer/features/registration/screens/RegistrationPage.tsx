import { useState } from 'react';
import type { OpenedDraft } from '../../../../shared/domain/registration/views.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { AppForm, SaveStateText } from '../../../forms/index.ts';
import { Button, Names, Screen } from '../../../ui/index.ts';
import { MrzContext, useMrz } from '../../person-form/index.ts';
import { useRegistration } from '../useRegistration.ts';
import { usePhotoWork } from '../photo/usePhotoWork.ts';
import { titleOf } from '../model/values.ts';
import { RegistrationBody } from './RegistrationBody.tsx';
import { RegistrationMargin } from './RegistrationMargin.tsx';

interface Props {
  readonly draft: OpenedDraft;
  /** A zone scanned on another screen, to begin with. */
  readonly mrz: string | undefined;
}

/** The one dense page of a registration: parts that fold, the margin that follows, and the button that says what it does. */
export function RegistrationPage({ draft, mrz: scanned }: Props) {
  const t = useT();
  const registration = useRegistration(draft);
  const mrz = useMrz(registration.form);
  const photo = usePhotoWork(draft);
  const [isComparing, setComparing] = useState(false);
  const { settled, keeping, form } = registration;
  const mustLook = settled.registered.length > 0 || settled.unseen.length > 0;
  const { identity } = registration.values;
  const hasName = titleOf(registration.values) !== '';

  const submit = async () => {
    if (mustLook) return setComparing(true);
    const refusal = await registration.submit();
    if (
      refusal?.code === 'registration.duplicates_unseen' ||
      refusal?.code === 'registration.already_registered'
    )
      setComparing(true);
  };

  return (
    <AppForm
      form={form}
      submitLabel="registration.submitKey"
      canSubmit={!registration.isSubmitting}
      onSubmit={submit}
    >
      <MrzContext value={mrz}>
        <Screen
          title={t('registration.title')}
          subtitle={
            hasName ? (
              <Names
                latin={latinFullName(identity).trim()}
                arabic={arabicFullName(identity).trim()}
                isInline
              />
            ) : (
              t('registration.subtitle')
            )
          }
          asideLabel={t('registration.follow')}
          aside={<RegistrationMargin registration={registration} hasPhoto={photo.kept !== null} />}
          footNote={<SaveStateText state={keeping.state} savedAt={keeping.savedAt} />}
          foot={
            <Button type="submit" variant="primary" keys="Ctrl+Enter" isBusy={registration.isSubmitting}>
              {t('registration.submit')}
            </Button>
          }
        >
          <RegistrationBody
            draft={draft}
            registration={registration}
            mrz={mrz}
            photo={photo}
            scanned={scanned}
            isComparing={isComparing}
            setComparing={setComparing}
          />
        </Screen>
      </MrzContext>
    </AppForm>
  );
}
