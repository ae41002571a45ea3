import { expect, it } from 'vitest';
import { valuesOfMember } from '../../../../../renderer/features/registration/model/listed.ts';
import { aMember, aRecord } from '../records.ts';

const widow = aMember(1, {
  kind: 'spouse',
  familyLatin: 'Autre',
  nationality: 'FRA',
  documentKind: 'passport',
  documentNumber: 'ZY100001',
});
const file = aRecord({
  family: [widow],
  contacts: { mobile: '0610000001' },
  address: { line: '1, rue des Exemples', regionCode: '04', provinceCode: '04421' },
});

it('somebody of a family registers with their own identity, at the address of the family, and nothing else of the other file', () => {
  const values = valuesOfMember(file, widow.id);
  expect(values?.identity).toMatchObject({
    familyLatin: 'Autre',
    givenLatin: 'Enfant b',
    nationality: 'FRA',
    document: { kind: 'passport', number: 'ZY100001' },
  });
  expect(values?.address.line).toBe('1, rue des Exemples');
  expect(values).toMatchObject({ contacts: { mobile: '' }, rib: '', family: [] });
});

it('somebody who is not of the family fills nothing', () => {
  expect(valuesOfMember(file, 'stranger')).toBeUndefined();
});
