import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { CareFileId, type PersonId } from '../../shared/kernel/ids.ts';
import { declare, aRegisteredFamily } from '../support/events.ts';
import { signInAt, valueOf } from '../support/counter.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { HomePage } from './pages/home.page.ts';
import { expect, test } from './support/fixtures.ts';

const DAY_MS = 86_400_000;
const isoDaysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
/** As it is typed: day, month, year. */
const daysAgo = (days: number): string => {
  const [year, month, day] = isoDaysAgo(days).split('-');
  return `${day ?? ''}${month ?? ''}${year ?? ''}`;
};

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a complete file is taken in by the keyboard, and its receipt is shown', async ({
      page,
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
      const [home, deposit] = [new HomePage(page, say), new DepositPage(page, say)];
      await arrive('1001');
      await act('deposit', async () => {
        await home.scanKnown(MEMORABLE.pharmacist.number);
        await deposit.open();
        await expect(deposit.patients.getByRole('radio')).toHaveCount(4);
        await deposit.fill(daysAgo(9), '450,50', '101234567');
        await keys.press('F8');
        await expect(deposit.margin).toContainText(
          say('care.deadline.in-time', { day: '§' }).split('§')[0] ?? '',
        );
        await picture('depot');
        expect(await violations()).toEqual([]);
        await keys.press('Control+Enter');
        await expect(deposit.done).toBeVisible();
        await picture('depot-fait');
        expect(await violations()).toEqual([]);
        await keys.reach(deposit.print);
        await keys.press('Enter');
        await expect(page.getByText(say('preview.duplicate'))).toBeVisible({ timeout: 20_000 });
      });
      await keys.press('F6');
      await expect(page.getByRole('group', { name: say('preview.kind.care-receipt') })).toBeVisible();
      await picture('depot-recepisse');
      const receipt = (await page.getByRole('main').textContent())?.match(/RC-\w{3}-\d\d-\d{6}/u)?.[0] ?? '';
      // Back to the file, never to the form that was sent; its receipt, scanned anywhere, leads to its story.
      await keys.press('Escape');
      await expect(deposit.files).toContainText(receipt);
      await keys.press('F2');
      await keys.reach(new HomePage(page, say).field);
      await keys.scan(receipt);
      await expect(
        page.getByRole('group', { name: say('care.wanted', { reference: receipt }) }),
      ).toBeFocused();
      expect(await violations()).toEqual([]);
    });

    test('a late file at a proximity point says what follows, and is followed from the person’s file', async ({
      page,
      say,
      keys,
      picture,
      violations,
      arrive,
      act,
    }) => {
      const [home, deposit] = [new HomePage(page, say), new DepositPage(page, say)];
      const file = page.getByRole('heading', { name: say('people.file'), exact: true });
      await arrive('3001');
      await act('search', async () => {
        await home.search(MEMORABLE.pharmacist.document);
        await expect(home.people.getByRole('option')).toHaveCount(1);
        await keys.press('Enter');
        await expect(file).toBeVisible();
      });
      await deposit.open();
      await deposit.fill(daysAgo(130), '300', '101234567');
      await expect(deposit.margin).toContainText(say('care.late'));
      await picture('depot-tardif');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(deposit.done).toBeVisible();
      const [reference = ''] = /RC-\w+-\d+-\d+/u.exec(await page.getByRole('main').innerText()) ?? [];
      await keys.press('F2');
      await act('follow-up', async () => {
        await home.scanKnown(reference);
        await expect(file).toBeVisible();
        await expect(deposit.files).toContainText(reference);
      });
      await expect(deposit.files).toContainText(say('care.event.deposited'));
      await expect(deposit.files).toContainText(say('care.warning.late'));
      await picture('depot-suivi');
      expect(await violations()).toEqual([]);
    });

    test('a file over the limit goes to a branch, or is taken with its reason', async ({
      page,
      say,
      keys,
      picture,
      violations,
      openFile,
    }) => {
      const deposit = new DepositPage(page, say);
      await openFile('3001', MEMORABLE.pharmacist.document);
      await deposit.open();
      await deposit.fill(daysAgo(3), '7200', '101234567');
      await expect(deposit.margin).toContainText(say('care.limit.way'));
      await expect(deposit.exception).toBeVisible();
      await keys.press('Control+Enter');
      await keys.reach(deposit.exception);
      await picture('depot-plafond');
      expect(await violations()).toEqual([]);
      await keys.insert(language === 'ar' ? 'لا توجد وكالة قريبة' : 'Aucune agence à portée');
      await keys.press('Control+Enter');
      await expect(deposit.done).toBeVisible();
      await keys.press('Escape');
      await expect(deposit.files).toContainText(say('care.warning.limit'));
    });

    test('a piece is asked among those that are still missing: what was brought since is not ticked', async ({
      page,
      desk,
      say,
      openFile,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const { people } = valueOf(await agent.call('people.search', { text: MEMORABLE.pharmacist.number }));
      const personId = people[0]?.id as PersonId;
      const form = { kind: 'ordinary', firstActOn: isoDaysAgo(9), received: ['care-sheet'] };
      const blank = { treatmentEndedOn: '', inpe: '', fse: '', amount: '320', exception: '' };
      const { fileId, reference } = valueOf(
        await agent.call('care.deposit', { personId, form: { ...blank, ...form, patientId: personId } }),
      );
      const file = { fileId: CareFileId.parse(fileId), pieces: [] };
      valueOf(await agent.call('care.move', { ...file, move: 'checked', reason: '' }));
      valueOf(await agent.call('care.bring', { ...file, pieces: ['invoice'], pages: [] }));

      await openFile('1001', MEMORABLE.pharmacist.document);
      const line = new DepositPage(page, say).files.getByRole('listitem').filter({ hasText: reference });
      await line.getByRole('button', { name: say('care.move.piece-asked') }).click();
      const asked = page.getByRole('alertdialog').getByRole('group', { name: say('care.move.pieces') });
      const { pieces } = valueOf(await agent.call('care.open', { personId }));
      const box = (code: string) =>
        asked.getByRole('checkbox', { name: pieces.find((piece) => piece.code === code)?.[language] ?? '' });
      await expect(box('prescription')).toBeChecked();
      for (const code of ['care-sheet', 'invoice']) await expect(box(code)).not.toBeChecked();
    });

    test('a file for a dependant whose rights are closed is taken with the warning', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      openFile,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const insured = await aRegisteredFamily(agent, 81_000 + rank);
      const [member] = insured.family;
      valueOf(await agent.call('sync.now', {}));
      const form = {
        kind: 'dependant-leaves',
        happenedOn: insured.registeredOn,
        memberId: member?.id ?? '',
        why: 'other',
      };
      await declare(agent, insured.id, form as never);
      valueOf(await agent.call('sync.now', {}));

      const deposit = new DepositPage(page, say);
      await openFile('1001', insured.registrationNumber ?? '');
      await deposit.open();
      await keys.press('ArrowDown');
      await expect(deposit.margin).toContainText(say('care.closed.way'));
      await deposit.fill(daysAgo(2), '120', '101234567');
      await picture('depot-droits-fermes');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(deposit.done).toBeVisible();
      await keys.press('Escape');
      await expect(deposit.files).toContainText(say('care.warning.rights'));
    });
  });
