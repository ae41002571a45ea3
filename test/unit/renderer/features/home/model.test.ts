import { describe, expect, it } from 'vitest';
import type { KeptForm } from '../../../../../renderer/features/drafts/index.ts';
import {
  fewDrafts,
  isCounter,
  lookAtNone,
  openedFor,
  warningOf,
} from '../../../../../renderer/features/home/model.ts';

const draft = (rank: number): KeptForm => ({
  id: `${rank}`,
  title: `Brouillon ${rank}`,
  kind: undefined,
  savedAt: `2026-03-02T09:0${rank}:00.000Z`,
  path: '/',
  of: { what: 'draft', id: `${rank}` as never },
});

describe('my drafts at first sight', () => {
  it('are the last touched, and the others are counted', () => {
    const { shown, more } = fewDrafts([1, 4, 2, 7, 3, 5, 6].map(draft));
    expect(shown.map(({ title }) => title.at(-1))).toEqual(['7', '6', '5', '4', '3']);
    expect(more).toBe(2);
  });
});

describe('what to know before the next person sits down', () => {
  it.each([
    ['online', 500, undefined],
    ['online', 0, 'no_number'],
    ['online', 3, undefined],
    ['offline', 500, 'offline'],
    ['offline', 20, 'offline'],
    ['offline', 19, 'few_numbers'],
    ['offline', 0, 'no_number'],
    ['unknown', 500, undefined],
  ] as const)('%s with %i numbers left: %s', (connection, numbersLeft, warning) => {
    expect(warningOf({ connection, numbersLeft })).toBe(warning);
  });
});

describe('drafts and exchanges of one’s own', () => {
  it('belong to those who register people', () => {
    expect((['agent', 'supervisor', 'proximity', 'administrator'] as const).map(isCounter)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('somebody who was found at a point', () => {
  it.each([
    ['deposit', false, '/deposer/1'],
    ['deposit', true, '/personnes/1'],
    ['follow', true, '/personnes/1'],
    [undefined, false, '/personnes/1'],
  ] as const)('for %s, by the receipt of a care file: %s, opens %s', (task, isCareFile, path) => {
    expect(openedFor(task, '1', isCareFile)).toBe(path);
  });
});

describe('where nothing was refused', () => {
  it('all was accepted only while nothing waits for its answer', () => {
    expect(lookAtNone({ waiting: 0, toApprove: 0 })).toEqual(['day.lookAt.none']);
    expect(lookAtNone({ waiting: 1, toApprove: 0 })).toEqual(['day.lookAt.waiting', { count: 1 }]);
    expect(lookAtNone({ waiting: 0, toApprove: 2 })).toEqual(['day.lookAt.waiting', { count: 2 }]);
  });
});
