import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** What surrounds every task: status, places, keys; and the lock. */
export class FramePage {
  /** The one status in words. */
  readonly status: Locator;
  readonly places: Locator;
  readonly keyBar: Locator;
  readonly lockedTitle: Locator;
  readonly lockedPassphrase: Locator;
  readonly palette: Locator;
  readonly #leave: Locator;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.status = page.getByRole('banner').getByRole('status');
    this.places = page.getByRole('navigation', { name: say('app.places') });
    this.keyBar = page.getByRole('contentinfo', { name: say('app.keys') });
    this.lockedTitle = page.getByRole('heading', { name: say('app.locked.title') });
    this.lockedPassphrase = page.getByLabel(say('app.locked.passphrase'));
    this.palette = page.getByRole('dialog', { name: say('app.palette') });
    this.#leave = page.getByRole('button', { name: say('app.locked.signOut', { name: '' }).trim() });
    this.#keys = new Keys(page);
    this.#say = say;
  }

  lock(): Promise<void> {
    return this.#keys.press('Control+L');
  }

  async unlock(passphrase: string): Promise<void> {
    await this.#keys.reach(this.lockedPassphrase);
    await this.#keys.retype(passphrase);
    await this.#keys.press('Enter');
  }

  /** Ends the session from the locked screen. */
  async leaveLocked(): Promise<void> {
    await this.#keys.reach(this.lockedPassphrase);
    await this.#keys.tabTo(this.#leave);
    await this.#keys.press('Enter');
  }

  /** Does something by its name, from the list of all actions. */
  async run(action: Parameters<Say>[0]): Promise<void> {
    await this.#keys.press('Control+K');
    await this.#keys.reach(this.palette);
    await this.#keys.type(this.#say(action));
    await this.palette
      .getByRole('menuitem', { name: this.#say(action), exact: false })
      .first()
      .waitFor();
    await this.#keys.press('Enter');
  }

  signOut(): Promise<void> {
    return this.run('app.signOut');
  }
}
