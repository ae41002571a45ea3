import { valueOf } from '../support/counter.ts';
import { asContent } from '../support/families.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { formOf } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

/** What the rules say of a child who is too old, and of one who studies, in the words of each language. */
const RULES = {
  fr: { tooOld: 'la limite est de 21 ans', student: 'demandez le certificat de scolarité' },
  ar: { tooOld: '21 سنة', student: 'الشهادة المدرسية' },
} as const;

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('of grown children the rules say who is covered, on what condition, and why not', async ({
      page,
      desk,
      say,
      picture,
      violations,
      arrive,
    }) => {
      const form = formOf(aVisitor(850 + rank));
      const [spouse, ...children] = form.family;
      const grown = [
        { birth: '2001-05-02', situation: 'ordinary' as const },
        { birth: '2003-09-14', situation: 'student' as const },
      ];
      const family = children.map((child, index) => ({ ...child, ...grown[index] }));
      const identity = { ...form.identity, birth: '1975-03-24' };
      const caller = await desk.signInUnseen('1001');
      const { id } = valueOf(await caller.call('registration.startDraft', {}));
      const content = asContent({ ...form, identity, family: spouse ? [spouse, ...family] : family });
      valueOf(await caller.call('registration.saveDraft', { id, title: 'Famille', content }));

      await arrive('1001');
      await new DraftsPage(page, say).resumeFirst();
      const main = page.getByRole('main');
      await expect(main).toContainText(say('family.cover.refused'));
      await expect(main).toContainText(say('family.cover.conditional'));
      for (const rank of [1, 2])
        await main.getByRole('button', { name: say('family.child', { rank }), exact: true }).click();
      const said = main.getByText(RULES[language].tooOld);
      await expect(said.first()).toBeVisible();
      await expect(main).toContainText(RULES[language].student);
      await expect(main).toContainText(say('registration.check.childCover', { count: 2 }));
      await said.first().scrollIntoViewIfNeeded();
      await picture('enfants-regles');
      expect(await violations()).toEqual([]);
    });
  });
