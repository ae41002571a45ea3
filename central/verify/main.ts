import './zod-without-eval.ts';
import { areOld, findLists, updateLists, type Lists, type Update } from './lists.ts';
import { openPage } from './page.ts';
import { now } from './platform.ts';

/** The themes of the counter, as the device asks. */
function followTheme(): void {
  const [dark, contrast] = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  const apply = (): void => {
    document.documentElement.dataset['theme'] = contrast?.matches
      ? 'contrast'
      : dark?.matches
        ? 'dark'
        : 'light';
  };
  dark?.addEventListener('change', apply);
  contrast?.addEventListener('change', apply);
  apply();
}

const UPDATE_EVERY_MS = 30 * 60_000;
/** The API stands one level above this page. */
const BASE = new URL('../', location.href).pathname;

followTheme();
let lists: Lists | undefined;
let last: Update['outcome'] | undefined;

const page = openPage(document.getElementById('page') ?? document.body, {
  base: BASE,
  now,
  findLists: () => lists,
  state: () => ({
    lists,
    isOld: lists !== undefined && areOld(lists, now()),
    isOtherRoot: last === 'other_root',
  }),
});

async function update(): Promise<void> {
  const { outcome, ...rest } = await updateLists(lists, BASE);
  last = outcome;
  if ('lists' in rest) lists = rest.lists;
  page.refresh();
}

async function start(): Promise<void> {
  lists = await findLists();
  page.refresh();
  await update();
  addEventListener('online', () => void update());
  setInterval(() => void update(), UPDATE_EVERY_MS);
  if ('serviceWorker' in navigator)
    await navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
void start();
