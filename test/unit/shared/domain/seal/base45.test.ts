import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '../../../../../shared/domain/seal/base45.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('agrees with RFC 9285 on %s', (text, encoded) => {
    expect(encodeBase45(bytes(text))).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(bytes(text));
  });

  it.each(['GGW', ':::', 'A', 'BB8A', 'ZZ', 'abc', 'BB!', '::'])('refuses %s', (text) => {
    expect(decodeBase45(text)).toBeUndefined();
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(decodeBase45(encodeBase45(any))).toEqual(any);
      }),
    );
  });

  it('has one writing for the same bytes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z $%*+\-./:]{0,30}$/), (text) => {
        const decoded = decodeBase45(text);
        if (decoded) expect(encodeBase45(decoded)).toBe(text);
      }),
    );
  });
});
