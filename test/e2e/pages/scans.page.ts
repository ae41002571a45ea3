import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The pages of a piece of a care file, on their dialog; and those of a file, as a branch sees them. */
export class ScansPage {
  readonly dialog: Locator;
  readonly tiles: Locator;
  readonly none: Locator;
  readonly firstCorner: Locator;
  readonly camera: Locator;
  readonly sheet: Locator;
  readonly bring: Locator;
  readonly chooser: Locator;
  readonly undo: Locator;
  readonly confirm: Locator;
  readonly stay: Locator;
  readonly #page: Page;
  readonly #keys: Keys;
  readonly #say: Say;

  constructor(page: Page, say: Say) {
    this.dialog = page.getByRole('dialog');
    this.tiles = this.dialog.getByRole('list', { name: say('pages.list') }).getByRole('listitem');
    this.none = this.dialog.getByText(say('pages.none'));
    this.firstCorner = this.dialog.getByRole('button', { name: say('pages.corner.topLeft') });
    this.camera = this.dialog.getByRole('button', { name: say('photo.take') });
    this.sheet = this.dialog.getByRole('group', { name: say('pages.sheet') });
    this.bring = page.getByRole('main').getByRole('button', { name: say('care.bring') });
    this.chooser = this.dialog.getByRole('button', { name: say('pages.choose') });
    this.undo = this.dialog.getByRole('button', { name: say('pages.undo') });
    this.confirm = this.dialog.getByRole('button', { name: say('care.bring.confirm') });
    this.stay = this.dialog.getByRole('button', { name: say('pages.stay') });
    this.#page = page;
    this.#keys = new Keys(page);
    this.#say = say;
  }

  /** Beside a piece of the checklist that has no page yet. */
  add(piece: string): Locator {
    return this.#page.getByRole('button', { name: this.#say('pages.forPiece', { count: 0, piece }) });
  }

  /** The button that shows the pages of a file. */
  see(count: number): Locator {
    return this.#page.getByRole('button', { name: this.#say('pages.see', { count }) });
  }

  /** Whether the camera shows what it sees. */
  isLive(): Promise<boolean> {
    return this.dialog
      .locator('video')
      .evaluate((video: HTMLVideoElement) => video.videoWidth > 0 && !video.paused);
  }

  /** Files, as a person chooses them. */
  async choose(...files: readonly Chosen[]): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles([...files]);
  }

  /** Photographs of these names, as a person chooses them. */
  choosePictures(...pictures: readonly { readonly name: string; readonly picture: Buffer }[]): Promise<void> {
    return this.choose(
      ...pictures.map(({ name, picture }) => ({ name, mimeType: 'image/jpeg', buffer: picture })),
    );
  }

  /** Another program copied this picture; it is pasted here. */
  async paste(png: Buffer): Promise<void> {
    await this.#page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.#page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const picture = new Blob([bytes], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    }, png.toString('base64'));
    await this.#keys.press('Control+V');
  }

  button(key: 'earlier' | 'later' | 'turn' | 'adjust' | 'remove', number: number): Locator {
    return this.dialog.getByRole('button', { name: this.#say(`pages.${key}`, { number }) });
  }

  /** A button by the keyboard alone. */
  async press(button: Locator): Promise<void> {
    await this.#keys.tabTo(button, 120);
    await this.#keys.press('Enter');
  }
}
