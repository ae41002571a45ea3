import { describe, expect, it } from 'vitest';
import { putRecord } from '../../../electron/modules/people/people.repo.ts';
import { aPerson, aSearch } from './support.ts';

const named = (rank: number, givenLatin: string, familyLatin: string, over: object = {}) =>
  aPerson(rank, { givenLatin, familyLatin, ...over });

describe('a name', () => {
  const { find } = aSearch([
    named(1, 'Mohammed', 'Ameziane', { givenArabic: 'محمد', familyArabic: 'أمزيان' }),
    named(2, 'Ahmed', 'Amghar'),
    named(3, 'Salma', 'Ben Jelloun', { familyArabic: 'بن جلون' }),
    named(4, 'Karim', 'Benjelloun', { givenArabic: 'كريم', familyArabic: 'بنجلون' }),
    named(5, 'Moulay Ali', 'Azizi'),
    named(6, 'Nadia', 'El Alaoui'),
    named(7, 'Abdelkader', 'Tazi', { givenArabic: 'عبد القادر', familyArabic: 'التازي' }),
    named(8, 'Said', 'Saidi'),
    named(9, 'Saida', 'Alami', { birth: '1990-01-01' }),
  ]);

  it.each([
    ['muhammad amezian', ['Mohammed Ameziane']],
    ['mohamed ameziane', ['Mohammed Ameziane']],
    ['ahmed amghr', ['Ahmed Amghar']],
    ['ben jelloun', ['Salma Ben Jelloun', 'Karim Benjelloun']],
    ['benjeloun karim', ['Karim Benjelloun']],
    ['jelloun', ['Salma Ben Jelloun']],
    ['بن جلون', ['Salma Ben Jelloun', 'Karim Benjelloun']],
    ['بنجلون', ['Karim Benjelloun', 'Salma Ben Jelloun']],
    ['abd el kader tazi', ['Abdelkader Tazi']],
    ['عبدالقادر', ['Abdelkader Tazi']],
    ['عبد القادر تازي', ['Abdelkader Tazi']],
    ['alaoui', ['Nadia El Alaoui']],
    ['alaoui 1987', ['Nadia El Alaoui']],
    ['ali', ['Moulay Ali Azizi']],
    ['alaoui 1990', []],
    ['tazi ameziane', []],
  ])('%s finds %j', async (text, names) => {
    const found = (await find(text)).names;
    expect([...found].sort()).toEqual([...names].sort());
  });

  it('is found as written before as it begins, and as it begins before as it sounds', async () => {
    const { names, near } = await find('said');
    expect(names).toEqual(['Said Saidi', 'Saida Alami']);
    expect(near).toEqual([]);
    expect(await find('saeed')).toMatchObject({
      names: ['Said Saidi', 'Saida Alami'],
      near: ['Said Saidi', 'Saida Alami'],
    });
    expect((await find('muhammad amezian')).near).toEqual(['Mohammed Ameziane']);
    expect((await find('mohammed ameziane')).near).toEqual([]);
  });

  it('that sounds like another comes after all those written so', async () => {
    const crowd = Array.from({ length: 60 }, (_, rank) =>
      named(rank, rank % 2 ? 'Hassan' : 'Hassane', 'Tazi'),
    );
    const search = aSearch([named(99, 'Hasan', 'Tazi'), ...crowd.slice(0, 20)]);
    const { names, near } = await search.find('hassan tazi');
    expect(names.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'Hassan Tazi'));
    expect(names.at(-1)).toBe('Hasan Tazi');
    expect(near).toEqual(['Hasan Tazi']);
    const page = await aSearch(crowd).find('hassan');
    expect([page.names.length, page.more, page.near]).toEqual([50, true, []]);
  });
});

describe('the beginning of an identifier', () => {
  const search = aSearch([named(1, 'Salma', 'Tazi'), named(2, 'Karim', 'Amrani')]);

  it.each([
    ['XZ34', ['Karim Amrani', 'Salma Tazi']],
    ['xz 34 00', ['Karim Amrani', 'Salma Tazi']],
    ['XZ340001', ['Salma Tazi']],
    ['XZ34000', ['Karim Amrani', 'Salma Tazi']],
    ['7000012', ['Karim Amrani', 'Salma Tazi']],
    ['70000120', ['Karim Amrani', 'Salma Tazi']],
    ['700001202', ['Karim Amrani']],
    ['0610', ['Karim Amrani', 'Salma Tazi']],
    ['06 10 00 00 0', ['Karim Amrani', 'Salma Tazi']],
    ['+212 610', ['Karim Amrani', 'Salma Tazi']],
    ['XZ35', []],
  ])('%s finds %j', async (text, names) => expect((await search.find(text)).names).toEqual(names));

  it('is never asked of the central, a whole one nobody carries here is', async () => {
    const { find, asked } = aSearch([named(1, 'Salma', 'Tazi')]);
    for (const text of ['XZ34', '7000012', '0610', 'XZ99', '12']) await find(text);
    expect(asked).toEqual([]);
    expect(await find('XZ99')).toMatchObject({ recognised: 'partial', names: [], asked: 'here' });
    await find('XZ340001');
    expect(asked).toEqual([]);
    expect(await find('XZ34000')).toMatchObject({ whole: false, names: ['Salma Tazi'] });
    await find('999999999');
    expect(asked).toEqual(['XZ34000', '999999999']);
  });

  it('gives one page, and says that there are more', async () => {
    const { find } = aSearch(Array.from({ length: 51 }, (_, rank) => named(rank, 'Salma', 'Tazi')));
    const { names, more, whole } = await find('XZ34');
    expect([names.length, more, whole]).toEqual([50, true, false]);
  });

  it('does not find a number that was given up', async () => {
    const { find } = aSearch([aPerson(1, {}, { numberState: 'given_up' })]);
    expect((await find('7000012')).names).toEqual([]);
  });
});

describe('a birth date', () => {
  const { find } = aSearch([
    named(1, 'Salma', 'Tazi', { birth: '1989-10-19' }),
    named(2, 'Karim', 'Amrani', { birth: '1989-10-20' }),
    named(3, 'Ali', 'Azizi', { birth: '1989' }),
  ]);

  it.each(['19/10/1989', '19-10-1989', '19.10.1989', '19 10 1989', '1989-10-19'])(
    'written %s finds who was born then',
    async (text) => {
      expect(await find(text)).toMatchObject({ recognised: 'birth', names: ['Salma Tazi'], asked: 'here' });
    },
  );

  it('known by its year alone finds nobody by itself, and tells people of one name apart', async () => {
    expect(await find('1989')).toMatchObject({ recognised: 'year', names: [] });
    expect((await find('azizi 1989')).names).toEqual(['Ali Azizi']);
  });
});

describe('a document that was replaced', () => {
  const entry = (changes: object[]) => ({
    actId: '0190a000-0000-7000-8000-00000000f001',
    kind: 'identity-change',
    happenedOn: '2026-02-02',
    declaredOn: '2026-02-02',
    branchCode: 'DEMO-01',
    receipt: 'RC-AAA-26-000001',
    memberId: null,
    changes,
  });
  const lost = { path: 'identity.document.number', before: 'XK100001', after: 'XK100002' };
  const renewed = aPerson(
    61,
    { givenLatin: 'Renouvelee', document: { kind: 'cnie', number: 'XK100002' } },
    { story: [entry([lost])] },
  );
  const { find, asked, db } = aSearch([renewed]);

  it('finds its former bearer, once the central was asked whose it is now, and says that it is no longer hers', async () => {
    expect(await find('XK100001')).toMatchObject({
      names: ['Renouvelee Exemple'],
      formerDocument: 'XK100001',
      whole: true,
    });
    expect(asked).toEqual(['XK100001']);
  });

  it('is not former for whoever bears it now', async () => {
    const { formerDocument, names } = await find('XK100002');
    expect([formerDocument, names]).toEqual([undefined, ['Renouvelee Exemple']]);
  });

  it('leads to whoever bears it today first', async () => {
    const other = aPerson(62, { givenLatin: 'Autre', document: { kind: 'cnie', number: 'XK100001' } });
    db.write((tx) => putRecord(tx, other));
    expect(await find('XK100001')).toMatchObject({ names: ['Autre Exemple'] });
  });

  it('is forgotten with a change that the story does not tell any more', async () => {
    const { find: findIn } = aSearch([renewed, { ...renewed, story: [] }]);
    expect((await findIn('XK100001')).names).toEqual([]);
  });
});
