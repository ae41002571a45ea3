import { compose, type Counter } from '../compose.ts';
import { CallerSession } from '../ipc/session.ts';
import { fileLogger } from '../platform/logger.ts';
import { passphraseVault } from '../platform/passphrase-vault.ts';
import { describeInFrench, sayIn } from './describe.ts';
import { refused, type CommandInput, type Outcome } from './outcome.ts';

export type OpenedCounter = { readonly counter: Counter } | { readonly refusal: Outcome };

/** Opens the counter as the shells do, without starting its exchanges. */
export async function openCounter({
  dataDir,
  appDir,
  version,
  passphrase,
}: CommandInput): Promise<OpenedCounter> {
  const counter = await compose({
    dataDir,
    appDir,
    version,
    vault: passphraseVault,
    logger: fileLogger(dataDir),
    exchanges: 'off',
  });
  const { state, fault } = counter.status();
  const refuse = async (code: string, sentence: string, more: object = {}): Promise<OpenedCounter> => {
    await counter.close();
    return { refusal: refused(code, sentence, more) };
  };
  switch (state) {
    case 'ready':
      return { counter };
    case 'pending':
      return refuse(
        'device.not_ready',
        sayIn('fr', 'terminal.workstation.pending', { command: 'npm run guichet -- workstation show' }),
      );
    case 'shut':
      return refuse('device.shut', sayIn('fr', 'devices.shut.title'));
    case 'erased':
      return refuse('device.erased', sayIn('fr', 'devices.erased.title'));
    case 'new':
      return refuse(
        'device.not_ready',
        'Ce dossier ne contient pas encore de guichet. Installez le poste d’abord : npm start',
      );
    case 'broken':
      return refuse(fault?.code ?? 'unexpected', describeInFrench({ code: fault?.code ?? 'unexpected' }), {
        detail: fault?.detail,
      });
    case 'locked': {
      if (passphrase === undefined) {
        return refuse(
          'device.wrong_passphrase',
          'Le magasin est fermé. Donnez la phrase secrète du poste dans la variable GUICHET_PASSPHRASE.',
        );
      }
      const opened = await counter.dispatch('devices.unlock', { passphrase }, new CallerSession());
      if (!opened.ok) return refuse(opened.error.code, describeInFrench(opened.error));
      return counter.status().state === 'shut'
        ? refuse('device.shut', sayIn('fr', 'devices.shut.title'))
        : { counter };
    }
  }
}
