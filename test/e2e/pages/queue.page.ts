import type { Locator, Page } from '@playwright/test';
import type { Say } from '../support/speech.ts';

/** The agent’s side of the queue. */
export class QueuePage {
  readonly heading: Locator;
  readonly present: Locator;
  readonly waiting: Locator;
  readonly settings: Locator;
  readonly measures: Locator;
  readonly on: Locator;

  constructor(page: Page, say: Say) {
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { level: 1, name: say('queue.title') });
    this.present = main.getByRole('status').first();
    this.waiting = main.getByRole('row').filter({ has: page.getByRole('rowheader') });
    this.settings = main.getByRole('button', { name: say('queue.settings') });
    this.measures = main.getByRole('button', { name: say('queue.measures') });
    this.on = main.getByRole('switch', { name: say('queue.on') });
  }
}
