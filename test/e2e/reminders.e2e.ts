import { readFileSync } from 'node:fs';
import { openFile } from '../../electron/modules/imports/reading/index.ts';
import { CareFileId, type PersonId } from '../../shared/kernel/ids.ts';
import { signInAt, valueOf, type Page as Caller } from '../support/counter.ts';
import type { Desk } from './support/desk.ts';
import { FramePage } from './pages/frame.page.ts';
import { register } from './support/family.ts';
import { HomePage } from './pages/home.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** A care file of which a piece was asked this long ago. */
async function aSleepingFile(desk: Desk, agent: Caller, personId: PersonId, days: number): Promise<string> {
  const { fileId, reference } = valueOf(
    await agent.call('care.deposit', {
      personId,
      form: {
        patientId: personId,
        kind: 'ordinary',
        firstActOn: daysAgo(30).slice(0, 10),
        treatmentEndedOn: '',
        inpe: '101234567',
        fse: '',
        amount: '320',
        received: ['care-sheet', 'prescription'],
        exception: '',
      },
    }),
  );
  const move = { fileId: CareFileId.parse(fileId), reason: '' };
  valueOf(await agent.call('care.move', { ...move, move: 'checked', pieces: [] }));
  valueOf(await agent.call('care.move', { ...move, move: 'piece-asked', pieces: ['invoice'] }));
  const earlier = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '-${days} days')`;
  desk.counter.findHouse()?.db.raw.exec(`
    UPDATE care_file_event SET at = ${earlier('at')}, event = json_set(event, '$.at', ${earlier('at')})
      WHERE file_id = '${fileId}';
    UPDATE care_file SET moved_at = ${earlier('moved_at')} WHERE id = '${fileId}'`);
  return reference;
}

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a file that sleeps is found and its insured person told; the dashboard shows the times, and its workbook names nobody', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const supervisor = await signInAt(desk.counter, '2001');
      valueOf(await supervisor.call('queue.configure', { isOn: true, hasSound: false, promiseMinutes: 10 }));
      valueOf(await agent.call('queue.issue', { reason: 'A' }));
      const { ticketId } = valueOf(await agent.call('queue.issue', { reason: 'C' }));
      valueOf(await agent.call('queue.next', { present: null }));
      const { personId } = await register(agent, aVisitor(1040 + rank));
      valueOf(await agent.call('sync.now', {}));
      desk.network.isUp = false;
      const { present } = valueOf(await agent.call('queue.today', {}));
      valueOf(await agent.call('queue.next', { present: present?.ticket.id ?? null }));
      const reference = await aSleepingFile(desk, agent, personId, 20);
      valueOf(await agent.call('queue.end', { ticketId, outcome: 'done' }));

      const frame = new FramePage(page, say);
      const main = page.getByRole('main');
      await desk.enter(page);
      await new SignInPage(page, say).signIn('2001');
      await expect(new HomePage(page, say).field).toBeFocused();
      await frame.run('reminders.title');
      const list = main.getByRole('list', { name: say('reminders.title') });
      await expect(list).toContainText(reference);
      await expect(list).toContainText(say('reminders.do.piece-awaited'));
      await picture('relances');
      expect(await violations()).toEqual([]);
      await keys.press('F7');
      await expect(main.getByRole('textbox', { name: say('reminders.kind.to-envelope') })).toBeVisible();
      await picture('relances-delais');
      expect(await violations()).toEqual([]);
      await keys.press('Escape');
      await expect(list).toContainText(reference);
      await keys.tabTo(list.getByRole('button').filter({ hasText: reference }));
      await keys.press('Enter');
      const remind = main.getByRole('button', { name: say('care.move.reminded') });
      await remind.waitFor();
      await keys.tabTo(remind);
      await keys.press('Enter');
      await expect(page.getByRole('alertdialog')).toContainText(reference);
      await picture('relance-message');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(main.getByRole('list', { name: say('care.ofPerson') })).toContainText(
        say('care.event.reminded'),
      );
      await frame.run('reminders.title');
      await expect(main.getByText(say('reminders.none'))).toBeVisible();

      await frame.run('common.rail.dashboard');
      const times = main.getByRole('table', { name: say('day.figures.serviceByAct') });
      await expect(times.getByRole('row', { name: say('exchanges.act.care_file.deposited') })).toContainText(
        say('day.figures.visits', { count: 1 }),
      );
      await picture('tableau');
      expect(await violations()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await picture('tableau-sombre');
      expect(await violations()).toEqual([]);
      const saved = page.waitForEvent('download');
      await keys.press('Control+Shift+S');
      const bytes = readFileSync(await (await saved).path());
      const { sheets, rows } = await openFile({ parts: () => [bytes] }, undefined);
      expect(sheets).toEqual([say('day.file.sheet.acts'), say('day.file.sheet.times')]);
      const cells: string[] = [];
      for await (const row of rows()) cells.push(...row.cells);
      expect(cells).toContain('care_file.deposited');
      expect(cells).not.toContain('1001');
    });
  });
