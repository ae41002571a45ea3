import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** What left, what waits, what was refused; and a refused act with its way out. */
export class ExchangesPage {
  readonly title: Locator;
  readonly acts: Locator;
  readonly refusedTitle: Locator;
  readonly comparison: Locator;
  readonly dialog: Locator;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.#keys = new Keys(page);
    this.title = page.getByRole('heading', { name: say('sync.title'), exact: true });
    this.acts = page.getByRole('list', { name: say('sync.list') });
    this.refusedTitle = page.getByRole('heading', { name: say('sync.parked.title') });
    this.comparison = page.getByRole('table');
    this.dialog = page.getByRole('alertdialog');
  }

  /** The place in the rail has its key. */
  async open(): Promise<void> {
    await this.#keys.press('Alt+7');
    await this.title.waitFor();
  }

  async sendNow(): Promise<void> {
    await this.open();
    await this.#keys.press('F9');
  }

  async openFirst(): Promise<void> {
    const first = this.acts.getByRole('button').first();
    await first.waitFor();
    await this.#keys.tabTo(first);
    await this.#keys.press('Enter');
  }

  /** Keeps the file that the central has. */
  async useExisting(): Promise<void> {
    await this.#keys.press('F6');
    await this.#keys.reach(this.dialog);
    await this.#keys.press('Control+Enter');
  }
}
