import { describe, expect, it } from 'vitest';
import {
  allowedFor,
  fieldOf,
  findOwnName,
  labelKey,
  nameIn,
  ruleLines,
  viewOf,
} from '../../../../../renderer/features/requests/model.ts';
import type { RequestFile } from '../../../../../shared/domain/requests/index.ts';
import type { DecisionView } from '../../../../../shared/domain/rules/index.ts';
import { catalogues } from '../../../../../shared/i18n/index.ts';

const aFile = (state: string, inHand: string, over: object = {}): RequestFile =>
  ({
    request: { state },
    inHand,
    plan: { kind: 'registration' },
    whyNot: null,
    ...over,
  }) as unknown as RequestFile;

describe('what may be done with a request', () => {
  it.each([
    ['new', 'nobody', 'take answer askPaper accept'],
    ['taken', 'me', 'putBack answer askPaper accept'],
    ['taken', 'other', 'take'],
    ['paper_asked', 'nobody', ''],
    ['accepted', 'nobody', ''],
    ['refused', 'nobody', ''],
  ])('%s, in the hands of %s: %s', (state, inHand, expected) => {
    const allowed = Object.entries(allowedFor(aFile(state, inHand)));
    expect(allowed.flatMap(([name, may]) => (may ? [name] : [])).join(' ')).toBe(expected);
  });

  it('a point has the person gone home: no paper is asked there', () => {
    expect(allowedFor(aFile('new', 'nobody', { request: { state: 'new', source: 'point' } }))).toMatchObject({
      answer: true,
      askPaper: false,
    });
  });

  it('never begins by accepting what the file does not take, or a file that is not here', () => {
    expect(allowedFor(aFile('new', 'nobody', { whyNot: 'no_family' })).accept).toBe(false);
    expect(allowedFor(aFile('new', 'nobody', { plan: null }))).toMatchObject({ accept: false, answer: true });
  });
});

describe('the lines of a request', () => {
  it('name one thing by one name, and every name has its words', () => {
    const paths = [
      'person.documentNumber',
      'person.birth',
      'identity.document.number',
      'own.hiredOn',
      'rib',
      'x.y',
    ];
    const fields = paths.map((path) => fieldOf({ path }));
    expect(fields).toEqual([
      'identity.document.number',
      'identity.birth',
      'identity.document.number',
      'own.hiredOn',
      'rib',
      'x.y',
    ]);
    expect(fields.map((field) => labelKey(field, catalogues.fr))).toEqual([
      'requests.name.identity.document.number',
      'requests.name.identity.birth',
      'requests.name.identity.document.number',
      'schemes.field.hiredOn',
      'requests.name.rib',
      'requests.name.other',
    ]);
    expect(findOwnName('activity.startedOn')).toBe('startedOn');
  });

  it('say what the rules want looked at, and what they allow when they want nothing', () => {
    const label = { fr: 'r', ar: 'r' };
    const reason = (code: string, effect: string) => ({ code, effect, params: {}, ruleName: label });
    const decision = (...reasons: object[]) => ({ outcome: 'allowed', reasons }) as unknown as DecisionView;
    const [allows, refuses] = [
      reason('scheme.in_force', 'allows'),
      reason('spouse.has_own_cover', 'refuses'),
    ];
    expect(ruleLines(decision(allows, refuses), 'fr').map(({ tone }) => tone)).toEqual(['refused']);
    expect(ruleLines(decision(allows), 'fr').map(({ tone }) => tone)).toEqual(['success']);
    expect(ruleLines(null, 'fr')).toEqual([]);
  });

  it('name who asks in the script of the screen, where there is a name in it', () => {
    const requester = { number: '1', name: 'Kenza MERNISSI', nameArabic: 'كنزة المرنيسي', scheme: null };
    expect(nameIn('ar', requester)).toBe('كنزة المرنيسي');
    expect(nameIn('ar', { ...requester, nameArabic: null })).toBe('Kenza MERNISSI');
    expect(viewOf('mine')).toBe('mine');
    expect(viewOf('nothing')).toBe('waiting');
  });
});
