import { existsSync } from 'node:fs';
import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import { compose, type Counter } from '../../compose.ts';
import { CallerSession } from '../../ipc/session.ts';
import { holdFolder } from '../../platform/data-lock.ts';
import { fileLogger } from '../../platform/logger.ts';
import { passphraseVault } from '../../platform/passphrase-vault.ts';
import { alone, get, Refused, type Call } from '../as-agent.ts';
import { describeInFrench, momentInFrench, sayIn } from '../describe.ts';
import { done, refused, wrongUse, type Command, type CommandInput, type Outcome } from '../outcome.ts';

const USAGE =
  'workstation enrol --central URL --branch CODE --label NOM [--code CODE] | workstation show | workstation revoke [--yes]';

const moment = (instant: string): string => momentInFrench(Date.parse(instant));

/** What the workstation is, as its screen says it. */
function linesOf({ state, device, asked, shut, erased, fault }: DeviceStatus): readonly string[] {
  if (asked)
    return [
      sayIn(
        'fr',
        asked.standing === 'pending' ? 'devices.pending.title' : `devices.pending.${asked.standing}Title`,
      ),
      `${sayIn('fr', 'devices.pending.fingerprint')} : ${asked.fingerprint}`,
      `${sayIn('fr', 'devices.pending.id')} : ${asked.id}`,
      `${sayIn('fr', 'devices.pending.label')} : ${asked.label}, ${asked.branch.fr}`,
      ...(asked.away ? [sayIn('fr', 'devices.pending.away')] : []),
      ...(asked.asleep
        ? ['Donnez sa phrase de passe dans GUICHET_PASSPHRASE pour reprendre la demande.']
        : []),
    ];
  if (erased)
    return [
      sayIn('fr', 'devices.erased.title'),
      `${sayIn('fr', 'devices.erased.at')} ${moment(erased.at)}`,
      sayIn('fr', erased.told ? 'devices.erased.told' : 'devices.erased.untold'),
    ];
  if (fault) return [describeInFrench({ code: fault.code })];
  if (state === 'new') return [sayIn('fr', 'terminal.workstation.new')];
  if (!device)
    return ['Ce poste est installé. Donnez sa phrase de passe dans GUICHET_PASSPHRASE pour en savoir plus.'];
  const { label, branch, shortCode, id, centralUrl } = device;
  return [
    sayIn('fr', 'terminal.workstation.enrolled', { label, branch: branch.fr, shortCode }),
    `${sayIn('fr', 'devices.pending.id')} : ${id}`,
    `${sayIn('fr', 'devices.pending.central')} : ${centralUrl}`,
    ...(shut ? [`${sayIn('fr', 'devices.shut.title')} (${moment(shut.at)})`] : []),
  ];
}

/** Does a work on a folder where nothing may be set up yet, alone on it. */
async function onFolder(
  input: CommandInput,
  work: (call: Call, counter: Counter) => Promise<Outcome>,
): Promise<Outcome> {
  const hold = holdFolder(input.dataDir);
  if (hold.kind === 'taken')
    return refused(
      'stale',
      `Le guichet est ouvert (processus ${hold.byPid}). Fermez-le, ou faites-le à l’écran.`,
    );
  const { dataDir, appDir, version } = input;
  try {
    const ports = { dataDir, appDir, version, vault: passphraseVault, exchanges: 'off' } as const;
    const counter = await compose({ ...ports, logger: fileLogger(dataDir) });
    const session = new CallerSession();
    try {
      return await work(
        ((name: string, value: unknown) => counter.dispatch(name, value, session)) as Call,
        counter,
      );
    } catch (error) {
      if (error instanceof Refused) return refused(error.error.code, describeInFrench(error.error));
      throw error;
    } finally {
      await counter.close();
    }
  } finally {
    hold.release();
  }
}

/** With a code it is enrolled at once; without one it asks, and says what to read to the administrator. */
const enrol = (input: CommandInput): Promise<Outcome> => {
  const [url, branchCode, label, code] = ['central', 'branch', 'label', 'code'].map((name) => {
    const value = input.options[name];
    return typeof value === 'string' ? value.trim() : '';
  });
  if (!url || !branchCode || !label)
    return Promise.resolve(wrongUse(`Dites où, pour quelle agence, sous quel nom : ${USAGE}`));
  return onFolder(input, async (call) => {
    const wish = {
      url,
      branchCode,
      label,
      ...(input.passphrase === undefined ? {} : { passphrase: input.passphrase }),
    };
    const status = get(
      await (code ? call('devices.enrol', { ...wish, enrolmentCode: code }) : call('devices.ask', wish)),
    );
    const next =
      status.state === 'pending'
        ? [sayIn('fr', 'terminal.workstation.asked', { command: 'npm run guichet -- workstation show' })]
        : [];
    return done(status, [...linesOf(status), ...next]);
  });
};

/** Where it stands now: a request that waits is asked about, when the passphrase gives its keys back. */
const show = (input: CommandInput): Promise<Outcome> =>
  existsSync(input.dataDir)
    ? onFolder(input, async (call, counter) => {
        const { state } = counter.status();
        if (input.passphrase !== undefined && (state === 'pending' || state === 'locked'))
          get(await call('devices.unlock', { passphrase: input.passphrase }));
        counter.findHouse()?.sync.engine.start();
        const status = get(await call('devices.look', {}));
        return done(status, linesOf(status));
      })
    : Promise.resolve(done({ state: 'new' }, [sayIn('fr', 'terminal.workstation.new')]));

/** The workstation gives itself up: what waits leaves first, and what could not is said before anything is decided. */
const revoke = (input: CommandInput): Promise<Outcome> =>
  alone(input, async (counter) => {
    const house = counter.findHouse();
    if (!house) return refused('device.not_ready', describeInFrench({ code: 'device.not_ready' }));
    house.sync.engine.start();
    const { waiting, parked, held } = await house.exchange();
    const left = sayIn('fr', 'terminal.workstation.left', { count: waiting + parked + held });
    if (input.options['yes'] !== true)
      return refused(
        'confirm',
        `${left}\n${sayIn('fr', 'terminal.workstation.confirm', { option: '--yes' })}`,
        {
          waiting,
          parked,
          held,
        },
      );
    if (!(await counter.giveUp())) return refused('central.unreachable', sayIn('fr', 'sync.now.offline'));
    return done(counter.status(), [left, sayIn('fr', 'terminal.workstation.revoked')]);
  });

const VERBS: Readonly<Record<string, (input: CommandInput) => Promise<Outcome>>> = { enrol, show, revoke };

/** This workstation at its central: asks to be enrolled, says where it stands, gives itself up. */
export const workstation: Command = {
  name: 'workstation',
  usage: `${USAGE}  le poste et son service central`,
  options: {
    central: { type: 'string' },
    branch: { type: 'string' },
    label: { type: 'string' },
    code: { type: 'string' },
    yes: { type: 'boolean' },
  },
  run(input) {
    const [what = '', more] = input.positionals;
    const verb = Object.hasOwn(VERBS, what) && more === undefined ? VERBS[what] : undefined;
    return verb ? verb(input) : Promise.resolve(wrongUse(USAGE));
  },
};
