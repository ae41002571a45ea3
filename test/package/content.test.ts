import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractInto, filesUnder, PROGRAM, resourcesDir } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'guichet-archive-'));
let files: readonly string[] = [];
beforeAll(() => {
  extractInto(folder);
  files = filesUnder(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const matching = (pattern: RegExp): readonly string[] => files.filter((file) => pattern.test(file));
interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const read = (path: string): PackageFile =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as PackageFile;

interface LockFile {
  readonly packages: Readonly<Record<string, Partial<Record<Kind, Readonly<Record<string, string>>>>>>;
}
type Kind = 'dependencies' | 'optionalDependencies' | 'peerDependencies';

/** Names of the packages that the application asks for, of those that they ask for, and so on. */
function neededAtRunTime(): ReadonlySet<string> {
  const { packages } = JSON.parse(
    readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
  ) as LockFile;
  const needed = new Set<string>();
  const follow = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const [path, asks] of Object.entries(packages))
      if (path.endsWith(`node_modules/${name}`))
        Object.keys({ ...asks.dependencies, ...asks.optionalDependencies, ...asks.peerDependencies }).forEach(
          follow,
        );
  };
  Object.keys(read('package.json').dependencies).forEach(follow);
  return needed;
}

describe('the archive', () => {
  test.each([
    'package.json',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'electron/db/migrations/0001_',
    'resources/fonts/',
  ])('has %s', (start) => {
    expect(files.some((file) => file.startsWith(start))).toBe(true);
  });

  test('has every package that the application asks for', () => {
    for (const name of Object.keys(read('package.json').dependencies)) {
      expect(files, name).toContain(`node_modules/${name}/package.json`);
    }
  });

  test('has no source, no type, no map and no test', () => {
    expect(matching(/\.(tsx?|mts|cts|map|c|cc|cpp|h|gyp)$/)).toEqual([]);
    expect(matching(/^(test|scripts|docs|central|renderer|shared)\//)).toEqual([]);
    expect(matching(/\/(test|tests|__tests__)\//)).toEqual([]);
    expect(matching(/^electron\/(?!db\/migrations\/\d{4}_[a-z0-9_]+\.sql$)/)).toEqual([]);
  });

  test('has no development package, nor any of the central’s', () => {
    const needed = neededAtRunTime();
    const { devDependencies } = read('package.json');
    const { dependencies } = read('central/package.json');
    const others = Object.keys({ ...devDependencies, ...dependencies }).filter((name) => !needed.has(name));
    expect(others).toEqual(expect.arrayContaining(['vitest', 'react', 'fastify']));
    for (const name of others) expect(matching(new RegExp(`^node_modules/${name}/`)), name).toEqual([]);
  });

  test('has no package that the application does not need', () => {
    const needed = neededAtRunTime();
    const shipped = files.flatMap((file) => {
      const name = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
      return name === undefined ? [] : [name];
    });
    expect([...new Set(shipped)].filter((name) => !needed.has(name))).toEqual([]);
  });

  test('has binaries for this machine only, all outside the archive, where they can be loaded', () => {
    const binaries = matching(/\.(node|dylib|dll|so(\.[\d.]+)?)$/);
    expect(binaries).toContain(
      `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${process.platform}-${process.arch}.node`,
    );
    const others = ['linux', 'darwin', 'win32', 'linuxmusl'].filter((name) => name !== process.platform);
    expect(binaries.filter((file) => others.some((name) => file.includes(`${name}-`)))).toEqual([]);
    const beside = filesUnder(join(resourcesDir(), 'app.asar.unpacked'));
    expect(binaries.filter((file) => !beside.includes(file))).toEqual([]);
  });
});

describe('the program', () => {
  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(PROGRAM());
    const { DISABLE, ENABLE } = FuseState;
    expect(wire[FuseV1Options.RunAsNode]).toBe(DISABLE);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(DISABLE);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(DISABLE);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(DISABLE);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(ENABLE);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ENABLE);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ENABLE);
  });
});
