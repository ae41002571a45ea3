import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

interface Enrolment {
  readonly branch: string;
  readonly label: string;
  readonly code: string;
  readonly passphrase: string;
}

/** The first start of a workstation, and the passphrase that opens it at every other. */
export class SetUpPage {
  readonly welcome: Locator;
  readonly url: Locator;
  readonly branch: Locator;
  readonly #label: Locator;
  readonly passphrase: Locator;
  readonly again: Locator;
  readonly refusal: Locator;
  readonly openTitle: Locator;
  readonly workstationPassphrase: Locator;
  readonly #install: Locator;
  readonly #page: Page;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#keys = new Keys(page);
    this.welcome = page.getByRole('heading', { name: say('devices.new.title') });
    this.#install = page.getByRole('button', { name: say('devices.install.start') });
    this.url = page.getByLabel(say('devices.central.url'));
    this.branch = page.getByRole('combobox', { name: say('devices.enrol.branch') });
    this.#label = page.getByLabel(say('devices.enrol.label'));
    this.passphrase = page.getByRole('textbox', { name: say('devices.passphrase.new') });
    this.again = page.getByRole('textbox', { name: say('devices.passphrase.again') });
    this.refusal = page.getByRole('alert');
    this.openTitle = page.getByRole('heading', { name: say('devices.locked.title') });
    this.workstationPassphrase = page.getByRole('textbox', { name: say('devices.passphrase.workstation') });
  }

  async begin(): Promise<void> {
    await this.#keys.reach(this.#install);
    await this.#keys.press('Enter');
  }

  async giveAddress(url: string): Promise<void> {
    await this.#keys.reach(this.url);
    await this.#keys.retype(url);
    await this.#keys.press('Control+Enter');
  }

  async fill({ branch, label, code, passphrase }: Enrolment): Promise<void> {
    await this.#keys.reach(this.branch);
    await this.#keys.type(branch);
    await this.#page.getByRole('option', { name: branch }).first().waitFor();
    await this.#keys.press('ArrowDown');
    await this.#keys.press('Enter');
    await this.#page.getByRole('listbox').waitFor({ state: 'hidden' });
    await this.#keys.reach(this.#label);
    await this.#keys.type(label);
    for (const text of [code, passphrase, passphrase]) {
      await this.#keys.press('Enter');
      await this.#keys.retype(text);
    }
  }

  submit(): Promise<void> {
    return this.#keys.press('Control+Enter');
  }

  async open(passphrase: string): Promise<void> {
    await this.#keys.reach(this.workstationPassphrase);
    await this.#keys.retype(passphrase);
    await this.#keys.press('Enter');
  }
}
