import { readFileSync } from 'node:fs';
import { PASSPHRASE_MIN_CHARS, SIGNED_ROLES } from '../../shared/domain/agents/index.ts';
import { PlainDate } from '../../shared/kernel/plain-date.ts';
import type { AgentProfile } from '../../shared/protocol/devices.ts';
import { findReference } from '../../shared/domain/documents/reference.ts';
import { REVOKED_WHYS } from '../../shared/domain/seal/index.ts';
import { revokePapers } from '../papers/revocation.repo.ts';
import { getRoot } from '../papers/trust.service.ts';
import { insertReadToken } from '../access/read-token.repo.ts';
import { insertAgent } from '../agents/agent.repo.ts';
import { renameFeed } from '../changes/change.repo.ts';
import { issueEnrolmentCode, revoke } from '../devices/enrolment.service.ts';
import { insertRange } from '../numbers/number.repo.ts';
import { sha256 } from '../platform/digest.ts';
import { hashPassphrase } from '../platform/passphrase-hash.ts';
import { now, type Ports } from '../ports.ts';
import { newFeedName } from '../prepare.ts';
import { UnreadableFile } from '../reference/csv.ts';
import { readBranches, readCommunes } from '../reference/official.ts';
import { insertEmployerToken, putEmployer, revokeEmployerTokens } from '../requests/employer.repo.ts';
import { forgetPortalTokens, putPortalAccount } from '../requests/portal.repo.ts';
import { findBranch } from '../reference/reference.repo.ts';
import { loadItems } from '../reference/reference.service.ts';
import { lawCommand } from './law-command.ts';
import { rightsCommand } from './rights-command.ts';
import type { CommandLine } from './options.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

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

const enrolmentCode: Command = async (ports, line) => {
  const branch = line.find('branch');
  const uses = line.count('uses', { from: 0, to: USES_MAX }, 1);
  const code = ports.chance.bytes(CODE_BYTES).toString('base64url');
  await issueEnrolmentCode(ports, {
    code,
    branchCode: branch === undefined ? null : await branchOf(ports, branch),
    uses: uses === 0 ? null : uses,
    days: line.count('days', { from: 1, to: DAYS_MAX }, 7),
  });
  return SAYS.code(code);
};

const readToken: Command = async (ports, line) => {
  const token = ports.chance.bytes(TOKEN_BYTES).toString('base64url');
  await ports.store.write((tx) => insertReadToken(tx, sha256(token), line.get('label'), now(ports)));
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

const revokeDevice: Command = async (ports, line) => {
  const { operand } = line;
  if (operand === undefined || !/^[0-9a-f-]{36}$/.test(operand))
    throw new CommandRefused(SAYS.badValue('ID'), 2);
  const stolenOn = line.find('stolen-from');
  const day = stolenOn === undefined ? undefined : PlainDate.safeParse(stolenOn);
  if (day?.success === false) throw new CommandRefused(SAYS.dayImpossible(stolenOn ?? ''), 2);
  const stolenFrom = day ? `${day.data}T00:00:00.000Z` : null;
  if (!(await revoke(ports, operand, stolenFrom))) throw new CommandRefused(SAYS.nothingToRevoke);
  return SAYS.revoked;
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
  await ports.store.write((tx) => renameFeed(tx, newFeedName(ports)));
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
  law: lawCommand,
  rights: rightsCommand,
  'revoke-device': revokeDevice,
  'revoke-paper': revokePaper,
  'seal-root': sealRoot,
  'new-feed': newFeed,
  migrate: async () => SAYS.migrated,
};
