import { readFileSync } from 'node:fs';
import { signInAt, valueOf } from '../support/counter.ts';
import { DayPage } from './pages/day.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.setTimeout(120_000);

    test('a day does not close until its difference has a cause; its report is printed, and seen again by the supervisor', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      await page.addInitScript(() => {
        window.print = () => void window.dispatchEvent(new Event('afterprint'));
      });
      const frame = new FramePage(page, say);
      const day = new DayPage(page, say);
      const main = page.getByRole('main');
      await arrive('1001');
      await frame.run('common.rail.day');
      await expect(day.open).toBeVisible();
      await picture('journee-a-ouvrir');
      expect(await violations()).toEqual([]);
      await keys.tabTo(day.blanks);
      await keys.type('40');
      await keys.press('Control+Enter');
      await expect(day.totals).toBeVisible();

      const caller = await signInAt(desk.counter, '1001');
      const { personId } = await register(caller, aVisitor(930 + rank));
      const { actId } = valueOf(await caller.call('cards.issue', { personId }));
      valueOf(await caller.call('papers.print', { kind: 'card', actId }));
      // Another page of the same workstation did it: the screen is asked again.
      await frame.run('common.rail.home');
      await frame.run('common.rail.day');
      await expect(day.tally('blanks')).toContainText(say('day.toCount'));
      await picture('journee-a-compter');
      await keys.press('Control+Enter');
      await expect(day.confirm).toHaveCount(0);

      await day.count('to_hand', 1);
      await expect(day.tally('to_hand')).toContainText(say('day.agrees'));
      await day.count('blanks', 37);
      await expect(day.tally('blanks')).toContainText(say('day.missing', { count: 2 }));
      await expect(main.getByRole('status')).toContainText(say('day.left', { count: 1 }));
      await keys.press('Control+Enter');
      await expect(day.confirm).toHaveCount(0);
      await day.explain('blanks', 'day.cause.damaged', 'x2');
      await expect(main.getByRole('status')).toContainText(say('day.ready'));
      await picture('journee-expliquee');
      expect(await violations()).toEqual([]);

      await keys.press('Control+Enter');
      await expect(day.confirm).toBeVisible();
      await picture('journee-cloture');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(day.report).toBeVisible({ timeout: 20_000 });
      await expect(day.report).toContainText('RJ-');
      await picture('journee-rapport');
      expect(await violations()).toEqual([]);
      await keys.press('Control+p');
      await expect(page.getByText(say('preview.duplicate'))).toBeVisible({ timeout: 20_000 });
      await keys.press('Escape');
      await expect(day.open).toBeVisible();
      await expect(main.getByText(say('day.last'))).toBeVisible();
    });

    test('a supervisor looks at the figures, saves them without any name, and finds the reports of days', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      for (const index of [0, 1, 2]) await register(agent, aVisitor(940 + 3 * rank + index));
      valueOf(await agent.call('day.open', { blanks: null }));
      const { reference } = valueOf(await agent.call('day.close', { counts: [], causes: [] }));
      const frame = new FramePage(page, say);
      const main = page.getByRole('main');
      await arrive('2001');
      await frame.run('common.rail.dashboard');
      const byAct = main.getByRole('table', { name: say('day.figures.byAct') });
      const registrations = byAct.getByRole('row', { name: say('exchanges.act.registration.submitted') });
      await expect(registrations).toContainText('3');
      await picture('tableau-jour');
      expect(await violations()).toEqual([]);
      await keys.tabTo(main.getByRole('radio', { name: say('day.figures.span.today') }));
      await keys.press('ArrowDown');
      await expect(main.getByRole('table', { name: say('day.figures.byDay') }).getByRole('row')).toHaveCount(
        7,
      );
      await picture('tableau-semaine');
      expect(await violations()).toEqual([]);

      const saved = page.waitForEvent('download');
      await keys.press('Control+s');
      const text = readFileSync(await (await saved).path(), 'utf8');
      expect(text).toContain('registration.submitted');
      expect(text).not.toContain('1001');

      await keys.press('F7');
      await expect(main.getByText(reference)).toBeVisible();
      await picture('journees-closes');
      expect(await violations()).toEqual([]);
    });
  });
