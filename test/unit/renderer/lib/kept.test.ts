import { describe, expect, it } from 'vitest';
import { parseKept } from '../../../../renderer/lib/kept.tsx';

describe('habits kept for an agent', () => {
  it('come back as they were', () => {
    expect(parseKept('["name","descending"]')).toEqual(['name', 'descending']);
  });

  it.each([null, '', '{', '{}', '[1]', '"name"'])('are left aside when they cannot be read: %s', (text) => {
    expect(parseKept(text)).toBeUndefined();
  });
});
