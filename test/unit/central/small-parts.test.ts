import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../../central/agents/throttle.ts';
import { positionOf } from '../../../central/changes/changes.service.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { shortCodeAt } from '../../../central/devices/short-code.ts';
import { isStorable } from '../../../central/http/clean-text.ts';
import { faultFields } from '../../../central/http/fault.ts';
import { personKeys, wantedWords } from '../../../central/people/person-keys.ts';
import { FolderInUse, lockFolder } from '../../../central/store/folder-lock.ts';
import { LostRace, withRetries } from '../../../central/store/sql.ts';
import { isDatabaseAway, isPassing } from '../../../central/store/trouble.ts';
import { samplePeople } from '../../../central/demonstration/people.ts';

describe('short codes of workstations', () => {
  it('are 39,304 different ones, then none', () => {
    const codes = Array.from({ length: 34 ** 3 }, (_, n) => shortCodeAt(n) ?? '');
    expect(new Set(codes).size).toBe(39_304);
    expect(codes.every((code) => /^[A-Z2-9]{3}$/.test(code))).toBe(true);
    expect(shortCodeAt(34 ** 3)).toBeUndefined();
  });
});

describe('the wait after failures', () => {
  it('begins when the free ones are used, doubles, and stops growing', () => {
    const waits = { firstWaitSeconds: 30, longestWaitSeconds: 900 };
    expect([0, 4, 5, 6, 7, 9, 10, 11, 5000].map((failures) => waitAfter(failures, 5, waits))).toEqual([
      0, 0, 30, 60, 120, 480, 900, 900, 900,
    ]);
  });
});

describe('a cursor', () => {
  it('counts only in its own feed and up to where that feed is', () => {
    const feed = { name: 'a-B_9', position: 40 };
    const cursors = [
      '1.a-B_9.0',
      '1.a-B_9.40',
      '1.a-B_9.41',
      '1.other.3',
      '2.a-B_9.3',
      '',
      'x',
      '1.a-B_9.-1',
      '1.a-B_9.1e3',
    ];
    expect(cursors.map((cursor) => positionOf(cursor, feed))).toEqual([0, 40, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('text that PostgreSQL can keep', () => {
  it('has no NUL and no half of a pair, wherever it stands; what looks like an escape is only text', () => {
    expect([{ a: ['\u0000'] }, { '\ud800': 1 }, 'x\udfff'].map(isStorable)).toEqual([false, false, false]);
    expect(['\\u0000', '\\\\ud800', '🙂', 'مريم', undefined, { a: [null, 1] }].map(isStorable)).toEqual(
      Array(6).fill(true),
    );
  });
});

describe('what is logged of a fault', () => {
  it('tells where and which code, never the message or the values of the database', () => {
    const error = Object.assign(new Error('Key (number)=(ZX123456) already exists'), {
      code: '23505',
      detail: 'ZX123456',
      constraint: 'person_pkey',
    });
    const logged = JSON.stringify(faultFields(error));
    expect(logged).toContain('23505');
    expect(logged).toContain('small-parts.test.ts');
    expect(logged).not.toContain('ZX123456');
  });
});

describe('trouble of the database that passes', () => {
  it('is told from a bug by its code', () => {
    const withCode = (code: string) => Object.assign(new Error('x'), { code });
    const passing = ['ECONNREFUSED', 'EHOSTUNREACH', '57P01', '53300', '08006', '25006', '55P03', '40001'];
    expect(passing.filter((code) => !isPassing(withCode(code)))).toEqual([]);
    expect([withCode('23505'), withCode('42P01'), new Error('x'), 'text'].map(isPassing)).toEqual(
      Array(4).fill(false),
    );
    expect(isPassing(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });

  it('ends a connection only when that is of no more use', () => {
    const withCode = (code: string) => Object.assign(new Error('x'), { code });
    expect(['ECONNRESET', '57P01', '25006'].filter((code) => !isDatabaseAway(withCode(code)))).toEqual([]);
    expect(['55P03', '57014', '40001', '23505'].filter((code) => isDatabaseAway(withCode(code)))).toEqual([]);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  });
});

describe('what somebody is found by', () => {
  it('has their words in both scripts and by sound, the documents of the family and the telephone', () => {
    const [pharmacist] = samplePeople(1);
    if (!pharmacist) throw new Error('nobody');
    const keys = personKeys(pharmacist);
    expect(keys).toEqual(
      expect.arrayContaining([
        'w:kenza',
        'w:mernissi',
        'w:saadi',
        'a:كنزه',
        'd:QX410203',
        'd:QX398811',
        `t:${pharmacist.contacts.mobile}`,
      ]),
    );
  });

  it('is looked for by beginnings; an article is left out unless it is all there is', () => {
    expect(wantedWords('El Harrak').map(({ low }) => low)).toEqual(['w:harrak']);
    expect(wantedWords('el').map(({ low }) => low)).toEqual(['w:el']);
    expect(wantedWords('كنزة').map(({ low }) => low)).toEqual(['a:كنزه']);
    expect(wantedWords('a '.repeat(50))).toHaveLength(8);
  });
});

describe('the lock of a folder', () => {
  it('lets one process in, gives the folder back, and takes over from one that died', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-lock-'));
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    unlock();
    expect(existsSync(join(folder, 'central.lock'))).toBe(false);
    writeFileSync(join(folder, 'central.lock'), '999999999');
    lockFolder(folder)();
    rmSync(folder, { recursive: true });
  });
});

describe('a transaction that lost a race', () => {
  it('is done again a few times; another fault is not', async () => {
    let tries = 0;
    const losing = (times: number) => () => {
      tries += 1;
      return tries <= times ? Promise.reject(new LostRace()) : Promise.resolve('done');
    };
    expect(await withRetries(losing(3))).toBe('done');
    tries = 0;
    await expect(withRetries(losing(99))).rejects.toThrow(LostRace);
    expect(tries).toBe(5);
    await expect(withRetries(() => Promise.reject(new Error('else')))).rejects.toThrow('else');
  });
});

describe('the command line', () => {
  it('reads numbers in their range and refuses the rest', () => {
    const line = readCommandLine(['enrolment-code', '--uses', '3', '--data', 'x']);
    expect([
      line.command,
      line.count('uses', { from: 0, to: 9 }),
      line.count('days', { from: 1, to: 9 }, 7),
    ]).toEqual(['enrolment-code', 3, 7]);
    expect(() => line.count('uses', { from: 4, to: 9 })).toThrow();
    expect(() => line.get('branch')).toThrow();
    expect(() => readCommandLine(['--nonsense'])).toThrow();
    expect(readCommandLine([]).command).toBe('serve');
  });
});
