import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  newSecret,
  SECRET_CHARS,
  SECRET_PATTERN,
  SECRET_SIGNS,
  secretAsHashed,
} from '../../../../../shared/domain/access/index.ts';

describe('a first secret', () => {
  it('is twelve signs in groups of four, worth 55 bits or more', () => {
    expect(SECRET_CHARS).toBe(12);
    expect(new Set(SECRET_SIGNS).size).toBe(SECRET_SIGNS.length);
    expect(SECRET_CHARS * Math.log2(SECRET_SIGNS.length)).toBeGreaterThanOrEqual(55);
    for (let index = 0; index < 200; index += 1) expect(newSecret(randomBytes)).toMatch(SECRET_PATTERN);
  });

  it('has no two signs that are taken for each other', () => {
    for (const alike of ['0OQ', '1IL', '2Z', '5S', '8B', 'UV'])
      expect([...alike].filter((sign) => SECRET_SIGNS.includes(sign)).length).toBeLessThan(2);
  });

  it('takes every sign as often: the bytes beyond the last whole turn are thrown away', () => {
    const counts = new Map<string, number>();
    let next = 0;
    for (let index = 0; index < 256 * 3; index += 1) {
      const secret = newSecret((count) => Uint8Array.from({ length: count }, () => next++ % 256));
      for (const sign of secretAsHashed(secret)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(SECRET_SIGNS.length);
    const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
    expect(most / least).toBeLessThan(1.05);
    const beyond = 256 - (256 % SECRET_SIGNS.length);
    let asked = 0;
    const secret = newSecret((count) => new Uint8Array(count).fill(asked++ === 0 ? beyond : 0));
    expect([secret, asked]).toEqual(['AAAA-AAAA-AAAA', 2]);
  });

  it('is hashed the same however it is typed', () => {
    for (const typed of ['ACDE-3456-XY79', 'acde3456xy79', ' ACDE 3456 xy79 '])
      expect(secretAsHashed(typed)).toBe('ACDE3456XY79');
  });
});
