import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';
import { FramePage } from './frame.page.ts';

/** The desk of the second person, and the settings behind it. */
export class ApprovalsPage {
  readonly title: Locator;
  readonly rulesTitle: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly dialog: Locator;
  readonly chosen: Locator;
  readonly approve: Locator;
  readonly #page: Page;
  readonly #say: Say;
  readonly #keys: Keys;
  readonly #frame: FramePage;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.#keys = new Keys(page);
    this.#frame = new FramePage(page, say);
    this.title = page.getByRole('heading', { level: 1, name: say('approvals.title') });
    this.rulesTitle = page.getByRole('heading', { level: 1, name: say('approvals.rules') });
    this.list = page.getByRole('grid', { name: say('approvals.list') });
    this.rows = this.list.getByRole('row').filter({ has: page.getByRole('checkbox') });
    // What was done is told in a corner, which is an alert too.
    this.dialog = page.getByRole('alertdialog').filter({ has: page.getByRole('heading', { level: 2 }) });
    this.approve = page
      .getByRole('main')
      .getByRole('button', { name: say('approvals.approve'), exact: false })
      .first();
    this.chosen = page.getByRole('main').getByRole('status');
  }

  /** An administrator ticks sorts of acts, and keeps the choice. */
  async choose(...sorts: Parameters<Say>[0][]): Promise<void> {
    await this.#frame.run('approvals.title');
    await this.rulesTitle.waitFor();
    for (const sort of sorts) {
      await this.#keys.tabTo(this.#page.getByRole('checkbox', { name: this.#say(sort), exact: true }));
      await this.#keys.press('Space');
    }
    await this.#keys.press('Control+Enter');
    await this.#page.getByText(this.#say('approvals.rules.kept')).first().waitFor();
  }

  async open(): Promise<void> {
    await this.#frame.run('approvals.title');
    await this.title.waitFor();
    await this.rows.first().waitFor();
    await this.#keys.tabTo(this.rows.first());
  }
}
