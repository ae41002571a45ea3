import { describe, expect, it } from 'vitest';
import { inflateSeal, verifySeal } from '../../electron/platform/seal-crypto.ts';
import { readSeal, type SealReader } from '../../shared/domain/seal/index.ts';
import { readCodes } from './support/barcodes.ts';
import { PAPERS } from './support/render.ts';
import {
  aCard,
  aLongPerson,
  anAttestation,
  aReceipt,
  SAMPLE_KID,
  sampleKey,
  sealOf,
} from './support/samples.ts';
import { picturesOf, readWithZbar } from './support/tools.ts';

const PRINTER_DPI = 300;
const reader: SealReader = {
  inflate: inflateSeal,
  verify: verifySeal,
  findKeys: (kid) => (kid === SAMPLE_KID ? [sampleKey] : []),
  now: 1_773_400_000,
};

const lastPage = async (name: keyof typeof PAPERS, specimen = false): Promise<Buffer> =>
  picturesOf((await PAPERS[name]({ specimen })).pdf, PRINTER_DPI).at(-1) as Buffer;

describe('the codes of a paper printed at 300 dpi', () => {
  it.each([
    ['receipt', 'receipt', aReceipt.reference, aReceipt.applicant],
    ['attestation', 'attestation', anAttestation.reference, anAttestation.person],
    ['card', 'card', aCard.serial, aCard.person],
    ['extremeReceipt', 'receipt', aReceipt.reference, aLongPerson],
    ['extremeCard', 'card', aCard.serial, aLongPerson],
  ] as const)(
    'the seal of the %s is read back by two readers and is genuine',
    async (name, kind, reference, person) => {
      const picture = await lastPage(name, true);
      const sealed = sealOf({ kind, reference, person });
      expect((await readCodes(picture)).get('QRCode')).toBe(sealed);
      expect(readWithZbar(picture)).toContain(`QR-Code:${sealed}`);
      const reading = readSeal(sealed, reader);
      expect(reading).toMatchObject({ verdict: 'valid', claims: { paper: { kind, reference } } });
    },
  );

  it('the serial of the card is read back by two readers', async () => {
    const picture = await lastPage('extremeCard', true);
    expect((await readCodes(picture)).get('Code128')).toBe(aCard.serial);
    expect(readWithZbar(picture)).toContain(`CODE-128:${aCard.serial}`);
  });

  it('is still read at 150 dpi, as on a poor scan', async () => {
    const picture = picturesOf((await PAPERS.card()).pdf, 150).at(-1) as Buffer;
    const codes = await readCodes(picture);
    expect(codes.get('Code128')).toBe(aCard.serial);
    expect(codes.get('QRCode')).toBe(sealOf({ kind: 'card', reference: aCard.serial, person: aCard.person }));
  });
});
