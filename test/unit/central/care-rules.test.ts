import { describe, expect, it } from 'vitest';
import { apply } from '../../../central/acts/world.ts';
import { judge } from '../../../central/acts/judge.ts';
import { stateOf } from '../../../shared/domain/care/index.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { aCareFile } from '../../integration/central/support/acts.ts';
import { aWorld, anAct, client, codeOf, known } from './judge-support.ts';

const person = known(anAct(), { numberState: 'confirmed' });
const holder = { id: person.id, registrationNumber: person.registrationNumber ?? '' };
const world = () => aWorld({ people: new Map([[person.id, person]]) });
const left = (change: object = {}) => {
  const act = aCareFile.deposited(client, holder, 'RC-K3B-26-000001');
  return Act.parse({ ...act, payload: { ...act.payload, file: { ...act.payload.file, ...change } } });
};
const fileIdOf = (act: Act): string => (act.kind === 'care_file.deposited' ? act.payload.file.id : '');
const next = (fileId: string, move: string, more: object = {}) =>
  Act.parse(aCareFile.moved(client, holder, fileId, { move, ...more }));

describe('a care file at the central', () => {
  it('is taken as the fact that it is, late and without rights too', () => {
    const late = {
      deadline: { verdict: 'late', lastDay: '2026-01-02' },
      rights: 'closed',
      warnings: ['late', 'rights'],
    };
    expect(codeOf(left(late), world())).toBe('accepted');
  });

  it('is for somebody of a known file, at the counter that states it', () => {
    expect(codeOf(left(), aWorld())).toBe('unknown_subject');
    expect(codeOf(left({ patientId: '0192f0c0-0000-7000-8000-00000000dead' }), world())).toBe(
      'unknown_subject',
    );
    expect(codeOf(left({ registrationNumber: '999999999' }), world())).toBe('unknown_subject');
    expect(codeOf(left({ branchCode: 'FES' }), world())).toBe('invalid');
  });

  it('takes each step once: who comes second is told', () => {
    const here = world();
    const deposit = left();
    for (const act of [deposit, next(fileIdOf(deposit), 'checked')]) {
      const verdict = judge(act, here);
      expect(verdict.outcome).toBe('accepted');
      if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(here, effect, act));
    }
    expect(stateOf(here.careFiles.get(fileIdOf(deposit))?.events ?? [])).toBe('checked');
    expect(codeOf(next(fileIdOf(deposit), 'checked'), here)).toBe('care_file_moved');
    expect(codeOf(next(fileIdOf(deposit), 'refused'), here)).toBe('invalid');
    expect(codeOf(next(fileIdOf(deposit), 'refused', { reason: 'Sans cachet.' }), here)).toBe('accepted');
    expect(codeOf(next('0192f0c0-0000-7000-8000-00000000dead', 'checked'), here)).toBe('care_file_unknown');
  });

  it('brings words to the insured person only where a piece is asked or awaited', () => {
    const here = world();
    const deposit = left();
    const message = { fr: 'Une pièce manque.', ar: 'تنقص وثيقة.' };
    const does = (act: Act) => {
      const verdict = judge(act, here);
      if (verdict.outcome !== 'accepted') return verdict.code;
      verdict.effects.forEach((effect) => apply(here, effect, act));
      return verdict.effects.map((effect) => (effect.kind === 'care' ? effect.message : null));
    };
    does(deposit);
    const id = fileIdOf(deposit);
    expect(does(next(id, 'checked', { message }))).toBe('invalid');
    expect(does(next(id, 'checked'))).toEqual([null]);
    expect(does(next(id, 'reminded', { message }))).toBe('care_file_moved');
    expect(does(next(id, 'piece-asked', { pieces: ['invoice'], message }))).toEqual([message]);
    expect(does(next(id, 'reminded', { message }))).toEqual([message]);
    expect(stateOf(here.careFiles.get(id)?.events ?? [])).toBe('piece-asked');
    // Brought at another counter before the reminder arrives: it comes too late, until a piece is asked anew.
    expect(does(next(id, 'piece-brought', { pieces: ['invoice'] }))).toEqual([null]);
    expect(does(next(id, 'reminded', { message }))).toBe('care_file_moved');
    const later = (seconds: number, act: Act) =>
      does({ ...act, doneAt: new Date(Date.parse(act.doneAt) + seconds * 1000).toISOString() });
    expect(later(1, next(id, 'checked'))).toEqual([null]);
    expect(later(2, next(id, 'piece-asked', { pieces: ['invoice'], message }))).toEqual([message]);
    expect(later(3, next(id, 'reminded', { message }))).toEqual([message]);
  });

  it('is looked at only where the paper was last', () => {
    const here = world();
    const deposit = left();
    const verdict = judge(deposit, here);
    if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(here, effect, deposit));
    const story = here.careFiles.get(fileIdOf(deposit));
    if (story)
      here.careFiles.set(story.file.id, {
        ...story,
        events: story.events.map((event) => ({ ...event, branchCode: 'FES' })),
      });
    expect(codeOf(next(fileIdOf(deposit), 'checked'), here)).toBe('care_file_moved');
  });

  it('takes papers that were brought to any counter, with pages of these pieces only, until it is transmitted', () => {
    const here = world();
    const deposit = left();
    const fileId = fileIdOf(deposit);
    const take = (act: Act) => {
      const verdict = judge(act, here);
      if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(here, effect, act));
    };
    const page = (piece: string) => ({ piece, sha256: 'a'.repeat(64) });
    const brought = (more: object) => next(fileId, 'piece-brought', more);
    take(deposit);
    const story = here.careFiles.get(fileId);
    if (!story) throw new Error('no file');
    const at = (branchCode: string) =>
      here.careFiles.set(fileId, {
        ...story,
        events: story.events.map((event) => ({ ...event, branchCode })),
      });
    // The paper is in another branch than the counter where something is brought.
    at('FES');
    expect(codeOf(brought({}), here)).toBe('invalid');
    expect(codeOf(brought({ pieces: ['invoice'], pages: [page('prescription')] }), here)).toBe('invalid');
    const act = brought({ pieces: ['invoice'], pages: [page('invoice')] });
    expect(codeOf(act, here)).toBe('accepted');
    take(act);
    expect(here.careFiles.get(fileId)?.events.map(({ kind }) => kind)).toEqual([
      'deposited',
      'piece-brought',
    ]);
    expect(stateOf(here.careFiles.get(fileId)?.events ?? [])).toBe('deposited');
    expect(codeOf(next(fileId, 'checked'), here)).toBe('care_file_moved');
    at('RABAT');
    expect(codeOf(next(fileId, 'checked', { pages: [page('invoice')] }), here)).toBe('invalid');
    take(next(fileId, 'checked'));
    take(next(fileId, 'transmitted'));
    expect(codeOf(brought({ pieces: ['invoice'] }), here)).toBe('care_file_moved');
  });

  it('has pages of what was received only', () => {
    const pages = [{ piece: 'invoice', sha256: 'a'.repeat(64) }];
    expect(codeOf(left({ pages }), world())).toBe('invalid');
    expect(codeOf(left({ pages, received: ['invoice'] }), world())).toBe('accepted');
  });
});
