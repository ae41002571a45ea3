import { describe, expect, it, test } from 'vitest';
import type { MrzReading } from '../../../../../shared/domain/documents/mrz.ts';
import { readMrz } from '../../../../../shared/domain/documents/read-mrz.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import {
  fillingOf,
  isExpired,
  kindFor,
  unconfirmed,
} from '../../../../../renderer/features/person-form/model/mrz-filling.ts';
import { isZonePart, joined } from '../../../../../renderer/features/person-form/model/mrz-parts.ts';
import { cardZone, passportZone } from '../../../../support/zone.ts';

const TODAY = plainDate('2026-11-20');
function readingOf(lines: readonly string[]): MrzReading {
  const reading = readMrz(lines.join('\n'), TODAY);
  if (!reading) throw new Error('no zone');
  return reading;
}

describe('what a zone fills', () => {
  it('for the person at the counter', () => {
    const { values, filled, doubtful, toConfirm } = fillingOf(readingOf(cardZone()), 'identity');
    expect(Object.fromEntries(values.map(({ path, value }) => [path, value]))).toEqual({
      'identity.document.kind': 'cnie',
      'identity.document.number': 'AB123456',
      'identity.familyLatin': 'Benali',
      'identity.givenLatin': 'Salma',
      'identity.sex': 'F',
      'identity.birth': '1987-03-24',
      'identity.nationality': 'MAR',
    });
    expect(filled).toHaveLength(6);
    expect(doubtful).toEqual([]);
    expect(toConfirm).toEqual({ path: 'identity.document.number', number: 'AB123456' });
  });

  it('for a member of the family', () => {
    const { values, toConfirm } = fillingOf(readingOf(passportZone()), 2);
    expect(values.find(({ path }) => path === 'family.2.documentKind')?.value).toBe('passport');
    expect(toConfirm).toEqual({ path: 'family.2.documentNumber', number: 'AB1234567' });
  });

  it('leaves what the zone does not tell as it was', () => {
    const { values, filled } = fillingOf(readingOf(cardZone({ sex: '<', name: 'ZAKARIA' })), 'identity');
    expect(values.map(({ path }) => path)).not.toContain('identity.sex');
    expect(filled).not.toContain('givenLatin');
  });

  it('names what is doubtful as the screen names it', () => {
    const [first, second, third] = cardZone();
    const wrong = readingOf([first.replace('AB123456', 'AB123457'), second, third]);
    expect(wrong.trustworthy).toBe(false);
    expect(fillingOf(wrong, 'identity').doubtful).toEqual(['number']);
  });

  it('takes a CIN carried by a passport for a CIN', () => {
    const reading = readingOf(passportZone({ optional: 'AB123456' }));
    expect(kindFor(reading, 'AB1234567')).toBe('passport');
    expect(kindFor(reading, 'AB123456')).toBe('cnie');
    expect(kindFor(readingOf(cardZone()), 'AB123456')).toBe('cnie');
  });

  test.each([
    ['261119', true],
    ['261120', false],
    ['<<<<<<', false],
  ])('expiring %s, is expired on 20 November 2026: %s', (expiry, is) =>
    expect(isExpired(readingOf(cardZone({ expiry })), TODAY)).toBe(is),
  );
});

it('a number typed over is the agent’s own and needs no confirmation', () => {
  const toConfirm = [
    { path: 'identity.document.number', number: 'AB1' },
    { path: 'family.0.documentNumber', number: 'C2' },
  ];
  const now: Record<string, string> = { 'identity.document.number': 'AB1', 'family.0.documentNumber': 'C3' };
  expect(unconfirmed(toConfirm, (path) => now[path])).toEqual([toConfirm[0]]);
});

describe('a zone that comes bit by bit', () => {
  const card = cardZone();
  const glued = card.join('');

  test.each([10, 31, 45, 60, 89])('is whole again when it was cut at %i', (at) => {
    const text = joined(glued.slice(0, at), glued.slice(at));
    expect(readMrz(text, TODAY)?.trustworthy).toBe(true);
  });

  it('is whole again line by line, with or without its last fillers', () => {
    const lines = card.map((each) => each.replace(/<+$/, ''));
    const text = lines.reduce((before, after) => joined(before, after));
    expect(readMrz(joined(joined(card[0], card[1]), card[2]), TODAY)?.trustworthy).toBe(true);
    expect(readMrz(text, TODAY)?.numberCandidates).toEqual(['AB123456']);
  });

  test.each([
    [card[0], true],
    [card[2], true],
    ['P<MARBENALI', true],
    ['AB123456', false],
    ['6BFOXN%TS3DH0', false],
    ['https://exemple.ma/?a<b', false],
  ])('%s is a piece of one: %s', (text, is) => expect(isZonePart(text)).toBe(is));
});
