import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recognise } from '../../../../../shared/domain/people/recognise.ts';
import { cardZone, passportZone } from '../../../../support/zone.ts';

/** Any UTF-16 unit, lone surrogates too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('the one search bar', () => {
  test.each([
    ['', 'empty', undefined],
    ['   ', 'empty', undefined],
    ['AB 123 456', 'document', 'AB123456'],
    ['j123456', 'document', 'J123456'],
    ['AB1234567', 'document', 'AB1234567'],
    ['123 456 789', 'number', '123456789'],
    ['06 12 34 56 78', 'phone', '0612345678'],
    ['+212 612345678', 'phone', '0612345678'],
    ['rc-k3b-26-000042', 'receipt', 'RC-K3B-26-000042'],
    ['ATK3B26000042', 'receipt', 'AT-K3B-26-000042'],
    ['Salma Benali', 'name', 'Salma Benali'],
    ['Tazi 1985', 'name', 'Tazi 1985'],
    ['سلمى 1985', 'name', 'سلمى 1985'],
    ['سلمى بنعلي', 'name', 'سلمى بنعلي'],
    ['Benali 1987', 'name', 'Benali 1987'],
    ['0', 'name', '0'],
    ['XZ34', 'partial', 'XZ34'],
    ['b 1', 'partial', 'B1'],
    ['XZ34567', 'document', 'XZ34567'],
    ['7000012', 'partial', '7000012'],
    ['12 34', 'partial', '1234'],
    ['06 12 34', 'partial', '061234'],
    ['+212 612', 'partial', '0612'],
    ['19/10/1989', 'birth', '1989-10-19'],
    ['1-2-1990', 'birth', '1990-02-01'],
    ['1989-10-19', 'birth', '1989-10-19'],
    ['1987', 'year', '1987'],
    ['1787', 'partial', '1787'],
    ['salma 19/10/1989', 'name', 'salma 19/10/1989'],
  ])('%j is a %s', (text, kind, kept) => {
    const found = recognise(text);
    if (kept !== undefined) expect(found).toEqual({ kind, text: kept });
    else expect(found.kind).toBe(kind);
  });

  test.each([
    ['a card', cardZone().join('\n')],
    ['a passport', passportZone().join('\n')],
    ['a glued card', cardZone().join('')],
    ['guillemets', cardZone().join('\n').replaceAll('<<', '«')],
    [
      'a card without its last fillers',
      cardZone()
        .map((each) => each.replace(/<+$/, ''))
        .join('\n'),
    ],
  ])('knows the zone of %s', (_, text) => expect(recognise(text).kind).toBe('mrz'));

  it('takes a day that does not exist for no birth date', () => {
    expect(recognise('31/02/1989').kind).not.toBe('birth');
  });

  it('knows a seal by its length and letters', () => {
    expect(recognise('6BFOXN%TS3DH0*K-Z7:'.repeat(8)).kind).toBe('seal');
  });

  it('never takes a seal for a zone', () => {
    const base45 = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'),
      minLength: 300,
      maxLength: 420,
    });
    fc.assert(
      fc.property(base45, (text) => {
        expect(recognise(`A${text}A`).kind).toBe('seal');
      }),
      { numRuns: 1000 },
    );
  });

  it('answers whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        expect(typeof recognise(text).kind).toBe('string');
      }),
    );
  });
});
