import type { EventFormInput } from '../../shared/domain/events/index.ts';
import { readFromCentral } from '../support/central-reader.ts';
import { declare } from '../support/events.ts';
import { EventPage } from './pages/event.page.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { settled } from './support/settled.ts';

const REASON = 'Meme personne : les deux CNIE vues au guichet.';
const moved = (line: string): EventFormInput => ({
  kind: 'address-change',
  address: { line, regionCode: '04', provinceCode: '04421', communeName: 'Rabat', postcode: '10000' },
});
const reached = (mobile: string, email: string): EventFormInput => ({
  kind: 'contact-change',
  contacts: { mobile, email },
});

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`conflicts in ${language}`, () => {
    test.use({ language });
    test.setTimeout(120_000);

    test('two counters change the same families offline: what meets is chosen field by field, what does not is merged', async ({
      page,
      desk,
      central,
      say,
      keys,
      picture,
      violations,
      arrive,
      elsewhere,
    }) => {
      const [disputed, shared] = [aVisitor(900 + rank), aVisitor(902 + rank)];
      const [here, there] = [await desk.signInUnseen('1001'), await elsewhere.signInUnseen('1002')];
      const { registrationNumber: number, personId } = await register(here, disputed);
      const other = await register(here, shared);
      await settled(here);
      await there.call('sync.now', {});
      desk.network.isUp = false;
      elsewhere.network.isUp = false;
      await declare(there, personId, moved('4, rue des Exemples'));
      await declare(there, personId, reached('0611110001', 'guichet.deux@example.ma'));
      await declare(there, other.personId, moved('5, rue des Exemples'));
      await declare(here, personId, reached('0622220002', 'guichet.un@example.ma'));
      await declare(here, other.personId, reached('0622220003', ''));
      elsewhere.network.isUp = true;
      await settled(there);
      desk.network.isUp = true;
      await settled(here, 1);
      const [merged] = await readFromCentral(central, other.registrationNumber);
      expect(merged).toMatchObject({
        address: { line: '5, rue des Exemples' },
        contacts: { mobile: '0622220003' },
      });

      const [exchanges, main] = [new ExchangesPage(page, say), page.getByRole('main')];
      await arrive('1001');
      await exchanges.open();
      await expect(exchanges.acts).toContainText(say('refusal.conflict'));
      await exchanges.openFirst();
      await exchanges.refusedTitle.waitFor();
      await expect(main).toContainText(say('conflicts.toChoose', { count: 2 }));
      await expect(main).toContainText('1002');
      await keys.press('F7');
      await expect(page.getByText(say('conflicts.left', { count: 2 }))).toBeVisible();
      const groups = exchanges.comparison.getByRole('radiogroup');
      await expect(groups).toHaveCount(2);
      await keys.tabTo(groups.nth(0).getByRole('radio').first());
      await keys.press('Space');
      await keys.press('Tab');
      await keys.reach(groups.nth(1));
      await keys.press('ArrowDown');
      await expect(groups.nth(1).getByRole('radio').nth(1)).toBeChecked();
      expect(await violations()).toEqual([]);
      await picture('conflit');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations()).toEqual([]);
      await picture('conflit-sombre');
      await page.emulateMedia({ colorScheme: 'light' });
      await keys.press('F7');
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 30_000,
      });
      const [record] = await readFromCentral(central, number);
      expect(record).toMatchObject({
        address: { line: '4, rue des Exemples' },
        contacts: { mobile: '0622220002', email: 'guichet.deux@example.ma' },
      });
    });

    test('a supervisor makes two files of one person one; the former number leads to the file that stays', async ({
      page,
      desk,
      central,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const kept = aVisitor(910 + rank);
      const gone = aVisitor(912 + rank, kept);
      const here = await desk.signInUnseen('1001');
      const { registrationNumber: stays } = await register(here, kept);
      const { registrationNumber: former } = await register(here, gone);
      await settled(here);

      const [frame, file, home] = [
        new FramePage(page, say),
        new EventPage(page, say),
        new HomePage(page, say),
      ];
      await arrive('2001');
      await file.openFile(stays);
      await keys.press('Shift+F3');
      const alike = page.getByRole('list', { name: say('duplicates.alike') }).getByRole('button');
      await alike.first().waitFor();
      expect(await violations()).toEqual([]);
      await picture('doublons-ressemblants');
      await keys.tabTo(alike.first());
      await keys.press('Enter');
      const table = page.getByRole('table');
      await expect(table).toContainText(say('duplicates.family.united'));
      await keys.press('Control+Enter');
      await expect(page.getByText(say('field.required'))).toBeVisible();
      const numbers = table.getByRole('radiogroup', {
        name: say('conflicts.keepOf', { field: say('registration.mobile') }),
      });
      await keys.tabTo(numbers.getByRole('radio').first());
      await keys.press('ArrowDown');
      await keys.tabTo(page.getByRole('textbox', { name: say('duplicates.reason') }));
      await keys.type(REASON);
      expect(await violations()).toEqual([]);
      await picture('doublons-reunir');
      await keys.press('Control+Enter');
      const dialog = page.getByRole('alertdialog');
      await expect(dialog).toContainText(say('duplicates.confirm'));
      expect(await violations()).toEqual([]);
      await picture('doublons-confirmer');
      await keys.press('Control+Enter');
      await file.file.waitFor();
      await expect(frame.status).toContainText(say('app.status.allSent'), { timeout: 30_000 });
      const [record] = await readFromCentral(central, former);
      expect(record).toMatchObject({
        registrationNumber: stays,
        aliases: [former],
        contacts: { mobile: gone.mobile },
      });

      await keys.press('F2');
      await keys.reach(home.field);
      await keys.insert(former);
      await expect(page.getByText(say('duplicates.former', { number: former }))).toBeVisible();
      await expect(home.people.getByRole('option')).toHaveCount(1);
      expect(await violations()).toEqual([]);
      await picture('ancien-numero');
      await keys.press('Enter');
      await file.file.waitFor();
      await expect(page.getByText(say('duplicates.aliases', { count: 1 }))).toBeVisible();
      expect(await violations()).toEqual([]);
      await picture('fiche-reunie');
    });
  });
