import { expect, type Page } from '@playwright/test';
import { keepAct, linesOf, readAct, type ActName } from '../../support/strokes.ts';
import { recordStrokes } from './keys.ts';

/** `GUICHET_KEYS=1` writes what was recorded to `bench/keys`; else it is compared with what stands there. */
const RENEWED = process.env['GUICHET_KEYS'] === '1';

interface Played {
  readonly act: ActName;
  readonly language: string;
  /** Of the story. */
  readonly title: string;
}

/** Runs the part of a story that is this act, and sees that it takes the keys that the bench counts. */
export async function playAct(
  page: Page,
  { act, language, title }: Played,
  part: () => Promise<void>,
): Promise<void> {
  const strokes = await recordStrokes(page, part);
  if (RENEWED) return keepAct(act, language, strokes);
  expect(
    linesOf(strokes),
    `The keys of “${act}” changed. If that is meant: GUICHET_KEYS=1 npm run e2e -- -g '${title}', and commit bench/keys`,
  ).toEqual(linesOf(readAct(act, language)));
}
