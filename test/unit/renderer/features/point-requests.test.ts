import { describe, expect, it } from 'vitest';
import { beginningOf, valuesOf } from '../../../../renderer/features/point-requests/model.ts';

const ZONE = 'I<MAR<<<';
const draft = {
  identity: { familyArabic: 'الأحد', document: { number: 'ZZ102030' } },
  contacts: { mobile: '0612345678' },
};

describe('a request at a point begins', () => {
  it.each([
    ['with what was kept, when nobody was looked for', draft, {}, 'kept'],
    ['blank, for somebody who was looked for when nothing is kept', null, { document: 'YY1' }, 'blank'],
    ['with what was kept for the same document, however typed', draft, { document: 'zz 102030' }, 'kept'],
    ['with a question, when another document was looked for', draft, { document: 'YY908070' }, 'ask'],
    ['with a question, when a zone was scanned', draft, { mrz: ZONE }, 'ask'],
    ['with a question, when what was kept names no document yet', {}, { document: 'YY908070' }, 'ask'],
  ] as const)('%s', (_, kept, given, beginning) => {
    expect(beginningOf(kept, given)).toBe(beginning);
  });

  it('with nothing but the document that was looked for and the branch of the last request', () => {
    const { identity, contacts, to } = valuesOf({ draft: null, to: 'DEMO-01' }, { document: 'YY908070' });
    expect([identity.document.number, identity.familyArabic, contacts.mobile, to]).toEqual([
      'YY908070',
      '',
      '',
      'DEMO-01',
    ]);
  });
});
