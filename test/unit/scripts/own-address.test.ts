import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { ownAddress } from '../../../scripts/build/own-address.ts';

const { transform } = ownAddress('/app/', '/app/out/main');
const bundled = (code: string, id: string): unknown =>
  typeof transform === 'function' ? transform.call({} as never, code, id) : undefined;

/** Evaluates a bundled address as if the bundle lay at `/elsewhere/out/main/main.js`. */
function addressIn(code: string): string {
  const result = bundled(`${code}`, '/app/electron/db/store.ts') as { code: string };
  const expression = result.code.replaceAll('import.meta.url', "'file:///elsewhere/out/main/main.js'");
  return String(runInNewContext(expression, { URL, process }));
}

describe('the address of a bundled module', () => {
  test('is the one that its source has, wherever the application is', () => {
    expect(addressIn('import.meta.url')).toBe('file:///elsewhere/electron/db/store.ts');
    expect(addressIn('import.meta.dirname')).toBe('/elsewhere/electron/db');
    expect(addressIn('import.meta.filename')).toBe('/elsewhere/electron/db/store.ts');
  });

  test('is left alone in packages and where nobody asks for it', () => {
    expect(bundled('import.meta.url', '/app/node_modules/x/index.js')).toBeNull();
    expect(bundled('import.meta.env', '/app/electron/x.ts')).toBeNull();
    expect(bundled('export const a = 1', '/app/electron/x.ts')).toBeNull();
  });
});
