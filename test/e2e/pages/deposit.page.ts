import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** A care file being taken in, by the keyboard. */
export class DepositPage {
  readonly title: Locator;
  readonly patients: Locator;
  readonly margin: Locator;
  readonly done: Locator;
  readonly print: Locator;
  readonly exception: Locator;
  readonly amount: Locator;
  readonly files: Locator;
  readonly #keys: Keys;
  readonly #page: Page;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.title = page.getByRole('heading', { name: say('care.title') });
    this.patients = page.getByRole('radiogroup', { name: say('care.patient') });
    this.margin = page.getByRole('complementary', { name: say('care.verdicts') });
    this.done = page.getByText(say('care.done'), { exact: true });
    this.print = page.getByRole('button', { name: say('care.done.print') });
    this.exception = page.getByRole('textbox', { name: say('care.exception') });
    this.amount = page.getByRole('textbox', { name: say('care.amount') });
    this.files = page.getByRole('list', { name: say('care.ofPerson') });
    this.#keys = new Keys(page);
    this.#page = page;
    this.#say = say;
  }

  /** From the person's file. */
  async open(): Promise<void> {
    await this.#page
      .getByRole('button', { name: this.#say('care.do') })
      .first()
      .waitFor();
    await this.#keys.press('Control+d');
    await this.#keys.reach(this.patients);
  }

  /** From the patient on: an ordinary file of this day (`02032026`) and this amount, Enter after each. */
  async fill(day: string, amount: string, inpe: string): Promise<void> {
    await this.#keys.press('Enter');
    await this.#keys.reach(this.#page.getByRole('radiogroup', { name: this.#say('care.kind') }));
    await this.#keys.press('Enter');
    await this.#keys.type(day);
    await this.#keys.press('Enter');
    await this.#keys.reach(this.amount);
    await this.#keys.type(amount);
    await this.#keys.press('Enter');
    if (await this.exception.isVisible()) return;
    await this.#keys.type(inpe);
  }
}
