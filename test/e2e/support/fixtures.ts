import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import sharp from 'sharp';
import { test as base, expect, type Page } from '@playwright/test';
import { startCentral } from '../../../central/embedded.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import { APP_DIR, type Central } from '../../support/counter.ts';
import type { ActName } from '../../support/strokes.ts';
import { HomePage } from '../pages/home.page.ts';
import { SignInPage } from '../pages/sign-in.page.ts';
import { cutLetters } from './cut.ts';
import { Desk } from './desk.ts';
import { joinedTexts } from './joined.ts';
import { Keys } from './keys.ts';
import { playAct } from './recorded-acts.ts';
import { speechIn, type Say } from './speech.ts';

interface Fixtures {
  /** The language of the screen; a story that runs in both says `test.use({ language })`. */
  readonly language: Language;
  readonly say: Say;
  readonly keys: Keys;
  /** A workstation with the sample people, enrolled, nobody signed in. */
  readonly desk: Desk;
  /** Another counter of the same central, enrolled, nobody signed in. */
  readonly elsewhere: Desk;
  /** Opens the desk on the page and signs this agent in, until work can begin. */
  readonly arrive: (number: string) => Promise<void>;
  /** The same, then opens the one file that a text finds. */
  readonly openFile: (number: string, text: string) => Promise<void>;
  /** The part of a story that is one of the commonest acts: its keys are those that `npm run bench` counts. */
  readonly act: (name: ActName, part: () => Promise<void>) => Promise<void>;
  /** Keeps a picture of the screen; `GUICHET_PICTURES=1` puts it in `docs/screenshots`. */
  readonly picture: (name: string, of?: Page) => Promise<void>;
  /** What axe-core finds wrong on the screen as it is. */
  readonly violations: (options?: { readonly except?: readonly string[] }) => Promise<readonly unknown[]>;
  readonly consoleIsQuiet: void;
}

const PICTURES = join(APP_DIR, 'docs/screenshots');
const KEPT = process.env['GUICHET_PICTURES'] === '1';
/** Tests ask faster than people; the limits have tests of their own. */
const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };

/** Nothing on these screens takes longer, even on a busy machine. */
const WAIT_MS = 15_000;

/** One central for a worker's stories, with its sample people; a workstation of its own for each story. */
export const test = base.extend<Fixtures, { central: Central }>({
  central: [
    async ({}, use) => {
      const central = await startCentral({ demonstration: true, config: NO_LIMITS });
      await use(central);
      await central.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  language: ['fr', { option: true }],
  say: async ({ language }, use) => use(speechIn(language)),
  keys: async ({ page }, use) => use(new Keys(page)),
  page: async ({ page, language }, use) => {
    page.setDefaultTimeout(WAIT_MS);
    await wordsOn(page, language);
    await use(page);
  },
  desk: async ({ central, page }, use) => {
    const desk = await Desk.open({ central });
    await use(desk);
    // A page that outlives its counter complains of an answer cut short.
    await page.close();
    await desk.close();
  },
  elsewhere: async ({ central }, use) => {
    const desk = await Desk.open({ central });
    await use(desk);
    await desk.close();
  },
  arrive: async ({ page, desk, say }, use) => {
    await use(async (number) => {
      await desk.enter(page);
      await new SignInPage(page, say).signIn(number);
      await new HomePage(page, say).field.waitFor();
    });
  },
  openFile: async ({ page, say, keys, arrive }, use) => {
    await use(async (number, text) => {
      const home = new HomePage(page, say);
      await arrive(number);
      await home.search(text);
      await expect(home.people.getByRole('option')).toHaveCount(1);
      await keys.press('Enter');
    });
  },
  act: async ({ page, language }, use, { title }) => {
    await use((act, part) => playAct(page, { act, language, title }, part));
  },
  picture: async ({ page, language }, use, info) => {
    await use(async (name, of = page) => {
      await settle(of);
      const file = `${name}-${language}.png`;
      if (KEPT) mkdirSync(PICTURES, { recursive: true });
      const shot = await of.screenshot({ animations: 'disabled', caret: 'hide' });
      // 256 colours are enough for a screen, and a third of the bytes.
      if (KEPT) await sharp(shot).png({ palette: true, effort: 10 }).toFile(join(PICTURES, file));
      else await info.attach(file, { body: shot, contentType: 'image/png' });
    });
  },
  violations: async ({ page }, use) => {
    await use(async ({ except = [] } = {}) => {
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).disableRules([...except]).analyze();
      const read = { joined: await joinedTexts(page), cut: await cutLetters(page) };
      return [
        ...violations.map(({ id, nodes }) => ({
          id,
          where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
        })),
        ...Object.entries(read).flatMap(([id, where]) => (where.length > 0 ? [{ id, where }] : [])),
      ];
    });
  },
  /** A page that complains in its console (policy, React, network) fails its story. */
  consoleIsQuiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** The page speaks this language from its first word, as it does once somebody has chosen it. */
export async function wordsOn(page: Page, language: Language): Promise<void> {
  await page.addInitScript(
    // The browser's own page for a counter that is gone has no storage.
    (preferences) =>
      location.protocol === 'http:' && localStorage.setItem('guichet.preferences', preferences),
    JSON.stringify({ language, theme: 'auto' }),
  );
}

/** Letters in their own fonts, nothing moving any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A change of colours starts its transitions at the next frame, and one may start another.
    for (let round = 0; round < 2; round += 1) {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    }
  });
}

export { expect } from '@playwright/test';
