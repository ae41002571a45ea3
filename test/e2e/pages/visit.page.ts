import type { Locator, Page } from '@playwright/test';
import type { VisitKind } from '../../../renderer/features/papers/model.ts';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

const KEYS: Readonly<Record<VisitKind, string>> = { receipt: '1', attestation: '2', card: '3' };

/** The end of a visit: what the person leaves with. */
export class VisitPage {
  readonly title: Locator;
  readonly number: Locator;
  readonly confirmed: Locator;
  readonly reserved: Locator;
  readonly #page: Page;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#keys = new Keys(page);
    this.#say = say;
    this.title = page.getByRole('heading', { name: say('visit.title') });
    this.number = page
      .getByRole('main')
      .locator('bdi')
      .filter({ hasText: /^\d{9}$/u })
      .first();
    this.confirmed = page.getByText(say('people.number.confirmed'));
    this.reserved = page.getByText(say('people.number.reserved'), { exact: true });
  }

  /** The paper as it will be printed, once drawn. */
  paper(kind: VisitKind): Locator {
    return this.#page.getByRole('group', { name: this.#say(`preview.kind.${kind}`), exact: true });
  }

  see(kind: VisitKind): Promise<void> {
    return this.#keys.press(KEYS[kind]);
  }

  finish(): Promise<void> {
    return this.#keys.press('Control+Enter');
  }
}
