import { encodeBase64Url } from '../../shared/domain/seal/index.ts';
import { recipientSignedText, type CertifiedRecipient } from '../../shared/protocol/index.ts';
import { findSetting, putSetting } from '../access/setting.repo.ts';
import { getRoot } from '../papers/trust.service.ts';
import { newIdentity, recipientOf } from '../platform/age.ts';
import type { Ports } from '../ports.ts';
import type { Read } from '../store/sql.ts';

const BETWEEN = ' ';

/** The identities that open bundles, the newest first: those of before still open what travels. */
export async function listIdentities(db: Read): Promise<readonly string[]> {
  return (await findSetting(db, 'bundle_identities'))?.split(BETWEEN) ?? [];
}

/** Makes the first identity; the database is the only place where it stands. */
export async function ensureIdentity({ store }: Ports): Promise<void> {
  if ((await listIdentities(store)).length === 0) await addIdentity(store);
}

/** Bundles made from now on are encrypted to a new identity. */
export async function addIdentity(store: Ports['store']): Promise<string> {
  const made = await newIdentity();
  await store.write(async (tx) =>
    putSetting(tx, 'bundle_identities', [made, ...(await listIdentities(tx))].join(BETWEEN)),
  );
  return recipientOf(made);
}

const recipients = new Map<string, CertifiedRecipient>();

/** To whom bundles are encrypted now, signed by the root. */
export async function certifiedRecipient(db: Read): Promise<CertifiedRecipient> {
  const [newest] = await listIdentities(db);
  if (newest === undefined) throw new Error('The identity for bundles has not been made');
  const root = await getRoot(db);
  const name = `${root.publicKey} ${newest}`;
  const known = recipients.get(name);
  if (known) return known;
  const recipient = await recipientOf(newest);
  const signature = encodeBase64Url(root.sign(Buffer.from(recipientSignedText(recipient))));
  const made: CertifiedRecipient = { recipient, signature };
  recipients.set(name, made);
  return made;
}
