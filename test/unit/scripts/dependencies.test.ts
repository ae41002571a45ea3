import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/bootstrap/dependencies.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/@img/sharp-win32-x64': { version: '0.35.5', optional: true },
};

describe('the installed packages', () => {
  test('are enough when those for other machines are missing', () => {
    expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true);
  });

  test('are not when nothing was installed, or not to the end', () => {
    expect(isInstalled(wanted, undefined)).toBe(false);
  });

  test('are not when one is missing or of another version', () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
  });
});
