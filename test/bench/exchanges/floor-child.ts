/**
 * The least that each act and each person costs, on one core: a signature verified, a person read by its schema; no network, no
 * database, no rules. Then a person written with family and search keys into an encrypted store, in commits of a page; nothing is read,
 * compared or received. Waits to be told each, so that every core works at once, or one; says how many of each it does in a second.
 */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { putRecord } from '../../../electron/modules/people/index.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { CHANGES_PAGE_MAX } from '../../../shared/protocol/changes.ts';
import { aFileStore } from '../../support/store.ts';
import { peopleAsDocuments } from './same.ts';

const PEOPLE = 2_000;
const MEASURED_MS = 2_000;
const WRITTEN = 10_000;

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

/** How long it takes to put all of them into a new store of a counter, which has one writer whatever the machine. */
function writtenPerSecond(): number {
  const store = aFileStore();
  const db = store.open();
  const people = peopleAsDocuments(WRITTEN).map((person) => PersonRecord.parse(person));
  const from = performance.now();
  for (let done = 0; done < WRITTEN; done += CHANGES_PAGE_MAX)
    db.write((tx) => {
      for (const person of people.slice(done, done + CHANGES_PAGE_MAX)) putRecord(tx, person);
    });
  const seconds = (performance.now() - from) / 1000;
  db.close();
  store.remove();
  return WRITTEN / seconds;
}

const ASKED = {
  verified: () =>
    perSecond(() => {
      for (const { bytes, signature } of signed) verify(null, bytes, publicKey, signature);
    }),
  read: () =>
    perSecond(() => {
      for (const text of texts) PersonRecord.parse(JSON.parse(text));
    }),
  written: writtenPerSecond,
} as const;

process.on('message', (what: keyof typeof ASKED) => process.send?.({ perSecond: ASKED[what]() }));
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
