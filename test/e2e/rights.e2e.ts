import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { signInAt, valueOf } from '../support/counter.ts';
import { asContent } from '../support/families.ts';
import { aFormIn } from '../support/schemes.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { HomePage } from './pages/home.page.ts';
import { expect, test } from './support/fixtures.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('rights are seen first, attested, printed; without network they are those of the last answer', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
      act,
    }) => {
      await page.addInitScript(() => {
        window.print = () => void window.dispatchEvent(new Event('afterprint'));
      });
      const agent = await signInAt(desk.counter, '1001');
      valueOf(await agent.call('sync.now', {}));
      const [found] = valueOf(
        await agent.call('people.search', { text: MEMORABLE.pharmacist.number }),
      ).people;
      const { record } = valueOf(await agent.call('people.get', { id: found?.id ?? '' }));
      const home = new HomePage(page, say);
      await arrive('1001');
      const main = page.getByRole('main');
      await act('rights', async () => {
        await home.scanKnown(MEMORABLE.pharmacist.number);
        // The insured person and the family, a spouse and two children unless a birth was declared meanwhile.
        const everybody = 1 + record.family.length;
        await expect(main.getByText(say('rights.state.open'), { exact: true })).toHaveCount(everybody);
        await picture('droits');
        expect(await violations()).toEqual([]);

        await keys.press('Shift+F6');
        await expect(page.getByRole('heading', { name: say('preview.kind.rights') })).toBeVisible();
        await expect(page.getByRole('group', { name: say('preview.kind.rights') })).toBeVisible();
        await picture('attestation-droits');
        expect(await violations()).toEqual([]);
        await keys.press('Control+p');
        await expect(page.getByText(say('preview.duplicate'))).toBeVisible({ timeout: 20_000 });
      });
      await keys.press('Escape');
      // The file opened again is a check of its own: F5 is for once it was answered.
      await expect(main).toContainText(say('rights.live', { at: '§' }).split('§')[0] ?? '');
      await expect(main.getByText(say('people.story.rights')).first()).toBeVisible();

      desk.network.isUp = false;
      await keys.press('F5');
      await expect(main).toContainText(say('rights.kept', { at: '§' }).split('§')[0] ?? '');
      await picture('droits-hors-ligne');
      expect(await violations()).toEqual([]);
      desk.network.isUp = true;
    });

    test('a household above the threshold is handed a refusal that can be contested', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const { id } = valueOf(await agent.call('registration.startDraft', {}));
      const form = aFormIn('tadamon', 72_000 + rank);
      const content = asContent(
        'own' in form ? { ...form, own: { ...form.own, rsuScore: '9.3264285' } } : form,
      );
      valueOf(await agent.call('registration.saveDraft', { id, title: 'Zz', content }));
      await arrive('1001');
      await new DraftsPage(page, say).resumeFirst();
      const button = page.getByRole('button', { name: say('letters.refusal') });
      await expect(button.first()).toBeVisible();
      await picture('refus-au-guichet');
      await keys.press('Shift+F8');
      await expect(page.getByRole('group', { name: say('preview.kind.refusal') })).toBeVisible();
      await picture('refus');
      expect(await violations()).toEqual([]);
    });

    test('a non-registration is asked from any search; what is not filled is said field by field', async ({
      page,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const home = new HomePage(page, say);
      await arrive('1001');
      await home.search('ZZ998877');
      await expect(page.getByRole('button', { name: say('nonRegistration.open') })).toBeVisible();
      await keys.press('Shift+F2');
      await expect(page.getByRole('heading', { name: say('nonRegistration.title') })).toBeVisible();
      await keys.press('Control+Enter');
      await expect(page.getByText(say('field.required')).first()).toBeVisible();
      await picture('non-immatriculation');
      expect(await violations()).toEqual([]);
    });
  });
