import { readFileSync } from 'node:fs';
import { PASSPHRASE_MIN_CHARS, SIGNED_ROLES } from '../../shared/domain/agents/index.ts';
import type { AgentProfile } from '../../shared/protocol/devices.ts';
import { findReference } from '../../shared/domain/documents/reference.ts';
import { REVOKED_WHYS } from '../../shared/domain/seal/index.ts';
import { revokePapers } from '../papers/revocation.repo.ts';
import { getRoot } from '../papers/trust.service.ts';
import { insertScopedToken, TOKEN_SCOPES } from '../access/read-token.repo.ts';
import { insertAgent } from '../agents/agent.repo.ts';
import { DEVICE_KINDS } from '../devices/device.repo.ts';
import { issueEnrolmentCode } from '../devices/enrolment.service.ts';
import { insertRange } from '../numbers/number.repo.ts';
import { sha256 } from '../platform/digest.ts';
import { hashPassphrase } from '../platform/passphrase-hash.ts';
import { now, type Ports } from '../ports.ts';
import { startAgain } from '../restored/restored.service.ts';
import { UnreadableFile } from '../reference/csv.ts';
import { readBranches, readCommunes } from '../reference/official.ts';
import { insertEmployerToken, putEmployer, revokeEmployerTokens } from '../requests/employer.repo.ts';
import { forgetPortalTokens, putPortalAccount } from '../requests/portal.repo.ts';
import { findBranch } from '../reference/reference.repo.ts';
import { loadItems } from '../reference/reference.service.ts';
import {
  actsCommand,
  approveCommand,
  devicesCommand,
  refuseCommand,
  revokeCommand,
  unlockCommand,
} from './device-commands.ts';
import { anchorsCommand } from './anchors-command.ts';
import { accessLogCommand } from './access-log-command.ts';
import { bundleCommand } from './bundle-command.ts';
import { careCommand } from './care-command.ts';
import { lawCommand } from './law-command.ts';
import { messagesCommand } from './messages-command.ts';
import { populationCommand } from './population-command.ts';
import { rightsCommand } from './rights-command.ts';
import type { CommandLine } from './options.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';
import { territoriesCommand } from './territories-command.ts';

/** Does its work over an open, migrated store and answers what to print. `input`: what stands on standard input. */
export type Command = (ports: Ports, line: CommandLine, input: () => string) => Promise<string>;

const CODE_BYTES = 9;
const TOKEN_BYTES = 24;
const NAME_MAX_CHARS = 120;
const USES_MAX = 10_000;
const DAYS_MAX = 3_650;
const NUMBERS = { from: 1, to: 999_999_999 };

async function branchOf(ports: Ports, code: string): Promise<string> {
  if (!(await findBranch(ports.store, code))) throw new CommandRefused(SAYS.branchUnknown(code));
  return code;
}

function oneOf<T extends string>(
  among: readonly T[],
  line: CommandLine,
  option: 'kind' | 'scope',
  otherwise: T,
): T {
  const found = among.find((one) => one === (line.find(option) ?? otherwise));
  if (found === undefined) throw new CommandRefused(SAYS.badValue(`--${option}`), 2);
  return found;
}

const enrolmentCode: Command = async (ports, line) => {
  const branch = line.find('branch');
  const uses = line.count('uses', { from: 0, to: USES_MAX }, 1);
  const code = ports.chance.bytes(CODE_BYTES).toString('base64url');
  await issueEnrolmentCode(ports, {
    code,
    branchCode: branch === undefined ? null : await branchOf(ports, branch),
    uses: uses === 0 ? null : uses,
    days: line.count('days', { from: 1, to: DAYS_MAX }, 7),
    deviceKind: oneOf(DEVICE_KINDS, line, 'kind', 'branch'),
  });
  return SAYS.code(code);
};

const readToken: Command = async (ports, line) => {
  const token = ports.chance.bytes(TOKEN_BYTES).toString('base64url');
  const scope = oneOf(TOKEN_SCOPES, line, 'scope', 'people');
  const label = line.get('label');
  await ports.store.write((tx) =>
    insertScopedToken(tx, { tokenSha256: sha256(token), label, at: now(ports), scope }),
  );
  return SAYS.token(token);
};

const addAgent: Command = async (ports, line, input) => {
  const number = line.get('number');
  const role = SIGNED_ROLES.find((one) => one === line.get('role'));
  if (role === undefined) throw new CommandRefused(SAYS.badValue('--role'), 2);
  const branchCode = await branchOf(ports, line.get('branch'));
  const profile: AgentProfile = {
    id: ports.chance.uuid() as AgentProfile['id'],
    number,
    nameFr: line.get('name-fr'),
    nameAr: line.get('name-ar'),
    role,
    branchCode,
  };
  const passphrase = input().replace(/\r?\n$/, '');
  if (passphrase.length < PASSPHRASE_MIN_CHARS)
    throw new CommandRefused(SAYS.passphraseShort(PASSPHRASE_MIN_CHARS));
  const passphraseHash = await hashPassphrase(passphrase);
  const added = await ports.store.write((tx) =>
    insertAgent(tx, { profile, passphraseHash, disabledAt: null }),
  );
  if (!added) throw new CommandRefused(SAYS.agentExists(number));
  return SAYS.agentAdded(number);
};

const loadFile =
  (read: (csv: string) => Parameters<typeof loadItems>[1]): Command =>
  async (ports, { operand }) => {
    if (operand === undefined) throw new CommandRefused(SAYS.missing('FICHIER'), 2);
    try {
      return SAYS.loaded(await loadItems(ports.store, read(readText(operand))));
    } catch (error) {
      throw error instanceof UnreadableFile ? new CommandRefused(SAYS.unreadableLine(error.line)) : error;
    }
  };

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandRefused(SAYS.fileMissing(file));
  }
}

const setNumbers: Command = async (ports, line) => {
  const [first, last] = [line.count('first', NUMBERS), line.count('last', NUMBERS)];
  if (first > last) throw new CommandRefused(SAYS.badValue('--last'), 2);
  if (!(await ports.store.write((tx) => insertRange(tx, first, last))))
    throw new CommandRefused(SAYS.numbersExist);
  return SAYS.numbersSet;
};

/** The schemes whose people have an employer that may speak for them. */
const EMPLOYERS_SCHEMES: readonly string[] = ['cnss-salaried', 'domestic-worker', 'public-active'];

const employerToken: Command = async (ports, line) => {
  const number = line.get('number');
  const scheme = line.get('scheme');
  if (!/^\d{7}$/.test(number)) throw new CommandRefused(SAYS.badValue('--number'), 2);
  if (!EMPLOYERS_SCHEMES.includes(scheme)) throw new CommandRefused(SAYS.badValue('--scheme'), 2);
  const name = line.get('name').trim().slice(0, NAME_MAX_CHARS);
  const branchCode = await branchOf(ports, line.get('branch'));
  const token = ports.chance.bytes(TOKEN_BYTES).toString('base64url');
  await ports.store.write(async (tx) => {
    await putEmployer(tx, { number, name, scheme, branchCode });
    await insertEmployerToken(tx, { tokenSha256: sha256(token), number, at: now(ports) });
  });
  return SAYS.employerToken(token);
};

const revokeEmployer: Command = async (ports, { operand }) => {
  if (operand === undefined || !/^\d{7}$/.test(operand)) throw new CommandRefused(SAYS.badValue('NUMÉRO'), 2);
  const revoked = await ports.store.write((tx) => revokeEmployerTokens(tx, operand, now(ports)));
  if (revoked === 0) throw new CommandRefused(SAYS.nothingToRevokeFor(operand));
  return SAYS.employerRevoked(revoked);
};

const portalSecret: Command = async (ports, line, input) => {
  const number = line.get('number');
  if (!/^\d{9}$/.test(number)) throw new CommandRefused(SAYS.badValue('--number'), 2);
  const secret = input().replace(/\r?\n$/, '');
  if (secret.length < PASSPHRASE_MIN_CHARS)
    throw new CommandRefused(SAYS.passphraseShort(PASSPHRASE_MIN_CHARS));
  const secretHash = await hashPassphrase(secret);
  await ports.store.write(async (tx) => {
    await putPortalAccount(tx, { number, secretHash, at: now(ports) });
    await forgetPortalTokens(tx, number);
  });
  return SAYS.portalSecretSet(number);
};

const revokePaper: Command = async (ports, line) => {
  const reference = findReference(line.operand ?? '');
  if (reference === undefined) throw new CommandRefused(SAYS.badValue('RÉFÉRENCE'), 2);
  const why = REVOKED_WHYS.find((one) => one === (line.find('why') ?? 'revoked'));
  if (why === undefined) throw new CommandRefused(SAYS.badValue('--why'), 2);
  await ports.store.write((tx) => revokePapers(tx, [{ reference, why, at: now(ports) }]));
  return SAYS.paperRevoked(reference);
};

const sealRoot: Command = async (ports) => SAYS.sealRoot((await getRoot(ports.store)).publicKey);

const newFeed: Command = async (ports) => {
  await ports.store.write((tx) => startAgain(ports, tx));
  return SAYS.feedRenewed;
};

export const COMMANDS: Readonly<Record<string, Command>> = {
  'enrolment-code': enrolmentCode,
  'read-token': readToken,
  'add-agent': addAgent,
  'load-branches': loadFile(readBranches),
  'load-communes': loadFile((csv) => readCommunes(csv, false)),
  'set-numbers': setNumbers,
  'employer-token': employerToken,
  'revoke-employer': revokeEmployer,
  'portal-secret': portalSecret,
  bundle: bundleCommand,
  care: careCommand,
  law: lawCommand,
  messages: messagesCommand,
  rights: rightsCommand,
  devices: devicesCommand,
  approve: approveCommand,
  refuse: refuseCommand,
  revoke: revokeCommand,
  unlock: unlockCommand,
  acts: actsCommand,
  'revoke-paper': revokePaper,
  'seal-root': sealRoot,
  'new-feed': newFeed,
  'load-population': populationCommand,
  'import-territories': territoriesCommand,
  'access-log': accessLogCommand,
  anchors: anchorsCommand,
  migrate: async () => SAYS.migrated,
};
