import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** The home of a proximity point, and the registrations that it asks of a branch. */
export class PointPage {
  readonly tasks: Locator;
  readonly next: Locator;
  readonly asking: Locator;
  readonly margin: Locator;
  readonly done: Locator;
  readonly list: Locator;
  readonly listTitle: Locator;
  readonly submit: Locator;
  readonly #numberIs: Locator;
  readonly #consent: Locator;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.tasks = page.getByRole('list', { name: say('point.do') });
    this.next = page.getByText(say('point.next.deposit'));
    this.asking = page.getByRole('heading', { name: say('pointRequests.title'), exact: true });
    this.margin = page.getByRole('complementary', { name: say('pointRequests.known') });
    this.done = page.getByText(say('pointRequests.done'), { exact: true });
    this.list = page.getByRole('list', { name: say('pointRequests.list') });
    this.listTitle = page.getByRole('heading', { name: say('pointRequests.list'), exact: true });
    this.submit = page.getByRole('main').getByRole('button', { name: say('pointRequests.submit') });
    this.#numberIs = page.getByRole('button', { name: say('registration.zoneNumberIs') }).first();
    this.#consent = page.getByRole('checkbox', { name: say('pointRequests.consent') });
    this.#keys = new Keys(page);
  }

  /** The number on the card is the one that was read. */
  async confirmNumber(): Promise<void> {
    await this.#keys.reach(this.#numberIs);
    await this.#keys.press('Enter');
  }

  /** The person says yes. */
  async agree(): Promise<void> {
    await this.#keys.reach(this.#consent);
    await this.#keys.press('Space');
  }
}
