import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { expect, test } from './support/fixtures.ts';

const DAY_MS = 86_400_000;
/** As it is typed: day, month, year. */
const typedDay = (daysFromNow: number): string => {
  const [year, month, day] = new Date(Date.now() + daysFromNow * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day ?? ''}${month ?? ''}${year ?? ''}`;
};

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('what a deposit lacks is said as its fields are left, and a point asks the amount or a reason', async ({
      page,
      say,
      keys,
      picture,
      violations,
      openFile,
    }) => {
      const deposit = new DepositPage(page, say);
      const field = (name: string) => page.locator(`[data-field="${name}"]`);
      await openFile('3001', MEMORABLE.pharmacist.document);
      await deposit.open();
      await expect(deposit.patients).toContainText(say('care.self.F'));
      await expect(deposit.margin).toContainText(say('care.noSheet'));
      // Under the limit all along: over it a reason is asked before the INPE.
      await deposit.fill(typedDay(3), '200,555', '12A4');
      await keys.press('Enter');
      await expect(field('firstActOn')).toContainText(say('field.date_future'));
      await expect(deposit.margin).toContainText(say('care.deadline.future'));
      await expect(field('amount')).toContainText(say('field.amount'));
      await expect(field('inpe')).toContainText(say('field.digits_only'));
      await expect(field('inpe').getByRole('textbox')).toHaveValue('12A4');
      await picture('depot-fautes');
      expect(await violations()).toEqual([]);

      await deposit.amount.fill('');
      await deposit.amount.blur();
      await expect(field('amount')).toContainText(say('field.amount_at_point'));
      await expect(deposit.margin).toContainText(say('care.amountUnknown'));
      await field('inpe').getByRole('textbox').fill('12');
      await field('inpe').getByRole('textbox').blur();
      await expect(field('inpe')).toContainText(say('field.inpe'));
      await field('inpe').getByRole('textbox').fill('');
      await deposit.exception.fill(language === 'ar' ? 'المبلغ غير مقروء' : 'Montant illisible');
      await expect(field('amount')).not.toContainText(say('field.amount_at_point'));
      await field('firstActOn').getByRole('spinbutton').first().click();
      await keys.type(typedDay(-3));
      await keys.press('F8');
      await expect(deposit.margin).toContainText(say('care.lack.inpe-and-amount'));
      await picture('depot-sans-montant');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(deposit.done).toBeVisible();
      await expect(page.getByRole('main')).toContainText(say('care.message.lack'));
      await picture('depot-incomplet-fait');
      await keys.press('Escape');
      await expect(deposit.files).toContainText(say('care.warning.no-amount'));
    });
  });
