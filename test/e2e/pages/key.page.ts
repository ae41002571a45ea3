import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';
import { ExchangesPage } from './exchanges.page.ts';

/** The key: what it takes away, what it brings back. */
export class KeyPage {
  readonly title: Locator;
  readonly last: Locator;
  readonly main: Locator;
  readonly #page: Page;
  readonly #say: Say;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#say = say;
    this.#keys = new Keys(page);
    this.title = page.getByRole('heading', { name: say('bundles.title'), exact: true });
    this.last = page.getByRole('list', { name: say('bundles.last') });
    this.main = page.getByRole('main');
    // Somebody listens from the start: the browser takes a moment to hand its dialog over, and F6 may come first.
    page.on('filechooser', () => undefined);
  }

  async open(): Promise<void> {
    await new ExchangesPage(this.#page, this.#say).open();
    await this.#keys.press('F7');
    await this.title.waitFor();
    await this.main.getByRole('button', { name: this.#say('bundles.import') }).waitFor();
  }

  async makeBundle(): Promise<void> {
    await this.#keys.press('Control+Enter');
  }

  /** Saves a file by its button, as the browser does; gives its bytes. */
  async save(file: string): Promise<Buffer> {
    const button = this.#page.getByRole('button', { name: this.#say('bundles.save', { file }) });
    await button.waitFor();
    const downloading = this.#page.waitForEvent('download');
    await this.#keys.tabTo(button);
    await this.#keys.press('Enter');
    return readFileSync(await (await downloading).path());
  }

  async bring(name: string, buffer: Buffer): Promise<void> {
    const choosing = this.#page.waitForEvent('filechooser');
    await this.#keys.press('F6');
    await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  }
}
