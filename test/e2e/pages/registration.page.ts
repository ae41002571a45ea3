import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

const FIELDS_PASSED_AT_MOST = 12;
const TAB_STOPS_AT_MOST = 120;

/** The dense page of a registration, gone through with Enter. Fields are found by their place in the form. */
export class RegistrationPage {
  readonly title: Locator;
  /** What follows the work at the end side. */
  readonly margin: Locator;
  readonly zoneRead: Locator;
  readonly kept: Locator;
  readonly errors: Locator;
  readonly submitButton: Locator;
  readonly comparison: Locator;
  readonly alike: Locator;
  readonly photoKept: Locator;
  readonly camera: Locator;
  readonly cropping: Locator;
  readonly photoFile: Locator;
  readonly zoneField: Locator;
  readonly #page: Page;
  readonly #keys: Keys;

  constructor(page: Page, say: Say) {
    this.#page = page;
    this.#keys = new Keys(page);
    this.margin = page.getByRole('complementary', { name: say('registration.follow') });
    this.title = page.getByRole('heading', { name: say('registration.title') });
    this.zoneRead = page.getByText(say('registration.zoneCompare'));
    this.kept = page.getByRole('status').filter({ hasText: say('ui.saved', { time: '' }).trim() });
    this.errors = page.getByRole('alert');
    this.submitButton = page.getByRole('main').getByRole('button', { name: say('registration.submit') });
    this.comparison = page.getByRole('dialog');
    this.alike = page.getByRole('button', { name: say('registration.compare') });
    this.photoKept = page.locator('[data-step=photo] figure img');
    this.camera = page.getByLabel(say('photo.live'));
    this.cropping = page.getByRole('application', { name: say('photo.cropLabel') });
    this.photoFile = page.locator('input[type=file]');
    this.zoneField = page.getByLabel(say('registration.zoneField'));
  }

  field(path: string): Locator {
    return this.#page.locator(`[data-field="${path}"]`);
  }

  /** The control of a field that holds text. */
  input(path: string): Locator {
    return this.field(path).locator('input:not([type=hidden])').first();
  }

  part(step: string): Locator {
    return this.#page.locator(`[data-step=${step}]`);
  }

  /** Waits until the focus comes to a field by itself. */
  reach(path: string): Promise<void> {
    return this.#keys.reach(this.field(path));
  }

  /** The path of the field that has the focus. */
  async focused(): Promise<string | undefined> {
    return this.#page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'],
    );
  }

  /** The part of the page that has the focus. */
  async currentStep(): Promise<string | undefined> {
    return this.#page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'],
    );
  }

  /** Goes on with Enter, past fields that are right as they are. */
  async goOnTo(path: string): Promise<void> {
    for (let left = FIELDS_PASSED_AT_MOST; left > 0; left -= 1) {
      const before = await this.focused();
      if (before === path) return;
      if (before !== undefined) await this.#keys.press('Enter');
      await this.#gone(before);
    }
    throw new Error(`Enter never came to ${path}`);
  }

  /** Waits until the focus has left a field. */
  async #gone(path: string | undefined): Promise<void> {
    await this.#page.waitForFunction(
      (from) => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] !== from,
      path,
    );
  }

  async type(path: string, text: string): Promise<void> {
    await this.goOnTo(path);
    await this.#keys.type(text);
    await this.#keys.press('Enter');
  }

  /** Corrects a field, from wherever the focus is. */
  async retype(path: string, text: string): Promise<void> {
    await this.#keys.tabTo(this.input(path), TAB_STOPS_AT_MOST);
    await this.#keys.retype(text);
    await this.#keys.press('Enter');
  }

  async typeArabic(path: string, text: string): Promise<void> {
    await this.goOnTo(path);
    await this.#keys.typeArabic(text);
    await this.#keys.press('Enter');
  }

  /** Finds a line of a long list by some letters of it, and goes on. */
  async pick(path: string, letters: string): Promise<void> {
    await this.goOnTo(path);
    await this.#keys.type(letters);
    await this.#page.getByRole('option').filter({ hasText: letters }).first().waitFor();
    await this.#keys.press('ArrowDown');
    await this.#keys.press('Enter');
    await this.#gone(path); // once the list has closed: Enter pressed too early would pass the next field
  }

  /** Goes back to the scheme with Shift+Enter and chooses another; Enter then goes on through the page. */
  async chooseScheme(letters: string): Promise<void> {
    for (let left = FIELDS_PASSED_AT_MOST; (await this.focused()) !== 'scheme'; left -= 1) {
      if (left === 0) throw new Error('Shift+Enter never came to the scheme');
      const before = await this.focused();
      await this.#keys.press('Shift+Enter');
      await this.#gone(before);
    }
    await this.#keys.retype(letters);
    await this.#page.getByRole('option').filter({ hasText: letters }).first().waitFor();
    await this.#keys.press('ArrowDown');
    await this.#keys.press('Enter');
    await this.#gone('scheme');
  }

  /** Answers with the arrows, as in any group of choices: the first one is yes. */
  async answer(path: string, answer: 'yes' | 'no'): Promise<void> {
    await this.goOnTo(path);
    await this.#keys.press(answer === 'yes' ? 'Space' : 'ArrowDown');
    await this.#keys.press('Enter');
  }

  /** The first number proposed is the one printed on the card. */
  async confirmNumber(): Promise<void> {
    await this.zoneRead.waitFor();
    await this.#keys.reach(this.part('identity').getByRole('button'));
    await this.#keys.press('Enter');
  }

  /** All papers asked are there. */
  receiveAll(): Promise<void> {
    return this.#keys.press('Shift+F9');
  }

  /** Camera, shot, framing: the same key three times. */
  async takePhoto(): Promise<void> {
    await this.#keys.press('F10');
    await this.#keys.reach(this.part('photo').getByRole('button', { disabled: false }));
    await this.#page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
    await this.shoot();
    await this.#keys.reach(this.cropping);
    await this.#keys.press('Enter');
    await this.photoKept.waitFor();
    await this.#keys.reach(this.part('photo'));
  }

  /** The camera may need a moment after its first picture: the key is pressed until it answers. */
  async shoot(): Promise<void> {
    await this.#keys.press('F10');
    for (let left = 20; left > 0; left -= 1) {
      if (
        await this.cropping.waitFor({ timeout: 500 }).then(
          () => true,
          () => false,
        )
      )
        return;
      await this.#keys.pressAgain('F10');
    }
  }

  submit(): Promise<void> {
    return this.#keys.press('Control+Enter');
  }
}
