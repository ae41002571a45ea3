import { z } from 'zod';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({
  id: z.string(),
  label: z.string(),
  short_code: z.string(),
  branch_code: z.string(),
  branch_fr: z.string(),
  branch_ar: z.string(),
  central_url: z.string(),
  demonstration: z.int(),
  request_key: z.instanceof(Buffer),
  seal_key: z.instanceof(Buffer),
  seal_kid: z.string(),
  enrolled_at: z.string(),
});

/** This workstation, with its private keys (Ed25519, PKCS#8 DER). */
export interface Device {
  readonly id: string;
  readonly label: string;
  readonly shortCode: string;
  readonly branch: { readonly code: string; readonly fr: string; readonly ar: string };
  readonly centralUrl: string;
  readonly demonstration: boolean;
  readonly requestKey: Buffer;
  readonly sealKey: Buffer;
  readonly sealKid: string;
}

export function findDevice(db: Read): Device | undefined {
  const row = db.maybe(Row)`SELECT * FROM device`;
  return (
    row && {
      id: row.id,
      label: row.label,
      shortCode: row.short_code,
      branch: { code: row.branch_code, fr: row.branch_fr, ar: row.branch_ar },
      centralUrl: row.central_url,
      demonstration: row.demonstration === 1,
      requestKey: row.request_key,
      sealKey: row.seal_key,
      sealKid: row.seal_kid,
    }
  );
}

export function insertDevice(tx: Tx, device: Device, at: string): void {
  tx.run`
    INSERT INTO device (only_one, id, label, short_code, branch_code, branch_fr, branch_ar, central_url, demonstration, request_key,
                        seal_key, seal_kid, enrolled_at)
    VALUES (1, ${device.id}, ${device.label}, ${device.shortCode}, ${device.branch.code}, ${device.branch.fr}, ${device.branch.ar},
            ${device.centralUrl}, ${device.demonstration ? 1 : 0}, ${device.requestKey}, ${device.sealKey}, ${device.sealKid}, ${at})`;
}

export const updateCentralUrl = (tx: Tx, url: string): number =>
  tx.run`UPDATE device SET central_url = ${url}`;
