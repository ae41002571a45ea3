import type { Locator, Page } from '@playwright/test';
import type { CounterCode } from '../../../shared/domain/day/index.ts';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** The day of a workstation: opened, counted, explained, closed. */
export class DayPage {
  readonly blanks: Locator;
  readonly open: Locator;
  readonly close: Locator;
  readonly confirm: Locator;
  readonly totals: Locator;
  readonly report: Locator;
  readonly #page: Page;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    const main = page.getByRole('main');
    this.blanks = main.getByRole('textbox', { name: say('day.blanks') });
    this.open = main.getByRole('button', { name: say('day.open') });
    this.close = main.getByRole('button', { name: say('day.close') });
    this.confirm = page.getByRole('alertdialog');
    this.totals = main.getByRole('list', { name: say('day.totals') });
    this.report = page.getByRole('group', { name: say('preview.kind.day-report') });
    this.#page = page;
    this.#keys = new Keys(page);
    this.#say = say;
  }

  /** The line of one total. */
  tally(code: CounterCode): Locator {
    return this.totals.getByRole('listitem').filter({ hasText: this.#say(`day.counter.${code}`) });
  }

  async count(code: CounterCode, found: number): Promise<void> {
    await this.#keys.tabTo(this.tally(code).getByRole('textbox').first());
    await this.#keys.type(String(found));
    await this.#keys.press('Tab');
  }

  /** Names the cause of a difference, with its words. */
  async explain(code: CounterCode, cause: Parameters<Say>[0], typed: string): Promise<void> {
    await this.#keys.tabTo(this.tally(code).getByRole('button', { name: this.#say('day.cause') }));
    await this.#keys.press('Enter');
    const options = this.#page.getByRole('listbox');
    await options.waitFor();
    await this.#keys.type(this.#say(cause).slice(0, 5));
    await this.#keys.press('Enter');
    await this.#keys.tabTo(this.tally(code).getByRole('textbox', { name: this.#say('day.cause.typed') }));
    await this.#keys.type(typed);
  }
}
