import { describe, expect, test } from 'vitest';
import { PAGE_POLICY, pageAddresses } from '../../../../electron/shell/page-origin.ts';

describe('the page’s own addresses', () => {
  const isOwnPage = pageAddresses();

  test.each(['app://guichet/', 'app://guichet/index.html', 'app://guichet/people/1?x=2#y'])(
    '%s is ours',
    (address) => {
      expect(isOwnPage(address)).toBe(true);
    },
  );

  test.each([
    'app://guichet.example/',
    'app://other/',
    'https://guichet/',
    'file:///app/index.html',
    'data:text/html,x',
    'blob:app://guichet/1',
    'about:blank',
    'app:guichet',
    'javascript:alert(1)',
    '',
    'http://127.0.0.1:5173/',
  ])('%j is not', (address) => {
    expect(isOwnPage(address)).toBe(false);
  });

  test('the live-reload server is ours only where it was named', () => {
    const inDevelopment = pageAddresses('http://localhost:5173');
    expect(inDevelopment('http://localhost:5173/index.html')).toBe(true);
    expect(inDevelopment('http://localhost:5174/')).toBe(false);
  });
});

describe('the page’s policy', () => {
  test('lets nothing in by default and asks for trusted types', () => {
    expect(PAGE_POLICY).toMatch(/^default-src 'none'; /);
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
  });

  test('never allows inline or evaluated code, nor another origin', () => {
    expect(PAGE_POLICY).not.toMatch(/unsafe|data:|\*|https?:/);
  });
});
