import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

/** L’accueil, and the search: one field that takes anything. */
export class HomePage {
  readonly title: Locator;
  readonly field: Locator;
  readonly documentRead: Locator;
  readonly people: Locator;
  readonly drafts: Locator;
  readonly toLookAt: Locator;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.title = page.getByRole('heading', { name: say('common.rail.home'), exact: true });
    this.field = page.getByRole('searchbox', { name: say('search.field') });
    this.documentRead = page.getByRole('region', { name: say('search.mrz.title') });
    this.people = page.getByRole('listbox', { name: say('search.results') });
    this.drafts = page.getByRole('list', { name: say('day.drafts') });
    this.toLookAt = page.getByRole('list', { name: say('day.lookAt') });
    this.#keys = new Keys(page);
  }

  async search(text: string): Promise<void> {
    await this.#keys.press('F2');
    await this.#keys.reach(this.field);
    await this.#keys.retype(text);
  }

  /** Scans what names one person: the number of a card, the reference of a receipt. */
  async scanKnown(text: string): Promise<void> {
    await this.#keys.reach(this.field);
    await this.#keys.scan(text);
  }

  /** Scans a document of somebody whom nobody knows yet, and goes on to register them. */
  async scanNewcomer(zone: string): Promise<void> {
    await this.#keys.reach(this.field);
    await this.#keys.scan(zone);
    await this.documentRead.waitFor();
    await this.#keys.press('Enter');
  }
}
