import type { Locator, Page } from '@playwright/test';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** The screen before the desk: who one is. */
export class SignInPage {
  readonly title: Locator;
  readonly number: Locator;
  readonly passphrase: Locator;
  readonly submit: Locator;
  readonly refusal: Locator;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.title = page.getByRole('heading', { name: say('agents.signIn.title'), exact: true });
    this.number = page.getByLabel(say('agents.signIn.number'));
    this.passphrase = page.getByRole('textbox', { name: say('agents.signIn.passphrase') });
    this.submit = page.getByRole('button', { name: say('agents.signIn.submit') });
    this.refusal = page.getByRole('alert');
    this.#keys = new Keys(page);
  }

  async signIn(number: string, passphrase: string = DEMONSTRATION.agentPassphrase): Promise<void> {
    await this.#keys.reach(this.number);
    await this.#keys.retype(number);
    await this.#keys.press('Enter');
    await this.tryAgain(passphrase);
  }

  /** The number is there already; the passphrase has the focus. */
  async tryAgain(passphrase: string): Promise<void> {
    await this.#keys.reach(this.passphrase);
    await this.#keys.type(passphrase);
    await this.#keys.press('Control+Enter');
  }
}
