/**
 * The least that each act and each person costs, on one core: a signature verified, a person read by its schema; no network, no
 * database, no rules. Waits to be told, so that every core works at once; says how many of each it does in a second.
 */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { peopleAsDocuments } from './same.ts';

const PEOPLE = 2_000;
const MEASURED_MS = 2_000;

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const texts = peopleAsDocuments(PEOPLE).map((person) => JSON.stringify(person));
const signed = texts.map((text) => {
  const bytes = Buffer.from(text);
  return { bytes, signature: sign(null, bytes, privateKey) };
});

function perSecond(everything: () => void): number {
  everything();
  const from = performance.now();
  let done = 0;
  for (; performance.now() - from < MEASURED_MS; done += PEOPLE) everything();
  return done / ((performance.now() - from) / 1000);
}

process.send?.({ ready: true });
await new Promise((go) => process.once('message', go));
const verified = perSecond(() => {
  for (const { bytes, signature } of signed) verify(null, bytes, publicKey, signature);
});
const read = perSecond(() => {
  for (const text of texts) PersonRecord.parse(JSON.parse(text));
});
process.send?.({ verified, read }, () => process.exit(0));
