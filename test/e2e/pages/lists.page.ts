import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** Lists taken in whole. */
export class ListsPage {
  readonly title: Locator;
  readonly lists: Locator;
  readonly source: Locator;
  readonly columns: Locator;
  readonly faulty: Locator;
  readonly preview: Locator;
  readonly #page: Page;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.#keys = new Keys(page);
    this.title = page.getByRole('heading', { name: say('lists.title'), exact: true });
    this.lists = page.getByRole('list', { name: say('lists.all') });
    this.source = page.getByRole('textbox', { name: say('lists.source') });
    this.columns = page.getByRole('group', { name: say('lists.columns') });
    this.preview = page.getByRole('region', { name: say('lists.preview') });
    this.faulty = page.getByRole('grid', { name: say('lists.faultyRows') });
  }

  /** From the palette, as somebody who does this once a year. */
  async open(): Promise<void> {
    await this.#keys.press('Control+k');
    await this.#keys.type(this.#say('lists.title'));
    await this.#keys.press('Enter');
    await this.title.waitFor();
  }

  async chooseFile(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.button('lists.choose').press('Enter');
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  }

  button(key: Parameters<Say>[0], values: Parameters<Say>[1] = {}): Locator {
    return this.#page.getByRole('main').getByRole('button', { name: this.#say(key, values) });
  }
}
