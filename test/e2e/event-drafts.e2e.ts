import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { EventPage } from './pages/event.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { aFamily } from './support/family.ts';
import { expect, test, wordsOn } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

test('a declaration begun survives a lock, another screen and a counter that stops; the list of drafts opens it', async ({
  browser,
  page,
  desk,
  say,
  language,
}) => {
  test.setTimeout(180_000);
  const visitor = aVisitor(450);
  await aFamily(desk, visitor);
  const first = await browser.newPage();
  await wordsOn(first, language);
  const [before, frame] = [new EventPage(first, say), new FramePage(first, say)];
  await desk.enter(first);
  await new SignInPage(first, say).signIn('1001');
  await before.openFile(visitor.cnie);
  await before.declare('contact-change');
  await before.retype('contacts.mobile', '0611223344');
  await expect(before.kept).toBeVisible();
  await frame.lock();
  await frame.unlock(DEMONSTRATION.agentPassphrase);
  await expect(before.input('contacts.mobile')).toHaveValue('06 11 22 33 44');
  await first.context().close();
  await desk.stop();

  await desk.start();
  await desk.enter(page);
  const [after, drafts] = [new EventPage(page, say), new DraftsPage(page, say)];
  await new SignInPage(page, say).signIn('1001');
  await new HomePage(page, say).field.waitFor();
  await expect(page.getByRole('main')).toContainText(say('events.kind.contact-change'));
  await drafts.open();
  await expect(drafts.list).toContainText(say('events.kind.contact-change'));
  await drafts.resumeFirst();
  await expect(after.input('contacts.mobile')).toHaveValue('06 11 22 33 44');
  await after.finish();
  await after.backToFile();
  await expect(page.getByRole('main')).toContainText('0611223344');
});
