import { createHash } from 'node:crypto';
import { valueOf } from '../support/counter.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a refused registration is handed to the supervisor, who corrects it in its form and sends it again', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
      elsewhere,
    }) => {
      test.setTimeout(120_000);
      const [known, visitor] = [aVisitor(860 + rank), aVisitor(865 + rank)];
      const [here, there] = [await desk.signInUnseen('1001'), await elsewhere.signInUnseen('1002')];
      // Known here from an earlier day: signing in for the first time needs the network.
      await desk.signInUnseen('2001');
      await here.call('sync.now', {});
      desk.network.isUp = false;
      await register(there, known);
      await there.call('sync.now', {});
      // The agent reads the number of the wrong card.
      const mistaken = await register(here, { ...visitor, cnie: known.cnie });
      desk.network.isUp = true;
      expect(valueOf(await here.call('sync.now', {}))).toMatchObject({ parked: 1 });
      // Two acts that nobody has answered, for the screen to say why they wait.
      desk.network.isUp = false;
      await register(here, aVisitor(870 + rank));
      await here.call('sync.now', {});

      const [frame, exchanges, main] = [
        new FramePage(page, say),
        new ExchangesPage(page, say),
        page.getByRole('main'),
      ];
      await arrive('1001');
      await exchanges.open();
      await expect(exchanges.acts).toContainText(say('refusal.already_registered'));
      await exchanges.openFirst();
      await exchanges.refusedTitle.waitFor();
      await keys.press('Control+H');
      await keys.reach(exchanges.dialog);
      await keys.press('Control+Enter');
      await expect(exchanges.dialog).toContainText(say('field.required'));
      await keys.type('Elle est sure de son numero.');
      await picture('echanges-remettre');
      await keys.press('Control+Enter');
      await expect(exchanges.acts).toContainText('Elle est sure de son numero.');
      await expect(exchanges.acts).toContainText(say('sync.state.handed'));
      expect(await violations()).toEqual([]);
      await picture('echanges-chez-le-superviseur');
      await frame.signOut();

      await new SignInPage(page, say).signIn('2001');
      await new HomePage(page, say).field.waitFor();
      await exchanges.open();
      await exchanges.openFirst();
      await expect(main).toContainText('Elle est sure de son numero.');
      await picture('acte-remis');
      await keys.press('Control+E');
      await expect(main).toContainText(say('exchanges.correcting.title'));
      await expect(main).toContainText(mistaken.receipt);
      const field = page.locator('[data-field="identity.document.number"] input').first();
      await expect(field).toHaveValue(known.cnie);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(main).toContainText(say('field.refused'));
      expect(await violations()).toEqual([]);
      await picture('acte-corrige');
      await keys.tabTo(field, 120);
      await keys.retype(visitor.cnie);
      desk.network.isUp = true;
      await keys.press('Control+Enter');
      await expect(main).toContainText(mistaken.receipt, { timeout: 30_000 });
      await expect(frame.status).toContainText(say('app.status.allSent'), { timeout: 30_000 });
    });

    test('the exchanges are seen step by step, photos wait on a metered link, and the supervisor sees the branch', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
      elsewhere,
    }) => {
      test.setTimeout(120_000);
      await (await elsewhere.signInUnseen('1002')).call('sync.now', {});
      const here = await desk.signInUnseen('1001');
      await here.call('sync.now', {});
      await here.call('sync.setLink', { mode: 'metered' });
      await register(here, aVisitor(875 + rank));
      await here.call('sync.now', {});

      const [exchanges, main] = [new ExchangesPage(page, say), page.getByRole('main')];
      await arrive('2001');
      await exchanges.open();
      const tab = (name: string) => page.getByRole('tab', { name });
      await keys.tabTo(page.getByRole('tab', { selected: true }));
      await keys.press('End');
      await expect(tab(say('exchanges.tab.branch'))).toHaveAttribute('aria-selected', 'true');
      const workstations = page.getByRole('list', { name: say('exchanges.branch'), exact: true });
      await expect(workstations.getByRole('listitem').nth(1)).toBeVisible();
      expect(await violations()).toEqual([]);
      await picture('echanges-agence');
      desk.network.isUp = false;
      await keys.tabTo(page.getByRole('button', { name: say('exchanges.branch.ask') }));
      await keys.press('Enter');
      await expect(main.getByText(say('exchanges.branch.old', { at: '' }).slice(0, 20))).toBeVisible();
      await picture('echanges-agence-hors-ligne');
      desk.network.isUp = true;

      await keys.tabTo(page.getByRole('tab', { selected: true }));
      await keys.press(language === 'ar' ? 'ArrowRight' : 'ArrowLeft');
      await expect(tab(say('exchanges.tab.steps'))).toHaveAttribute('aria-selected', 'true');
      await expect(main).toContainText(say('exchanges.state.put_off'));
      expect(await violations()).toEqual([]);
      await picture('echanges-etapes');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations()).toEqual([]);
      await picture('echanges-etapes-sombre');
      await page.emulateMedia({ colorScheme: 'light' });
      await keys.tabTo(page.getByRole('button', { name: say('exchanges.link.sendPhotos') }));
      await keys.press('Enter');
      await expect
        .poll(async () => valueOf(await here.call('sync.status', {})).photosWaiting, { timeout: 20_000 })
        .toBe(0);
    });

    test('a photo that the central does not take says why, and leads to its file', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const here = await desk.signInUnseen('1001');
      await here.call('sync.now', {});
      const { actId, receipt, registrationNumber } = await register(here, aVisitor(880 + rank));
      await here.call('sync.now', {});
      const spoilt = Buffer.from('no picture at all');
      const sha256 = createHash('sha256').update(spoilt).digest('hex');
      desk.counter.findHouse()?.db.write(
        (tx) => tx.run`
          INSERT INTO attachment (sha256, media_type, bytes, needed_by) VALUES (${sha256}, 'image/jpeg', ${spoilt}, ${actId})`,
      );
      const [exchanges, main] = [new ExchangesPage(page, say), page.getByRole('main')];
      await arrive('1001');
      await exchanges.open();
      await keys.tabTo(page.getByRole('tab', { selected: true }));
      await keys.press('End');
      await expect(main).toContainText(say('exchanges.step.attachments'));
      const step = say('exchanges.step.attachments');
      await keys.tabTo(page.getByRole('button', { name: say('exchanges.retryStep', { step }) }));
      await keys.press('Enter');
      await expect(main).toContainText(say('exchanges.photos.refused.picture'), { timeout: 20_000 });
      await expect(main).toContainText(receipt);
      await keys.tabTo(page.getByRole('button', { name: say('exchanges.photos.refused.see') }));
      expect(await violations()).toEqual([]);
      await picture('echanges-photo-refusee');
      await page.emulateMedia({ colorScheme: 'dark' });
      await picture('echanges-photo-refusee-sombre');
      await keys.press('Enter');
      await expect(main).toContainText(registrationNumber);
    });
  });
