import type { Locator, Page } from '@playwright/test';
import { strokeOf, type Stroke } from '../../support/strokes.ts';

/** Slower than what the counter takes for a scanner (30 ms), faster than anybody types. */
const TYPING_MS = 60;
/** What scanners leave between two keys. */
const SCANNER_MS = 2;

/** Where Arabic letters stand on the keyboards of the branches: `Shift+` where the key needs it. */
const ARABIC_PLACES: Readonly<Record<string, string>> = {
  ا: 'KeyH',
  أ: 'Shift+KeyH',
  آ: 'Shift+KeyN',
  إ: 'Shift+KeyY',
  ب: 'KeyF',
  ت: 'KeyJ',
  ة: 'KeyM',
  ح: 'KeyP',
  د: 'BracketRight',
  ر: 'KeyV',
  ز: 'Period',
  س: 'KeyS',
  ش: 'KeyA',
  ع: 'KeyU',
  ف: 'KeyT',
  ق: 'KeyR',
  ك: 'Semicolon',
  ل: 'KeyG',
  م: 'KeyL',
  ن: 'KeyK',
  ه: 'KeyI',
  و: 'Comma',
  ى: 'KeyN',
  ي: 'KeyD',
  ' ': 'Space',
};

/** What hands do on a page while somebody records it. Page models have `Keys` of their own, hence by page. */
const recordings = new WeakMap<Page, Stroke[]>();

/** Runs a part of a story and gives what the hands did in it. */
export async function recordStrokes(page: Page, part: () => Promise<void>): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  recordings.set(page, strokes);
  await part().finally(() => recordings.delete(page));
  return strokes;
}

/** A person at the keyboard, and a scanner plugged beside it. There is no mouse here. */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  #note(stroke: Stroke): void {
    recordings.get(this.#page)?.push(stroke);
  }

  press(keys: string): Promise<void> {
    this.#note({ kind: 'press', keys });
    return this.pressAgain(keys);
  }

  /** The story's own impatience: a key that a person would press once, and wait. */
  pressAgain(keys: string): Promise<void> {
    return this.#page.keyboard.press(keys);
  }

  /** Types as a person does. */
  type(text: string): Promise<void> {
    this.#note(strokeOf(text));
    return this.#page.keyboard.type(text, { delay: TYPING_MS });
  }

  /** Types Arabic on a Latin keyboard, each letter by its place. */
  async typeArabic(text: string): Promise<void> {
    const places = [...text].map((letter) => {
      const place = ARABIC_PLACES[letter];
      if (place === undefined) throw new Error(`No place known for ${letter}`);
      return place;
    });
    this.#note(strokeOf(text, places.filter((place) => place.startsWith('Shift+')).length));
    for (const place of places) await this.#page.keyboard.press(place, { delay: TYPING_MS });
  }

  /** Replaces what the field holds. */
  async retype(text: string): Promise<void> {
    await this.press('Control+A');
    await this.press('Delete');
    await this.type(text);
  }

  /** Puts text in the field at once, as a paste or an input method does. */
  insert(text: string): Promise<void> {
    this.#note(strokeOf(text));
    return this.#page.keyboard.insertText(text);
  }

  /** Waits until the focus is on it, or inside it. */
  async reach(place: Locator): Promise<void> {
    const focus = this.#page.locator(':focus');
    await place.and(focus).or(place.locator(focus)).first().waitFor();
  }

  /** Goes from stop to stop with Tab until the focus is there. */
  async tabTo(place: Locator, stops = 60): Promise<void> {
    for (let left = stops; left > 0; left -= 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to ${String(place)}`);
  }

  /**
   * A scanner: the whole text in one burst, Enter after each line. Played inside the page: the link between a story and its
   * browser may pause, on a busy machine, for longer than any scanner does.
   */
  async scan(text: string): Promise<void> {
    this.#note({ kind: 'scan' });
    const strokes = [...`${text}\n`].map((character) =>
      character === '\n' ? { key: 'Enter', code: 'Enter' } : { key: character, code: codeOf(character) },
    );
    await this.#page.evaluate((all) => {
      for (const { key, code } of all)
        for (const type of ['keydown', 'keyup'])
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true, composed: true }),
          );
    }, strokes);
  }

  /**
   * A scanner again, through the browser's own keyboard: keys as trusted as an agent's, each with the instant at which a scanner
   * sent it, all in order without waiting for one another (presses begun together through Playwright may overtake each other).
   */
  async scanForReal(text: string): Promise<void> {
    this.#note({ kind: 'scan' });
    const browser = await this.#page.context().newCDPSession(this.#page);
    const keys = [...`${text}\n`];
    const fromMs = Date.now();
    await Promise.all(
      keys.flatMap((character, place) => {
        const timestamp = (fromMs + place * SCANNER_MS) / 1000;
        const stroke =
          character === '\n'
            ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, timestamp }
            : { key: character, code: codeOf(character), modifiers: shiftOf(character), timestamp };
        return [
          browser.send('Input.dispatchKeyEvent', {
            type: 'keyDown',
            text: character === '\n' ? '\r' : character,
            ...stroke,
          }),
          browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
        ];
      }),
    );
    await browser.detach();
  }
}

/** What DevTools call Shift. */
const shiftOf = (character: string): number => (/[A-Z<]/u.test(character) ? 8 : 0);

const codeOf = (character: string): string => {
  if (/[a-z]/iu.test(character)) return `Key${character.toUpperCase()}`;
  if (/\d/u.test(character)) return `Digit${character}`;
  return character === '<' ? 'Comma' : '';
};
