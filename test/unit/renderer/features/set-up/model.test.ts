import { describe, expect, it } from 'vitest';
import {
  CentralAddress,
  clockGapMinutes,
  enrolmentSchema,
  remedyOf,
  strengthOf,
  tidyCentralUrl,
} from '../../../../../renderer/features/set-up/model.ts';

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'short'],
    ['neuf+neuf', 'short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['motdepasse2026', 'weak'],
    ['azerty123456789', 'weak'],
    ['cheval-lampe-bleu', 'fair'],
    ['anticonstitutionnellement', 'fair'],
    ['cheval lampe bleu riviere', 'strong'],
    ['سحاب قنديل نافذة جبل', 'strong'],
  ] as const)('« %s » is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });
});

describe('the address of a central', () => {
  it.each([
    ['amo.exemple.ma', 'https://amo.exemple.ma'],
    ['  https://amo.exemple.ma/  ', 'https://amo.exemple.ma'],
    ['localhost:4700', 'http://localhost:4700'],
    ['127.0.0.1:4700/', 'http://127.0.0.1:4700'],
    ['localhost.exemple.ma', 'https://localhost.exemple.ma'],
    ['http://10.1.2.3', 'http://10.1.2.3'],
  ])('typed as « %s » is read as %s', (typed, read) => {
    expect(tidyCentralUrl(typed)).toBe(read);
  });

  it.each(['ftp://exemple.ma', 'https://', 'javascript:alert(1)', 'deux mots'])(
    'is refused when it is %s',
    (typed) => {
      const read = CentralAddress.safeParse({ url: typed });
      expect(read.success ? read.data : read.error.issues[0]?.message).toBe('field.url');
    },
  );
});

describe('enrolment', () => {
  const typed = { branchCode: 'RB-01', label: 'Guichet 3', enrolmentCode: 'ABCD' };

  it('asks for no passphrase where the system keeps the key', () => {
    expect(enrolmentSchema(false).safeParse({ ...typed, passphrase: '', again: '' }).success).toBe(true);
  });

  it.each([
    ['courte', 'courte', 'field.passphrase_short', 'passphrase'],
    ['quatre mots sans lien', 'quatre mots sans rien', 'field.passphrases_differ', 'again'],
  ])('refuses « %s » then « %s » with %s', (passphrase, again, message, path) => {
    const issues = enrolmentSchema(true).safeParse({ ...typed, passphrase, again }).error?.issues;
    expect(issues).toMatchObject([{ message, path: [path] }]);
  });
});

describe('the clock', () => {
  const central = '2026-03-02T09:00:00.000Z';
  const at = (minutes: number) => Date.parse(central) + minutes * 60_000;

  it.each([
    [0, 0],
    [5, 0],
    [-5, 0],
    [6, 6],
    [-47, 47],
  ])('%i minutes away from the central counts as %i', (away, told) => {
    expect(clockGapMinutes(central, at(away))).toBe(told);
  });
});

describe('a store that cannot be used', () => {
  it('is restored when it is damaged', () => {
    expect(remedyOf('store.damaged')).toMatchObject({ kind: 'restore' });
  });

  it('is looked at when its key is missing, never restored over', () => {
    expect(remedyOf('store.key_missing')).toEqual({ kind: 'look', command: 'npm run guichet -- doctor' });
  });

  it('waits for a newer program, or for room, without any command', () => {
    expect(remedyOf('store.newer_version')).toEqual({ kind: 'update' });
    expect(remedyOf('store.disk_full')).toEqual({ kind: 'room' });
  });
});
