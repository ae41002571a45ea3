import { useLayoutEffect, useState, type FormEvent } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Session } from '../../shared/domain/agents/index.ts';
import { useDescribe } from '../lib/describe.ts';
import { useCommandRegistry } from '../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import type { AppError } from '../../shared/kernel/errors.ts';
import { useSessionActions } from '../lib/session.ts';
import { useScan } from '../lib/scanner/useScan.tsx';
import { Button, PassphraseInput } from '../ui/index.ts';
import { Mark } from './Mark.tsx';
import { roleKey } from './roles.ts';
import css from './LockScreen.module.css';

/** Above everything, opaque; what was on screen stays mounted beneath, out of sight and out of reach. */
export function LockScreen({ session }: { readonly session: Session }) {
  const registry = useCommandRegistry();
  useLayoutEffect(() => registry.suspend(), [registry]);
  useScan(() => true); // a scan belongs to nobody while locked
  useLayoutEffect(() => {
    document.documentElement.dataset['locked'] = '';
    return () => {
      delete document.documentElement.dataset['locked'];
    };
  }, []);
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className={css.cover}>
      <Modal className={css.modal}>
        <Unlock session={session} />
      </Modal>
    </ModalOverlay>
  );
}

function Unlock({ session: { agent } }: { readonly session: Session }) {
  const { t, language } = useSpeech();
  const describe = useDescribe();
  const { unlock, signOut } = useSessionActions();
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<AppError>();
  const [isChecking, setChecking] = useState(false);
  // Only the passphrase is asked for here: the usual sentence would speak of the agent's number too.
  const said = (error: AppError) =>
    error.code === 'agents.wrong_credentials' ? t('app.locked.wrong') : describe.error(error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecking(true);
    const answer = await unlock(passphrase);
    setChecking(false);
    if (answer.ok) return; // this screen is gone
    setPassphrase('');
    setRefusal(answer.error);
  };
  return (
    <Dialog className={css.dialog}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <span className={css.mark}>
          <Mark size={32} />
        </span>
        <div>
          <Heading slot="title" level={1} className={css.title}>
            {t('app.locked.title')}
          </Heading>
          <p className={css.who}>
            <bdi>{language === 'ar' ? agent.nameAr : agent.nameFr}</bdi> · {t(roleKey(agent.role))}
          </p>
        </div>
        <PassphraseInput
          label={t('app.locked.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
          autoFocus
          error={refusal && said(refusal)}
        />
        <Button type="submit" variant="primary" size="l" isWide isBusy={isChecking}>
          {t('app.locked.unlock')}
        </Button>
        <p className={css.note}>{t('app.locked.kept')}</p>
        <Button variant="quiet" onPress={() => void signOut()}>
          {t('app.locked.signOut', { name: language === 'ar' ? agent.nameAr : agent.nameFr })}
        </Button>
      </form>
    </Dialog>
  );
}
