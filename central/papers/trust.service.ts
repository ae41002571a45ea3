import {
  encodeBase64Url,
  signCertificate,
  signRevocations,
  type RootSigner,
} from '../../shared/domain/seal/index.ts';
import type { RevocationsAnswer, SealKey } from '../../shared/protocol/index.ts';
import { findSetting, insertSetting } from '../access/setting.repo.ts';
import { listSealKeys, type StoredSealKey } from '../devices/enrolment.repo.ts';
import { sha256 } from '../platform/digest.ts';
import { rootSignerOf } from '../platform/seal-crypto.ts';
import type { Ports } from '../ports.ts';
import type { Read } from '../store/sql.ts';
import { listRevokedPapers, markOfRevocations } from './revocation.repo.ts';

const SEED_BYTES = 32;

/** Makes the root key at the first start; from then on it stands in the database, and nowhere else. */
export async function ensureRoot({ store, chance }: Ports): Promise<void> {
  if ((await findSetting(store, 'seal_root')) !== undefined) return;
  const seed = chance.bytes(SEED_BYTES).toString('hex');
  await store.write((tx) => insertSetting(tx, 'seal_root', seed));
}

const signers = new Map<string, RootSigner>();

/** The root as it stands in this database. */
export async function getRoot(db: Read): Promise<RootSigner> {
  const seed = await findSetting(db, 'seal_root');
  if (seed === undefined) throw new Error('The root key has not been made');
  const known = signers.get(seed) ?? rootSignerOf(Buffer.from(seed, 'hex'));
  signers.set(seed, known);
  return known;
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

const CERTIFICATES_KEPT_MAX = 50_000;
const certificates = new Map<string, string>();

/** Keys as they travel, each with what the root says of it. Signing is deterministic, so nothing has to be stored. */
export function certify(root: RootSigner, keys: readonly StoredSealKey[]): SealKey[] {
  return keys.map((key) => {
    const { kid, publicKey, branchCode } = key;
    const certificate = { kid, publicKey, branchCode, from: seconds(key.from), to: seconds(key.to) };
    const name = `${root.publicKey} ${JSON.stringify(certificate)}`;
    const signed = certificates.get(name) ?? signCertificate(certificate, root);
    if (certificates.size >= CERTIFICATES_KEPT_MAX) certificates.clear();
    certificates.set(name, signed);
    return { ...key, certificate: signed } as SealKey;
  });
}

const HOUR_S = 3600;

/** What is given to verifiers, with the name of its content. */
export interface SignedRevocations {
  readonly answer: RevocationsAnswer;
  readonly etag: string;
}

/**
 * The signed list, made again when something was taken back and at least every hour, so that its date tells how fresh it is.
 * Within the hour the same content is the same bytes, whichever process signs.
 */
export function createRevocations({ store, clock, config }: Ports): () => Promise<SignedRevocations> {
  let kept: { readonly mark: string; readonly signed: SignedRevocations } | undefined;
  return async () => {
    const root = await getRoot(store);
    const hour = Math.floor(clock.now() / 1000 / HOUR_S) * HOUR_S;
    const mark = `${hour} ${root.publicKey} ${await markOfRevocations(store)}`;
    if (kept?.mark === mark) return kept.signed;
    const keys = (await listSealKeys(store)).flatMap(({ kid, revokedAt, distrustedFrom }) =>
      revokedAt === null
        ? []
        : [
            {
              kid,
              revokedAt: seconds(revokedAt),
              distrustedFrom: distrustedFrom === null ? null : seconds(distrustedFrom),
            },
          ],
    );
    const content = {
      issuedAt: hour,
      trustedDays: config.sealListDays,
      keys,
      references: await listRevokedPapers(store),
    };
    const bytes = signRevocations(content, root);
    const list = encodeBase64Url(bytes);
    kept = { mark, signed: { answer: { root: root.publicKey, list }, etag: `"${sha256(list)}"` } };
    return kept.signed;
  };
}
