import { useLayoutEffect, useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Session } from '../../shared/domain/agents/index.ts';
import { useDescribe } from '../lib/describe.ts';
import { useCommandRegistry } from '../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import { useCommand } from '../lib/queries.ts';
import { useScan } from '../lib/scanner/useScan.tsx';
import { Button, TextField } from '../ui/index.ts';
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
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useCommand('agents.unlock');
  const signOut = useCommand('agents.signOut');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await unlock.run({ passphrase });
    if (answer.ok)
      await client.invalidateQueries(); // what changed meanwhile was refused to a locked page
    else setPassphrase('');
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
        <TextField
          label={t('app.locked.passphrase')}
          type="password"
          dir="ltr"
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
          autoFocus
          error={unlock.error && describe.error(unlock.error)}
        />
        <Button type="submit" variant="primary" size="l" isWide isBusy={unlock.isRunning}>
          {t('app.locked.unlock')}
        </Button>
        <p className={css.note}>{t('app.locked.kept')}</p>
        <Button variant="quiet" onPress={() => void signOut.run({})}>
          {t('app.locked.signOut', { name: language === 'ar' ? agent.nameAr : agent.nameFr })}
        </Button>
      </form>
    </Dialog>
  );
}
