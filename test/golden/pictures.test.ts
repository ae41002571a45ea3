import { describe, expect, it } from 'vitest';
import { renderPapers } from '../../electron/pdf/index.ts';
import { CASTS, samplePapers } from '../../electron/terminal/samples/index.ts';
import { samplePhoto } from '../../electron/terminal/samples/photo.ts';
import { drawn, observed, papersOf } from './support/casts.ts';
import { differencesFromKept } from './support/pictures.ts';

const EVERY = (['ordinary', 'long'] as const).flatMap((cast) => [
  ...papersOf(cast).map(([name]) => ({ cast, name })),
]);
const SHEETS = ['card-sheet', 'test-a4', 'test-card', 'test-ticket'].map((name) => ({
  cast: 'ordinary' as const,
  name,
}));

describe('what a paper looks like', () => {
  it.each([...EVERY, ...SHEETS])('has not changed unseen: $name, $cast names', async ({ cast, name }) => {
    const { pdf } = await drawn(cast, name);
    expect(await differencesFromKept(`${cast}-${name}`, pdf)).toEqual([]);
  });

  it('is seen to change when one line of it does', async () => {
    const { person } = CASTS.ordinary;
    const cast = { ...CASTS.ordinary, person: { ...person, givenLatin: 'Fatima' } };
    const content = samplePapers(cast, await samplePhoto())['refusal'];
    if (!content) throw new Error('no sample of a refusal');
    const { pdf } = await observed((options) => renderPapers([content], options));
    if (process.env['GOLDEN_REFRESH'] === '1') return;
    expect(await differencesFromKept('ordinary-refusal', pdf)).not.toEqual([]);
  });
});
