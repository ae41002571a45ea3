import type { Locator, Page } from '@playwright/test';
import type { EventKind } from '../../../shared/domain/events/index.ts';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';
import { HomePage } from './home.page.ts';
import { RegistrationPage } from './registration.page.ts';

const LINES_AT_MOST = 40;

/** Declaring an event from a person's file: the menu, the page of the event, the end. Gone through with Enter, as a registration is. */
export class EventPage extends RegistrationPage {
  override readonly margin: Locator;
  /** What can be declared, and what cannot. */
  readonly menu: Locator;
  readonly rules: Locator;
  readonly changes: Locator;
  readonly papers: Locator;
  readonly card: Locator;
  readonly refusal: Locator;
  readonly done: Locator;
  readonly story: Locator;
  readonly file: Locator;
  /** What can be done with the file, once it is there. */
  readonly actions: Locator;
  readonly #page: Page;
  readonly #keys: Keys;
  readonly #home: HomePage;

  constructor(page: Page, say: Say) {
    super(page, say);
    this.#page = page;
    this.#keys = new Keys(page);
    this.#home = new HomePage(page, say);
    this.margin = page.getByRole('complementary', { name: say('events.follow') });
    const { margin } = this;
    this.menu = page.getByRole('heading', { name: say('events.title') });
    this.rules = margin.getByRole('region', { name: say('events.rules') });
    this.changes = margin.getByRole('region', { name: say('events.changes') });
    this.card = margin.getByRole('region', { name: say('events.card'), exact: true });
    this.papers = page.locator('[data-step=papers]');
    this.refusal = page.getByRole('alert').filter({ hasText: say('events.refusedTitle') });
    this.done = page.getByRole('heading', { name: say('events.doneTitle') });
    this.story = page.getByRole('list', { name: say('people.story') });
    this.actions = page.getByRole('complementary', { name: say('people.actions') });
    this.file = page.getByRole('heading', { name: say('people.file'), exact: true });
  }

  /** Opens the file of somebody found by an identifier. */
  async openFile(identifier: string): Promise<void> {
    await this.#home.field.waitFor();
    await this.#home.search(identifier);
    const options = this.#home.people.getByRole('option');
    await options.filter({ hasText: new RegExp([...identifier].join('\\s*'), 'u') }).waitFor();
    await options.nth(1).waitFor({ state: 'detached' }); // those whose number only begins so are gone
    await this.#keys.press('Enter');
    await this.file.waitFor();
    await this.actions.waitFor();
  }

  line(kind: EventKind): Locator {
    return this.#page.locator(`[data-kind="${kind}"]`);
  }

  /** From the file: the menu, then down to the line, then Enter. */
  async declare(kind: EventKind): Promise<void> {
    await this.openMenu();
    await this.choose(kind);
  }

  async openMenu(): Promise<void> {
    await this.#keys.press('F3');
    await this.menu.waitFor();
    await this.#keys.reach(this.#page.locator('[data-kind]'));
  }

  async choose(kind: EventKind): Promise<void> {
    await this.#keys.press('Home');
    for (let left = LINES_AT_MOST; left > 0; left -= 1) {
      if ((await this.current()) === kind) break;
      await this.#keys.press('ArrowDown');
    }
    await this.#keys.press('Enter');
    await this.#page.locator('[data-step]').first().waitFor();
    await this.#keys.reach(this.#page.locator('[data-step]').first());
  }

  /** The line of the menu that has the focus. */
  current(): Promise<string | undefined> {
    return this.#page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset['kind'],
    );
  }

  /** The first of two or more answers, or the one so many places after it. */
  async take(path: string, place: number): Promise<void> {
    await this.goOnTo(path);
    if (place === 0) await this.#keys.press('Space');
    for (let left = place; left > 0; left -= 1) await this.#keys.press('ArrowDown');
    await this.#keys.press('Enter');
  }

  /** Ids of the children whose custody is asked, in the order of the page. */
  async childrenAsked(): Promise<readonly string[]> {
    const fields = await this.part('custody').locator('[data-field^="custody."]').all();
    const names = await Promise.all(fields.map((field) => field.getAttribute('data-field')));
    return names.map((name) => (name ?? '').replace('custody.', ''));
  }

  /** Declares, and waits for the end of it. */
  async finish(): Promise<void> {
    await this.submit();
    await this.done.waitFor();
  }

  /** Back to the file from the end, or from the menu. */
  async backToFile(): Promise<void> {
    await this.#keys.press('Escape');
    await this.file.waitFor();
    await this.actions.waitFor();
  }
}
