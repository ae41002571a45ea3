import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { insertReadToken } from '../access/read-token.repo.ts';
import { insertSetting } from '../access/setting.repo.ts';
import { insertAgent, type StoredAgent } from '../agents/agent.repo.ts';
import { settleDocuments, settleNumbers } from '../acts/claims.repo.ts';
import { announce } from '../changes/change.repo.ts';
import { insertEnrolmentCode } from '../devices/enrolment.repo.ts';
import { insertRange } from '../numbers/number.repo.ts';
import { putRecords } from '../people/person.repo.ts';
import { sha256 } from '../platform/digest.ts';
import { hashPassphrase } from '../platform/passphrase-hash.ts';
import { now, type Ports } from '../ports.ts';
import { insertEmployerToken, putEmployer } from '../requests/employer.repo.ts';
import { putPortalAccount } from '../requests/portal.repo.ts';
import { insertRequest } from '../requests/request.repo.ts';
import { putKnown } from '../rights/rights.repo.ts';
import { putItems } from '../reference/reference.repo.ts';
import { sampleCommunes } from '../reference/official.ts';
import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import type { Tx } from '../store/sql.ts';
import { BLOCKS } from './identifiers.ts';
import { MEMORABLE } from './memorable.ts';
import { samplePeople } from './people.ts';
import { branchItems } from './places.ts';
import { sampleRequests } from './requests.ts';
import { sampleRights } from './rights.ts';

/** How many insured people a demonstration has. */
export const SAMPLE_PEOPLE = 2_000;
const INSERTED_AT_ONCE = 500;
const FOR_EVER = '2200-01-01T00:00:00.000Z';

/** Fills an empty central with the demonstration, all or nothing. */
export async function loadDemonstration(ports: Ports): Promise<void> {
  const at = now(ports);
  const agents = await sampleAgents();
  const secretHash = await hashPassphrase(DEMONSTRATION.portalSecret);
  const people = samplePeople(SAMPLE_PEOPLE);
  await ports.store.write(async (tx) => {
    await insertSetting(tx, 'purpose', 'demonstration');
    const items = await putItems(tx, [...branchItems(), ...sampleCommunes()]);
    await announce(
      tx,
      items.map(({ list, code }) => ({ kind: 'reference', subject: `${list}/${code}`, branchCode: null })),
    );
    for (const agent of agents) await insertAgent(tx, agent);
    const codeSha256 = sha256(DEMONSTRATION.enrolmentCode);
    await insertEnrolmentCode(
      tx,
      { codeSha256, branchCode: null, usesLeft: null, expiresAt: FOR_EVER, deviceKind: 'branch' },
      at,
    );
    await insertReadToken(tx, sha256(DEMONSTRATION.readToken), 'démonstration', at);
    await insertRange(tx, BLOCKS.first, BLOCKS.last);
    for (let from = 0; from < people.length; from += INSERTED_AT_ONCE) {
      await insertPeople(tx, people.slice(from, from + INSERTED_AT_ONCE), at);
    }
    await putKnown(tx, sampleRights(people, dayAt(Date.parse(at))), 'démonstration', at);
    for (const { number, name, scheme, token } of DEMONSTRATION.employers) {
      await putEmployer(tx, { number, name, scheme, branchCode: DEMONSTRATION.branchCode });
      await insertEmployerToken(tx, { tokenSha256: sha256(token), number, at });
    }
    for (const { number } of Object.values(MEMORABLE)) await putPortalAccount(tx, { number, secretHash, at });
    for (const { record, requester } of sampleRequests(people, ports.clock.now()))
      await insertRequest(tx, { record, requester, bodySha256: '' });
  });
}

async function insertPeople(tx: Tx, people: readonly PersonRecord[], at: string): Promise<void> {
  await putRecords(
    tx,
    people.map((record) => ({ record, actId: null })),
    at,
  );
  await settleDocuments(
    tx,
    [],
    people.map(({ id, identity }) => ({ ...identity.document, personId: id })),
  );
  await settleNumbers(
    tx,
    [],
    people
      .filter(({ registrationNumber }) => registrationNumber !== null)
      .map(({ id, registrationNumber }) => ({
        number: Number(registrationNumber),
        state: 'given',
        personId: id,
        actId: null,
      })),
  );
  await announce(
    tx,
    people.map(({ id, branchCode }) => ({ kind: 'person', subject: id, branchCode })),
  );
}

/** One hash for all: they share a passphrase that everybody knows, and hashing is slow on purpose. */
async function sampleAgents(): Promise<readonly StoredAgent[]> {
  const passphraseHash = await hashPassphrase(DEMONSTRATION.agentPassphrase);
  return DEMONSTRATION.agents.map(({ number, role, nameFr, nameAr }) => ({
    profile: {
      id: `0195a000-0000-7000-8000-00000000${number}` as StoredAgent['profile']['id'],
      number,
      nameFr,
      nameAr,
      role,
      branchCode: DEMONSTRATION.branchCode,
    },
    passphraseHash,
    disabledAt: null,
  }));
}
