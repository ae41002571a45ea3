import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { BREAKING_FILES } from './breaking-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const options = await extractOptions(join(root, '.dependency-cruiser.cjs'));
const tsConfig = extractTsConfig(join(root, 'electron', 'tsconfig.json'));
const ruleNames = (options.ruleSet?.forbidden ?? []).map(({ name }) => name);

// Inside the project, so that installed packages are found from there as from the real sources.
mkdirSync(join(root, 'test-results'), { recursive: true });
const base = mkdtempSync(join(root, 'test-results', 'layering-'));
afterAll(() => rmSync(base, { recursive: true }));

async function violations(name: string, files: Readonly<Record<string, string>>) {
  const folder = join(base, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))];
  const { output } = await cruise(tops, { ...options, baseDir: folder }, undefined, { tsConfig });
  return (output as ICruiseResult).summary.violations;
}

describe('the layers', () => {
  test('each rule has a file that breaks it', () => {
    expect(Object.keys(BREAKING_FILES).sort()).toEqual([...ruleNames].sort());
  });

  test.each(Object.entries(BREAKING_FILES))('%s bites, and it alone', async (name, files) => {
    const found = await violations(name, files);
    expect([...new Set(found.map(({ rule }) => rule.name))]).toEqual([name]);
    expect(found.filter(({ from }) => from.includes('allowed'))).toEqual([]);
  });
});
