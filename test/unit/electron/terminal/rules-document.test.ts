import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { legalContents } from '../../../../electron/platform/legal-files.ts';
import { rulesDocument } from '../../../../electron/terminal/rules-document.ts';
import { readLegal } from '../../../../shared/domain/legal/index.ts';

const legal = readLegal(legalContents('resources'));
const written = rulesDocument(legal.files);
const lineOf = (code: string) => written.split('\n').find((line) => line.includes(`\`${code}\``));

describe('docs/rules.md', () => {
  it('is what the data give', () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(written);
  });

  it('has a line for every entry of every file', () => {
    for (const entries of Object.values(legal.files))
      for (const { code } of entries) expect(written).toContain(`\`${code}\``);
  });

  it('shows value, dates, source and confidence, and what is to be set', () => {
    expect(lineOf('threshold-rsu')).toMatch(/9,3264284 .*Registre social unifié.* M +\|$/);
    expect(lineOf('smig-hour')).toMatch(/14,81 DH par heure.*depuis le 01\/01\/2021, jusqu’au 31\/12\/2021/);
    expect(lineOf('student-child')).toMatch(/26 ans.*jusqu’à la veille de la loi 54-23/);
    expect(lineOf('amount-achamil-monthly')).toMatch(/à paramétrer.*\? +\|$/);
  });
});
