import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** The agent's registrations under way. */
export class DraftsPage {
  readonly title: Locator;
  readonly list: Locator;
  readonly none: Locator;
  /** Of the first one. */
  readonly putAway: Locator;
  readonly restore: Locator;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.#keys = new Keys(page);
    this.title = page.getByRole('heading', { name: say('registration.drafts'), exact: true });
    this.list = page.getByRole('list', { name: say('registration.drafts') });
    this.putAway = this.list.getByRole('listitem').first().getByRole('button').last();
    this.restore = page.getByRole('button', { name: say('registration.draftRestore') });
    this.none = page.getByText(say('registration.draftsEmpty'), { exact: true });
  }

  async open(): Promise<void> {
    await this.#keys.press('Alt+4');
    await this.title.waitFor();
  }

  /** The first one has the focus: Enter takes it up again. */
  async resumeFirst(): Promise<void> {
    await this.open();
    await this.#keys.reach(this.list);
    await this.#keys.press('Enter');
  }
}
