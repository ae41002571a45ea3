import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processPhoto } from '../../../electron/modules/photo/index.ts';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { ActId } from '../../../shared/kernel/ids.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type TestCounter } from '../../support/counter.ts';
import { aFamilyUnlikeOthers } from '../../support/families.ts';
import {
  FILE_MARKS,
  filesUnder,
  findTraces,
  wordsAsWritten,
  type Traces,
} from '../../support/left-on-disk.ts';

const PAPERS = 200;
const PAPERS_A_PERSON = 3;

interface Served {
  readonly index: number;
  readonly registrationNumber: string;
  readonly papers: readonly { readonly kind: PaperKind; readonly actId: ActId }[];
}

let house: TestCounter;
/** Everything that the process may write by itself: its folder, home, temporary files, what it is started in. */
let place: string;
let printed: string;
const served: Served[] = [];
beforeAll(async () => {
  house = await aCounter();
  valueOf(await (await house.signIn('1001')).call('sync.now', {}));
  await house.counter.close();
  place = mkdtempSync(join(tmpdir(), 'guichet-day-'));
  for (const name of ['home', 'tmp', 'work', 'bin']) mkdirSync(join(place, name));
  printed = join(place, 'bin', 'printed');
  // A printer that takes the paper over standard input and keeps only its size.
  writeFileSync(join(place, 'bin', 'lp'), `#!/bin/sh\nwc -c >> '${printed}'\n`);
  chmodSync(join(place, 'bin', 'lp'), 0o755);
  await workUntilKilled();
}, 240_000);
afterAll(async () => {
  await house.close();
  rmSync(place, { recursive: true, force: true });
});

/** Lets a counter work until it has printed the papers of a day, then kills it while it makes the next ones. */
async function workUntilKilled(): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(APP_DIR, 'test/support/killed-day.ts'), house.dataDir, house.central.url],
    {
      cwd: join(place, 'work'),
      env: {
        PATH: [join(place, 'bin'), process.env['PATH']].join(delimiter),
        HOME: join(place, 'home'),
        TMPDIR: join(place, 'tmp'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('PAPERS ')) return;
    served.push(JSON.parse(line.slice('PAPERS '.length)) as Served);
    if (served.length * PAPERS_A_PERSON >= PAPERS) setTimeout(() => child.kill('SIGKILL'), 120);
  });
  await new Promise((ended) => child.once('close', ended));
}

const written = (): string[] =>
  [...filesUnder(house.dataDir), ...filesUnder(place)].filter((file) => file !== printed);

/** Names in both scripts and numbers of those who came, and pieces of their photo. */
async function tracesOfPeople(): Promise<Traces> {
  const words = served.flatMap(({ index, registrationNumber }) => {
    const { identity, contacts, family } = aFamilyUnlikeOthers(index);
    const spouse = family.find((member) => member.kind === 'spouse');
    return [identity.familyLatin, identity.familyArabic, identity.document.number, registrationNumber]
      .concat(contacts.mobile ?? [], spouse?.givenLatin ?? [])
      .filter((word) => Buffer.byteLength(word) >= 5);
  });
  const photo = await samplePhoto();
  const { jpeg } = await processPhoto(photo);
  const middle = (bytes: Uint8Array): Buffer =>
    Buffer.from(bytes).subarray(bytes.length / 2, bytes.length / 2 + 24);
  const base64 = Buffer.from(middle(jpeg).subarray(0, 24).toString('base64'));
  return new Map([
    ...wordsAsWritten([...new Set(words)]),
    ['the photo as given', middle(photo)],
    ['the photo as kept', middle(jpeg)],
    ['the photo in base64', base64],
  ]);
}

describe(`after a day of ${PAPERS} papers and a kill -9`, () => {
  it('the papers went to the printer, and the killed process left its lock and its write-ahead log', () => {
    const sizes = readFileSync(printed, 'utf8').trim().split('\n').map(Number);
    expect(sizes.length).toBeGreaterThanOrEqual(PAPERS);
    // Those that were said to be printed: the kill may have come in the middle of one more.
    expect(Math.min(...sizes.slice(0, PAPERS))).toBeGreaterThan(10_000);
    for (const name of ['guichet.db-wal', 'guichet.db-shm', 'guichet.lock', 'logs/guichet.log'])
      expect([name, existsSync(join(house.dataDir, name))]).toEqual([name, true]);
  });

  it('a search of the disk finds no PDF, no photo, no name in clear, in any alphabet', async () => {
    const files = written();
    expect(files.length).toBeGreaterThan(4);
    expect(findTraces(files, FILE_MARKS)).toEqual([]);
    expect(findTraces(files, await tracesOfPeople())).toEqual([]);
    expect(filesUnder(join(place, 'tmp'))).toEqual([]);
    expect(filesUnder(join(place, 'home'))).toEqual([]);
    expect(filesUnder(join(place, 'work'))).toEqual([]);
  }, 120_000);

  it('the same search finds them where they are in clear', async () => {
    const bait = join(place, 'work', 'bait');
    const people = await tracesOfPeople();
    const all: Traces = new Map([...FILE_MARKS, ...people]);
    for (const [name, trace] of all) {
      writeFileSync(bait, Buffer.concat([Buffer.alloc(100, 1), trace, Buffer.alloc(100, 2)]));
      expect(findTraces([bait], all).some((found) => found.startsWith(`${name}: `))).toBe(true);
    }
    rmSync(bait);
  });

  it('the store opens again with every paper in its journal: printed once more, each kind is a duplicate', async () => {
    const sent: string[] = [];
    const counter = await house.reopen({
      papers: {
        print: ({ pdf }) => Promise.resolve(sent.push(pdf) > 0),
        save: () => Promise.resolve('cancelled'),
      },
    });
    try {
      const page = await signInAt(counter, '1001');
      for (const paper of served.at(-1)?.papers ?? []) valueOf(await page.call('papers.print', paper));
      expect(sent).toHaveLength(PAPERS_A_PERSON);
      for (const pdf of sent) {
        const text = pagesOf(Buffer.from(pdf, 'base64')).join(' ');
        expect(text).toMatch(/DUPLICATA/u);
        expect(text).toMatch(/نظير/u);
      }
    } finally {
      await counter.close();
    }
    expect(findTraces(written(), FILE_MARKS)).toEqual([]);
  });
});
