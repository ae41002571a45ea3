import { memo } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Email, Phone, RibNumber } from '../../../forms/index.ts';
import { useDesk } from '../useDesk.ts';
import { FormSection } from './FormSection.tsx';
import css from './registration.module.css';

/** How the person is reached. */
export const ContactsSection = memo(function ContactsSection() {
  const t = useT();
  return (
    <FormSection step="contacts">
      <div className={css.fields}>
        <div className={css.w4}>
          <Phone.Input name="contacts.mobile" label={t('registration.mobile')} />
        </div>
        <div className={css.w4}>
          <Phone.Input name="contacts.phone" label={t('registration.phone')} isOptional />
        </div>
        <div className={css.w4}>
          <Email.Input name="contacts.email" label={t('registration.email')} isOptional />
        </div>
      </div>
    </FormSection>
  );
});

/** Where reimbursements are paid. */
export const AccountSection = memo(function AccountSection() {
  const t = useT();
  const { scheme } = useDesk();
  return (
    <FormSection step="account">
      <div className={css.fields}>
        <div className={css.w8}>
          <RibNumber.Input
            name="rib"
            label={t('registration.rib')}
            hint={t('registration.ribHint')}
            isOptional={scheme.rib === 'optional'}
          />
        </div>
      </div>
    </FormSection>
  );
});
