import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** The pages of a piece of a care file, on their dialog; and those of a file, as a branch sees them. */
export class ScansPage {
  readonly dialog: Locator;
  readonly tiles: Locator;
  readonly firstCorner: Locator;
  readonly sheet: Locator;
  readonly see: Locator;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.dialog = page.getByRole('dialog');
    this.tiles = this.dialog.getByRole('list', { name: say('pages.list') }).getByRole('listitem');
    this.firstCorner = this.dialog.getByRole('button', { name: say('pages.corner.topLeft') });
    this.sheet = this.dialog.getByRole('group', { name: say('pages.sheet') });
    this.see = page.getByRole('button', { name: say('pages.see', { count: 2 }) });
    this.#keys = new Keys(page);
    this.#say = say;
  }

  /** Files of these names, as a person chooses them. */
  async choose(...files: readonly { readonly name: string; readonly picture: Buffer }[]): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .setInputFiles(files.map(({ name, picture }) => ({ name, mimeType: 'image/jpeg', buffer: picture })));
  }

  button(key: 'earlier' | 'later' | 'turn' | 'adjust' | 'remove', number: number): Locator {
    return this.dialog.getByRole('button', { name: this.#say(`pages.${key}`, { number }) });
  }

  /** A button by the keyboard alone. */
  async press(button: Locator): Promise<void> {
    await button.focus();
    await this.#keys.press('Enter');
  }
}
