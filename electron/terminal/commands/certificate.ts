import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { House } from '../../compose-house.ts';
import {
  findSigningCertificate,
  importCertificate,
  removeCertificate,
  type CertificateView,
} from '../../modules/certificate/index.ts';
import { systemClock } from '../../platform/clock.ts';
import { askSecret } from '../ask-secret.ts';
import { describeInFrench, sayIn } from '../describe.ts';
import { openCounter } from '../open-counter.ts';
import { done, refused, wrongUse, type Command, type CommandInput, type Outcome } from '../outcome.ts';

const USAGE =
  'Dites quoi faire : certificate import FICHIER.p12 | certificate show | certificate remove (phrase secrète sur l’entrée standard)';
/** No file of certificates is that large; a wrong one is not read whole. */
const FILE_MAX_BYTES = 1024 * 1024;

const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  sayIn('fr', `terminal.certificate.${key}` as MessageKey, params);
const inFrench = (day: string): string => day.split('-').reverse().join('/');

const STATES = { good: 'good', ends_soon: 'endsSoon', ended: 'ended', not_yet: 'notYet' } as const;

/** Until when a certificate holds, in a sentence. */
export const validityOf = ({ state, from, until, daysLeft }: CertificateView): string =>
  say(STATES[state], { from: inFrench(from), until: inFrench(until), days: Math.max(0, daysLeft) });

const linesOf = (view: CertificateView): readonly string[] => [
  say('holder', { holder: view.holder }),
  say('issuer', { issuer: view.issuer }),
  say('key', { key: view.key, serial: view.serial }),
  validityOf(view),
  say('fingerprint', { fingerprint: view.fingerprint }),
];

async function bring(input: CommandInput, db: House['db']): Promise<Outcome> {
  const path = resolve(input.positionals[1] ?? '');
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return refused('not_found', `${path} n’est pas un fichier.`);
  if (found.size > FILE_MAX_BYTES)
    return refused('certificate.unreadable', describeInFrench({ code: 'certificate.unreadable' }));
  const typed = process.stdin.isTTY ? await askSecret(say('passphrase')) : await input.readInput();
  const file = { bytes: readFileSync(path), passphrase: typed.replace(/\r?\n$/u, '') };
  const view = importCertificate({ db, clock: systemClock }, file);
  return done({ imported: view }, [say('imported', { holder: view.holder }), ...linesOf(view)]);
}

function show(db: House['db']): Outcome {
  const view = findSigningCertificate({ db, clock: systemClock });
  return view ? done({ certificate: view }, linesOf(view)) : done({ certificate: null }, [say('none')]);
}

const remove = (db: House['db']): Outcome => {
  const removed = removeCertificate({ db, clock: systemClock });
  return done({ removed }, [say(removed ? 'removed' : 'none')]);
};

/** The branch's certificate, with which papers that leave as files are signed. May run beside a running counter. */
export const certificate: Command = {
  name: 'certificate',
  usage:
    'certificate import FICHIER.p12 | show | remove   le certificat de l’agence, qui signe les documents enregistrés',
  options: {},
  async run(input) {
    const [what, file, ...others] = input.positionals;
    const isKnown = what === 'import' ? file !== undefined : ['show', 'remove'].includes(what ?? '') && !file;
    if (!isKnown || others.length > 0) return wrongUse(USAGE);
    const opened = await openCounter(input);
    if ('refusal' in opened) return opened.refusal;
    try {
      const house = opened.counter.findHouse();
      if (!house) return refused('device.not_ready', describeInFrench({ code: 'device.not_ready' }));
      if (what === 'import') return await bring(input, house.db);
      return what === 'show' ? show(house.db) : remove(house.db);
    } catch (error) {
      if (error instanceof Failure) return refused(error.error.code, describeInFrench(error.error));
      throw error;
    } finally {
      await opened.counter.close();
    }
  },
};
