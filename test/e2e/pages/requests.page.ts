import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** The inbox of requests, and one request with the keys that answer it. */
export class RequestsPage {
  readonly title: Locator;
  readonly list: Locator;
  readonly search: Locator;
  readonly asked: Locator;
  readonly history: Locator;
  /** What follows the request at the end side: rules and papers. */
  readonly margin: Locator;
  readonly dialog: Locator;
  readonly typed: Locator;
  readonly offline: Locator;
  readonly #page: Page;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#keys = new Keys(page);
    this.#say = say;
    this.title = page.getByRole('heading', { name: say('requests.title'), exact: true });
    this.list = page.getByRole('list', { name: say('requests.list') });
    this.search = page.getByRole('searchbox', { name: say('requests.search') });
    this.asked = page.getByRole('table');
    this.history = page.getByRole('list', { name: say('requests.history') });
    this.margin = page.getByRole('complementary', { name: say('requests.check') });
    // What passes by itself is an alertdialog too, without a field.
    this.dialog = page.getByRole('alertdialog').filter({ has: page.getByRole('textbox') });
    this.typed = this.dialog.getByRole('textbox');
    this.offline = page.getByText(say('requests.offline'));
  }

  /** The place in the rail has its key. */
  async open(): Promise<void> {
    await this.#keys.press('Alt+6');
    await this.title.waitFor();
  }

  /** Looks for the one request that a name finds, and opens it. */
  async find(name: string): Promise<void> {
    await this.open();
    await this.search.waitFor();
    await this.#keys.tabTo(this.search);
    await this.#keys.retype(name);
    const lines = this.list.getByRole('button');
    await lines.nth(1).waitFor({ state: 'detached' });
    await this.#keys.tabTo(lines.first());
    await this.#keys.press('Enter');
    await this.history.waitFor();
  }

  async show(view: 'waiting' | 'mine' | 'answered'): Promise<void> {
    const tab = this.#page.getByRole('tab', { name: this.#say(`requests.view.${view}`) });
    await this.#keys.tabTo(this.#page.getByRole('tab', { selected: true }));
    for (let left = 3; left > 0; left -= 1) {
      if ((await tab.getAttribute('aria-selected')) === 'true') return;
      await this.#keys.press(this.#isFromRight() ? 'ArrowLeft' : 'ArrowRight');
    }
  }

  #isFromRight(): boolean {
    return /\p{Script=Arabic}/u.test(this.#say('requests.title'));
  }

  async take(): Promise<void> {
    await this.#keys.press('F6');
    await this.#page.getByText(this.#say('requests.takenByMe')).first().waitFor();
  }

  accept(): Promise<void> {
    return this.#keys.press('F7');
  }

  /** Asks for the papers that nobody announced, with a word beside. */
  async askPaper(words: string): Promise<void> {
    await this.#keys.press('F8');
    await this.#keys.reach(this.dialog);
    await this.#keys.tabTo(this.typed);
    await this.#keys.insert(words);
    await this.#keys.press('Control+Enter');
    await this.title.waitFor();
  }

  async refuse(words: string): Promise<void> {
    await this.#keys.press('F9');
    await this.#keys.reach(this.typed);
    await this.#keys.insert(words);
    await this.#keys.press('Control+Enter');
    await this.title.waitFor();
  }
}
