import sharp from 'sharp';
import pieces from '../../resources/legal/care-pieces.json' with { type: 'json' };
import { signInAt, valueOf } from '../support/counter.ts';
import { aRegisteredFamily } from '../support/events.ts';
import { pdfOfPages } from '../support/pdf-of-pages.ts';
import { photographed } from '../support/photographed.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { ScansPage } from './pages/scans.page.ts';
import { expect, test } from './support/fixtures.ts';

const DAY_MS = 86_400_000;
const WEEK_AGO = new Date(Date.now() - 7 * DAY_MS)
  .toISOString()
  .slice(0, 10)
  .split('-')
  .toReversed()
  .join('');

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });
    const nameOf = (code: string): string => pieces.find((piece) => piece.code === code)?.[language] ?? '';
    const prescription = nameOf('prescription');

    test('pages of a prescription are straightened, put right, left with the file and read at the branch', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      openFile,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const insured = await aRegisteredFamily(agent, 1_000 + rank);
      const [deposit, scans] = [new DepositPage(page, say), new ScansPage(page, say)];
      await openFile('1001', insured.registrationNumber ?? '');
      await deposit.open();
      await deposit.fill(WEEK_AGO, '320', '101234567');

      await scans.press(scans.add(prescription));
      await scans.choosePictures(
        { name: 'un.jpg', picture: await photographed('UN') },
        { name: 'deux.jpg', picture: await photographed('DEUX') },
      );
      await expect(scans.tiles).toHaveCount(2);
      await expect(scans.tiles.getByText(say('pages.found.edges'))).toHaveCount(2);
      await expect(scans.tiles.getByRole('img')).toHaveCount(2);
      await picture('depot-pages');
      expect(await violations()).toEqual([]);

      await scans.press(scans.button('adjust', 1));
      await expect(scans.firstCorner).toBeFocused();
      await keys.press('ArrowDown');
      await picture('depot-coins');
      expect(await violations()).toEqual([]);
      await keys.press('Escape');
      const first = scans.tiles.first().getByRole('img');
      const before = (await first.getAttribute('src')) ?? '';
      await scans.press(scans.button('turn', 1));
      await expect(first).not.toHaveAttribute('src', before);
      await expect(scans.button('turn', 1)).toBeEnabled();
      await expect(scans.button('turn', 1)).toBeFocused();
      await scans.press(scans.button('remove', 1));
      await expect(scans.tiles).toHaveCount(1);
      await expect(scans.undo).toBeFocused();
      await keys.press('Enter');
      await expect(scans.tiles).toHaveCount(2);
      await keys.press('Escape');
      await expect(scans.dialog).toBeHidden();

      await keys.press('Control+Enter');
      await expect(deposit.done).toBeVisible();
      valueOf(await agent.call('sync.now', {}));
      await keys.press('Escape');
      await scans.press(scans.see(2));
      await expect(scans.sheet.getByRole('img')).toBeVisible();
      await expect(scans.sheet).toBeFocused();
      await keys.press('F8');
      await expect(scans.dialog).toContainText(say('pages.at', { at: 2, count: 2 }));
      await expect(scans.sheet.getByRole('img')).toBeVisible();
      await expect(scans.sheet).toBeFocused();
      await picture('depot-pages-vues');
      expect(await violations()).toEqual([]);
    });

    test('pages come from the clipboard, the camera and a PDF; a file that is no page says so', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      openFile,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const insured = await aRegisteredFamily(agent, 1_010 + rank);
      const [deposit, scans] = [new DepositPage(page, say), new ScansPage(page, say)];
      await openFile('1001', insured.registrationNumber ?? '');
      await deposit.open();
      await scans.press(scans.add(prescription));
      await expect(scans.none).toBeVisible();

      await test.step('a picture that another program copied', async () => {
        await scans.paste(
          await sharp(await photographed('COLLÉE'))
            .png()
            .toBuffer(),
        );
        await expect(scans.tiles).toHaveCount(1);
        await expect(scans.tiles.getByText(say('pages.found.edges'))).toBeVisible();
      });

      await test.step('what the camera sees', async () => {
        await keys.press('F10');
        await expect(scans.camera).toBeFocused();
        await expect.poll(() => scans.isLive()).toBe(true);
        await picture('depot-pages-camera');
        expect(await violations()).toEqual([]);
        await keys.press('Escape');
        await expect(scans.camera).toBeHidden();
        await expect(scans.tiles).toHaveCount(1);
        await keys.press('F10');
        await expect.poll(() => scans.isLive()).toBe(true);
        await keys.press('F10');
        await expect(scans.tiles).toHaveCount(2);
        await expect(scans.chooser).toBeFocused();
      });

      await test.step('a PDF of three pages', async () => {
        await scans.choose({ name: 'trois.pdf', mimeType: 'application/pdf', buffer: pdfOfPages(3) });
        await expect(scans.tiles).toHaveCount(5, { timeout: 40_000 });
        await expect(scans.dialog.getByRole('img')).toHaveCount(5);
      });

      await test.step('a PDF too long fills the piece, and says so', async () => {
        await scans.choose({ name: 'long.pdf', mimeType: 'application/pdf', buffer: pdfOfPages(11, 50) });
        await expect(scans.tiles).toHaveCount(10, { timeout: 60_000 });
        await expect(scans.dialog).toContainText(say('error.care.page_too_many', { count: 10 }));
        await picture('depot-pages-plein');
        expect(await violations()).toEqual([]);
      });

      await test.step('one taken away, then another: each can come back at once', async () => {
        for (const number of [10, 9]) {
          await scans.press(scans.button('remove', number));
          await expect(scans.undo).toBeFocused();
        }
        await keys.press('Enter');
        await expect(scans.tiles).toHaveCount(9);
        await expect(scans.chooser).toBeFocused();
      });

      await test.step('a file too heavy, and a letter of a word processor, are no page', async () => {
        const heavy = Buffer.concat([pdfOfPages(1, 90), Buffer.alloc(16 * 1024 * 1024)]);
        await scans.choose({ name: 'lourd.pdf', mimeType: 'application/pdf', buffer: heavy });
        await expect(scans.dialog).toContainText(say('error.care.page_too_large'));
        const letter = {
          name: 'lettre.docx',
          mimeType: 'application/msword',
          buffer: Buffer.from('PK rien'),
        };
        await scans.choose(letter);
        await expect(scans.dialog).toContainText(say('error.care.page_unreadable'));
        await expect(scans.tiles).toHaveCount(9);
        await picture('depot-pages-refus');
        expect(await violations()).toEqual([]);
      });
    });

    test('a missing piece is brought later with its pages', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      openFile,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const insured = await aRegisteredFamily(agent, 1_020 + rank);
      const [deposit, scans] = [new DepositPage(page, say), new ScansPage(page, say)];
      await openFile('1001', insured.registrationNumber ?? '');
      await deposit.open();
      await deposit.fill(WEEK_AGO, '320', '101234567');
      await keys.press('Control+Enter');
      await expect(deposit.done).toBeVisible();
      await keys.press('Escape');

      await scans.press(scans.bring);
      await expect(scans.dialog).toContainText(nameOf('care-sheet'));
      await scans.choosePictures({ name: 'un.jpg', picture: await photographed('UN') });
      await expect(scans.tiles.getByText(say('pages.found.edges'))).toBeVisible();
      await picture('depot-apporter');
      expect(await violations()).toEqual([]);

      await test.step('what was made is not lost without a word', async () => {
        await keys.press('Escape');
        await expect(scans.dialog).toContainText(say('pages.leave', { count: 1 }));
        await expect(scans.stay).toBeFocused();
        await picture('depot-apporter-quitter');
        expect(await violations()).toEqual([]);
        await keys.press('Enter');
        await expect(scans.confirm).toBeFocused();
        await expect(scans.tiles).toHaveCount(1);
      });

      await test.step('the piece is another one: its pages follow', async () => {
        const piece = scans.dialog.getByRole('button', { name: say('care.bring.piece') });
        await keys.tabTo(piece);
        await keys.press('Enter');
        await keys.reach(page.getByRole('listbox'));
        await keys.press('ArrowDown');
        await keys.press('Enter');
        await expect(piece).toContainText(prescription);
        await expect(scans.tiles).toHaveCount(1);
      });

      await keys.press('Control+Enter');
      await expect(scans.dialog).toBeHidden();
      await expect(deposit.files).toContainText(say('care.event.piece-brought'));
      await scans.press(scans.see(1));
      await expect(scans.dialog).toContainText(say('pages.ofPiece', { piece: prescription }));
      await expect(scans.sheet.getByRole('img')).toBeVisible();
      expect(await violations()).toEqual([]);
    });
  });
