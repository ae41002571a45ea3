import { describe, expect, it } from 'vitest';
import { requiredPieces, type PieceRule } from '../../../../../shared/domain/registration/pieces.ts';

const rule = (code: string, asked: PieceRule['asked']): PieceRule => ({ code, asked, fr: code, ar: code });
const RULES = [
  rule('form', 'insured'),
  rule('marriage', 'spouse'),
  rule('birth', 'child'),
  rule('school', 'student'),
  rule('medical', 'disabled'),
  rule('photo', 'insured'),
];
const keys = (...family: Parameters<typeof requiredPieces>[1]['family']) =>
  requiredPieces(RULES, { scheme: 'tns', family }).map(({ key }) => key);

describe('the papers of a file', () => {
  it('are those of the insured when nobody else is declared', () =>
    expect(keys()).toEqual(['form', 'photo']));

  it('follow the family, each with the index of its member', () => {
    expect(
      keys(
        { kind: 'spouse' },
        { kind: 'child', situation: 'ordinary' },
        { kind: 'child', situation: 'student' },
        { kind: 'child', situation: 'disabled' },
      ),
    ).toEqual(['form', 'photo', 'marriage.0', 'birth.1', 'birth.2', 'school.2', 'birth.3', 'medical.3']);
  });

  it('do not ask a spouse for a certificate of a child', () => {
    expect(keys({ kind: 'spouse', situation: 'student' })).toEqual(['form', 'photo', 'marriage.0']);
  });

  it('have keys of their own', () => {
    const family = Array.from({ length: 30 }, () => ({ kind: 'child' as const, situation: 'student' }));
    expect(new Set(keys(...family)).size).toBe(62);
  });
});
