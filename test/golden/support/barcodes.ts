import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** What a reader that is not ours finds in a picture: the text of each symbol by its kind. */
export async function readCodes(png: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const found = await readBarcodes(png, { formats: ['QRCode', 'Code128'], tryHarder: true });
  return new Map(found.map(({ format, text }) => [format, text]));
}
