import { memo } from 'react';
import { ScanLine } from 'lucide-react';
import { paramsIn } from '../../../../shared/domain/rules/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, CheckLine } from '../../../ui/index.ts';
import {
  AccountFields,
  AddressFields,
  ContactFields,
  IdentityFields,
  SchemeFields,
  useMrzHere,
} from '../../person-form/index.ts';
import { nameOf } from '../../schemes/index.ts';
import { useDesk } from '../useDesk.ts';
import { FormSection } from './FormSection.tsx';
import { SchemeField } from './SchemeField.tsx';

/** Who the person is, and in which scheme they are registered. */
export const IdentitySection = memo(function IdentitySection() {
  const t = useT();
  const mrz = useMrzHere();
  return (
    <FormSection
      step="identity"
      actions={
        <Button size="s" variant="quiet" icon={ScanLine} keys="F6" onPress={() => mrz.open('identity')}>
          {t('registration.readZone')}
        </Button>
      }
    >
      <IdentityFields first={<SchemeField />} />
    </FormSection>
  );
});

export const ContactsSection = memo(function ContactsSection() {
  return (
    <FormSection step="contacts">
      <ContactFields />
    </FormSection>
  );
});

export const AddressSection = memo(function AddressSection() {
  return (
    <FormSection step="address">
      <AddressFields />
    </FormSection>
  );
});

/** What the chosen scheme asks of its own. */
export const SchemeSection = memo(function SchemeSection() {
  const t = useT();
  const { scheme } = useDesk();
  return (
    <FormSection step="activity" summary={t(nameOf(scheme.code))}>
      <SchemeFields scheme={scheme} />
      <Monthly />
    </FormSection>
  );
});

/** The monthly amount by the day's rules, or why nobody can tell it yet. */
function Monthly() {
  const { t, language } = useSpeech();
  const [reason] = useDesk().contribution?.reasons ?? [];
  if (!reason) return null;
  return <CheckLine tone="info">{t(`rules.${reason.code}`, paramsIn(reason, language))}</CheckLine>;
}

export const AccountSection = memo(function AccountSection() {
  const { scheme } = useDesk();
  return (
    <FormSection step="account">
      <AccountFields isOptional={scheme.rib === 'optional'} />
    </FormSection>
  );
});
