import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { startCentral } from '../../central/embedded.ts';
import { deposits } from '../integration/envelopes/deposits.ts';
import { enrolAt, valueOf } from '../support/counter.ts';
import { DayPage } from './pages/day.page.ts';
import { EnvelopesPage } from './pages/envelopes.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { HomePage } from './pages/home.page.ts';
import { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const FILES = 40;
const COURIER = { fr: 'Coursier Inventé', ar: 'ساعٍ مخترع' } as const;
const STRANGE = 'RC-ZZZ-26-000777';

for (const language of ['fr', 'ar'] as const)
  test.describe(`envelopes in ${language}`, () => {
    test.use({ language });
    test.setTimeout(240_000);

    test('40 files leave a proximity point in an envelope, one is missing where it arrives, and both ends see it', async ({
      page,
      say,
      picture,
      violations,
      act,
      keys,
    }) => {
      const central = await startCentral({ demonstration: true, config: NO_LIMITS });
      const point = await Desk.open({ central, isNew: true });
      await enrolAt(point.counter, central, 'DEMO-02');
      const branch = await Desk.open({ central });
      const [atPoint, atBranch] = [await point.signInUnseen('3001'), await branch.signInUnseen('1001')];
      const people = valueOf(
        await atPoint.call('people.search', { text: MEMORABLE.pharmacist.number }),
      ).people;
      const references = await deposits(atPoint, people[0]?.id ?? '', FILES);
      const envelopes = new EnvelopesPage(page, say);
      const enter = async (desk: Desk, agent: string) => {
        await desk.enter(page);
        await new SignInPage(page, say).signIn(agent);
        await new HomePage(page, say).field.waitFor();
      };

      const frame = new FramePage(page, say);
      const day = new DayPage(page, say);
      const main = page.getByRole('main');
      const home = new HomePage(page, say);
      /** From the home page: what is looked for, the list of it by its key, and its follow-up by its receipt. */
      const seeLost = async (reference: string, where: 'agence' | 'point') => {
        await frame.run('common.rail.home');
        await expect(main.getByText(say('day.lost', { count: 1 }))).toBeVisible();
        expect(await violations()).toEqual([]);
        await picture(`accueil-dossier-recherche-${where}`);
        await keys.press('F9');
        await expect(envelopes.lost).toContainText(reference);
        await frame.run('common.rail.home');
        await home.scanKnown(reference);
        const wanted = page.getByRole('group', { name: say('care.wanted', { reference }) });
        await expect(wanted).toContainText(say('care.lost'));
        await expect(wanted.getByText(say('care.event.collected'))).toHaveCount(1);
        expect(await violations()).toEqual([]);
      };

      await test.step('the point groups what waits and closes the envelope with its slip', async () => {
        await enter(point, '3001');
        await act('envelope', async () => {
          await envelopes.open();
          await envelopes.group();
          await expect(envelopes.content.getByRole('listitem')).toHaveCount(FILES);
          expect(await violations()).toEqual([]);
          await picture('enveloppe-ouverte');
          await envelopes.close();
        });
      });

      let code = '';
      await test.step('a courier takes it away, with a code', async () => {
        await envelopes.leaveSlip();
        code = await envelopes.collect(COURIER[language]);
        expect(code).toMatch(/\d/u);
        await expect(envelopes.story).toContainText(COURIER[language]);
        expect(await violations()).toEqual([]);
      });
      // Two counters on one host share a jar: the point's session is put back when its turn comes.
      const sessionOfPoint = await page.context().cookies();
      valueOf(await atPoint.call('sync.now', {}));
      valueOf(await atBranch.call('sync.now', {}));
      const [road] = valueOf(
        await atBranch.call('envelopes.list', { view: 'road', after: null, limit: 5 }),
      ).items;

      await test.step('the branch counts it: one is missing, one was not on the slip', async () => {
        await enter(branch, '1001');
        await envelopes.receive(road?.reference ?? '');
        const [lost = '', typed = '', ...scanned] = references;
        const slip = road?.reference ?? '';
        await envelopes.scan(slip);
        await expect(page.getByText(say('envelopes.receive.slip', { reference: slip }))).toBeVisible();
        await expect(envelopes.surplus).toHaveCount(0);
        await envelopes.scan(slip.replace(/\d{6}$/u, '000999'));
        await expect(
          page.getByText(say('error.envelopes.other_slip', { reference: '' }).slice(-30)),
        ).toBeVisible();
        await picture('enveloppe-autre-bordereau');
        await envelopes.typeReference(typed.toLowerCase());
        await expect(envelopes.counter).toContainText('1');
        for (const [index, reference] of scanned.entries()) {
          await envelopes.scan(reference);
          await expect(envelopes.missing.getByRole('listitem')).toHaveCount(FILES - 2 - index);
        }
        await envelopes.scan(STRANGE);
        await expect(envelopes.surplus).toContainText(STRANGE);
        await expect(envelopes.missing).toContainText(lost);
        await expect(envelopes.counter).toContainText(String(FILES - 1));
        expect(await violations()).toEqual([]);
        await picture('enveloppe-reception');
        await envelopes.giveCode('123 456 6');
        await envelopes.finish();
        await expect(envelopes.confirm).toBeVisible();
        await envelopes.finish();
        await expect(page.getByText(say('error.envelopes.code_wrong'))).toBeVisible();
        await envelopes.giveCode(code);
        await envelopes.finish();
        await expect(envelopes.confirm).toBeVisible();
        await expect(envelopes.confirm).toContainText(lost);
        await expect(envelopes.confirm).toContainText(STRANGE);
        expect(await violations()).toEqual([]);
        await picture('enveloppe-terminer');
        await envelopes.finish();
        await envelopes.story.waitFor();
        await expect(envelopes.story).toContainText(say('envelopes.courier.confirmed'));
        await expect(page.getByRole('list', { name: say('envelopes.missing.title') })).toContainText(lost);
        await expect(page.getByRole('list', { name: say('envelopes.surplus.title') })).toContainText(STRANGE);
        await envelopes.open();
        await expect(envelopes.lost).toContainText(lost);
        await seeLost(lost, 'agence');
        await picture('dossier-recherche');
      });

      await test.step('the day of the branch does not close until somebody says what became of it', async () => {
        valueOf(await atBranch.call('day.open', { blanks: null }));
        await frame.run('common.rail.day');
        await expect(day.tally('arrived')).toContainText(say('day.missing', { count: 1 }));
        await day.explain('arrived', 'day.cause.searched', '');
        await expect(main.getByRole('status')).toContainText(say('day.ready.lost', { count: 1 }));
        expect(await violations()).toEqual([]);
        await picture('journee-dossier-recherche');
      });

      await test.step('the point sees the same day what is missing, and where it was last', async () => {
        valueOf(await atBranch.call('sync.now', {}));
        valueOf(await atPoint.call('sync.now', {}));
        await page.context().addCookies(sessionOfPoint);
        await page.goto(new URL(point.link).origin);
        await new HomePage(page, say).field.waitFor();
        await seeLost(references[0] ?? '?', 'point');
        await picture('dossier-recherche-au-point');
        valueOf(await atPoint.call('day.open', { blanks: null }));
        await frame.run('common.rail.day');
        await expect(main.getByText(say('day.lost', { count: 1 }))).toBeVisible();
        await picture('journee-du-point-dossier-recherche');
        await envelopes.open();
        await expect(envelopes.lost).toContainText(references[0] ?? '?');
        await expect(envelopes.lost).toContainText(COURIER[language]);
        expect(await violations()).toEqual([]);
        await picture('enveloppe-manquant');
      });

      await page.close();
      await point.close();
      await branch.close();
      await central.close();
    });
  });
