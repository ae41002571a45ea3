import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ chain: z.string(), private_key: z.instanceof(Buffer), imported_at: z.string() });
const Chain = z.array(z.base64());

export interface StoredCertificate {
  /** Certificates in DER, the branch's own first. */
  readonly chain: readonly Buffer[];
  /** PKCS#8, DER. */
  readonly privateKey: Buffer;
  readonly importedAt: string;
}

export function findCertificate(db: Read): StoredCertificate | undefined {
  const row = db.maybe(Row)`SELECT chain, private_key, imported_at FROM signing_certificate`;
  return (
    row && {
      chain: Chain.parse(JSON.parse(row.chain)).map((der) => Buffer.from(der, 'base64')),
      privateKey: row.private_key,
      importedAt: row.imported_at,
    }
  );
}

export function putCertificate(tx: Tx, { chain, privateKey, importedAt }: StoredCertificate): void {
  const text = JSON.stringify(chain.map((der) => der.toString('base64')));
  tx.run`
    INSERT INTO signing_certificate (only_one, chain, private_key, imported_at) VALUES (1, ${text}, ${privateKey}, ${importedAt})
    ON CONFLICT (only_one) DO UPDATE SET chain = excluded.chain, private_key = excluded.private_key, imported_at = excluded.imported_at`;
}

/** How many were removed. */
export const deleteCertificate = (tx: Tx): number => tx.run`DELETE FROM signing_certificate`;
