import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import { serveGallery } from './serve.ts';

interface Fixtures {
  /** Opens a screen of the gallery; whatever the page complains of fails the test. */
  readonly open: (screen: string, more?: Readonly<Record<string, string>>) => Promise<void>;
}

const test = base.extend<Fixtures, { readonly origin: string }>({
  origin: [
    async ({ browserName: _ }, use, info) => {
      const gallery = await serveGallery(`${info.project.outputDir}/gallery-${info.workerIndex}`);
      await use(gallery.origin);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, origin }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (fault) => complaints.push(fault.message));
    await use(async (screen, more = {}) => {
      await page.goto(`${origin}?${new URLSearchParams({ ecran: screen, ...more }).toString()}`);
      await expect(page.locator('h1').first()).toBeAttached();
    });
    expect(complaints).toEqual([]);
  },
});

/** Types as a person does: slower than a scanner. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 40 });
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const focusedField = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field']);
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const ZONE = [
  'I<MARK01234567J123456<<<<<<<<<',
  '8703241F3001017MAR<<<<<<<<<<<4',
  'BENJELLOUN<<SALMA<<<<<<<<<<<<<',
].join('\n');

test.use({ actionTimeout: 10_000 });

test.describe('a form', () => {
  test('is filled and sent by keyboard alone, once', async ({ page, open }) => {
    await open('formulaire');
    await type(page, 'BENJELLOUN');
    await press(page, 'Enter', 'ArrowDown', 'Enter'); // the Arabic spelling proposed is taken
    await expect(field(page, 'identity.familyArabic').locator('input')).toHaveValue('بنجلون');
    await type(page, 'Salma');
    await press(page, 'Enter');
    await type(page, 'sglm'); // a Latin keyboard writes Arabic there
    await expect(field(page, 'identity.givenArabic').locator('input')).toHaveValue('سلمة');
    await press(page, 'Enter');
    await type(page, '24031987');
    await press(page, 'Enter', 'Space', 'Enter');
    await type(page, 'Rabat');
    await press(page, 'Enter');
    await type(page, 'j 123-456');
    await expect(field(page, 'identity.document.number').locator('input')).toHaveValue('J123456');
    await press(page, 'Enter');
    await type(page, '0661234567');
    await expect(field(page, 'contacts.mobile').locator('input')).toHaveValue('06 61 23 45 67');
    await press(page, 'Enter', 'Enter');
    await type(page, 'fes');
    await press(page, 'ArrowDown', 'Enter'); // the choice goes on by itself
    await expect.poll(() => focusedField(page)).toBe('rib');
    await expect(page.getByRole('combobox', { name: 'Commune' })).toHaveValue('Fès');
    await type(page, '011519000001205000534921');
    await expect(field(page, 'rib').locator('input')).toHaveValue('011 519 0000012050005349 21');
    await expect(field(page, 'rib')).toContainText('Clé juste');
    await press(page, 'Control+Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(1);
    await expect(page.getByRole('alertdialog')).toContainText('Enregistré');
  });

  test('shows nothing red before a field is left, and the red goes as soon as it is right', async ({
    page,
    open,
  }) => {
    await open('formulaire');
    const name = field(page, 'identity.familyLatin');
    await type(page, 'بنجلون');
    await expect(name.locator('[data-invalid]')).toHaveCount(0);
    await press(page, 'Enter');
    await expect(name.locator('[data-invalid]').first()).toBeVisible();
    await press(page, 'Shift+Enter', 'Control+A');
    await type(page, 'BEN');
    await expect(name.locator('[data-invalid]')).toHaveCount(0);
  });

  test('lists what is refused, with links, and puts the focus on the first', async ({ page, open }) => {
    await open('formulaire');
    await type(page, 'BENJELLOUN');
    await press(page, 'Control+Enter');
    await expect.poll(() => focusedField(page)).toBe('identity.familyArabic');
    const list = page.getByRole('alert');
    await expect(list).toContainText('9 champs sont à revoir');
    await list.getByRole('button', { name: /RIB/ }).click();
    await expect.poll(() => focusedField(page)).toBe('rib');
  });

  test('unfolds the part that hides a wrong field', async ({ page, open }) => {
    await open('formulaire');
    const fold = page.getByRole('button', { name: 'Famille', exact: true }).last();
    await fold.click();
    await field(page, 'contacts.phone').locator('input').fill('12');
    await fold.click();
    await expect(field(page, 'contacts.phone')).toBeHidden();
    await page.getByRole('textbox', { name: 'Nom', exact: true }).focus();
    await press(page, 'Control+Enter');
    await page
      .getByRole('alert')
      .getByRole('button', { name: /Autre téléphone/ })
      .click();
    await expect(field(page, 'contacts.phone')).toBeVisible();
    await expect.poll(() => focusedField(page)).toBe('contacts.phone');
  });

  test('lets a click land where it was aimed, though leaving the field writes a refusal above', async ({
    page,
    open,
  }) => {
    await open('formulaire');
    await expect(field(page, 'identity.familyLatin').locator('input')).toBeFocused();
    await page.getByRole('button', { name: 'Année seule' }).click();
    await expect(page.getByRole('button', { name: 'Date complète' })).toBeVisible();
    await expect(field(page, 'identity.familyLatin').locator('[data-invalid]').first()).toBeVisible();
  });

  test('takes a year alone for a birth date', async ({ page, open }) => {
    await open('formulaire');
    const birth = field(page, 'identity.birth');
    await birth.getByRole('button', { name: 'Année seule' }).click();
    await birth.getByRole('textbox').focus();
    await type(page, '1958');
    await expect(birth.getByRole('textbox')).toHaveValue('1958');
    await birth.getByRole('button', { name: 'Date complète' }).click();
    await expect(birth.getByRole('spinbutton')).toHaveCount(3);
  });

  test('draws dates left to right in Arabic, and arrows follow what one sees', async ({ page, open }) => {
    await open('formulaire', { langue: 'ar' });
    const parts = field(page, 'identity.birth').getByRole('spinbutton');
    await parts.first().focus();
    await type(page, '24');
    await expect(parts.nth(1)).toBeFocused();
    await press(page, 'ArrowLeft');
    await expect(parts.first()).toBeFocused();
    await press(page, 'ArrowRight');
    await expect(parts.nth(1)).toBeFocused();
    const [day, year] = [await parts.first().boundingBox(), await parts.last().boundingBox()];
    expect(day?.x).toBeLessThan(year?.x ?? 0);
  });
});

test.describe('the scanner', () => {
  test('reaches the search from a field, and leaves nothing in it', async ({ page, open }) => {
    await open('formulaire');
    await type(page, 'BEN');
    await page.evaluate(() => {
      const seen: string[] = [];
      const input = document.activeElement as HTMLInputElement;
      input.addEventListener('input', () => seen.push(input.value));
      Object.assign(window, { seen });
    });
    await new Keys(page).scan(ZONE);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherche');
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen.at(-1))).toBe('BEN');
  });

  test('gives a short burst back to the field', async ({ page, open }) => {
    await open('formulaire');
    await type(page, 'BEN');
    await new Keys(page).scan('ABCDE');
    await expect(field(page, 'identity.familyLatin').locator('input')).toHaveValue('BENABCDE');
  });
});

test.describe('a table', () => {
  test('is one Tab stop, with arrows, type-ahead and Enter; Escape steps back', async ({ page, open }) => {
    await open('table');
    await press(page, 'Tab');
    await expect(page.getByRole('row').nth(1)).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(page.getByRole('row').nth(2)).toBeFocused();
    await page.keyboard.type('You', { delay: 60 });
    await expect(page.locator(':focus')).toContainText('Youssef');
    await press(page, 'End');
    await expect(page.locator(':focus')).toContainText('Youssef TAZI');
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Salma BENJELLOUN');
    await press(page, 'Escape');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherche');
  });

  test('draws a few of its 400 rows, and keeps the columns of the agent', async ({ page, open }) => {
    await open('table');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '401');
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    await page.getByRole('button', { name: 'Colonnes' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'CNIE' }).click();
    await press(page, 'Escape');
    await expect(page.getByRole('columnheader', { name: 'CNIE' })).toHaveCount(0);
    await open('table');
    await expect(page.getByRole('columnheader', { name: 'Naissance' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'CNIE' })).toHaveCount(0);
  });
});

test.describe('the frame', () => {
  test('goes anywhere from the palette and teaches its keys', async ({ page, open }) => {
    await open('accueil');
    await press(page, 'Control+K');
    await type(page, 'immat');
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Immatriculation');
    await press(page, 'F1');
    await expect(page.getByRole('dialog', { name: 'Aide et touches' })).toContainText('Champ suivant');
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await press(page, 'Alt+2');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherche');
  });

  test('changes language at once, and the direction with it', async ({ page, open }) => {
    await open('accueil');
    await press(page, 'Control+Shift+L');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.getByRole('banner')).toContainText('بدون اتصال');
    const rail = await page.getByRole('navigation').boundingBox();
    expect(rail?.x).toBeGreaterThan(600);
  });

  test('locks by itself above an open dialog, out of sight, and gives everything back', async ({
    page,
    open,
  }) => {
    await open('fiche', { veille: '1500' });
    await page.getByRole('complementary', { name: 'actions' }).getByRole('button').first().click();
    await expect(page.getByRole('dialog', { name: 'Déclarer une naissance' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Session verrouillée' })).toBeVisible();
    await expect(page.locator('#root')).toHaveCSS('visibility', 'hidden');
    await press(page, 'F1', 'Control+K', 'Escape');
    await expect(page.locator('[role=dialog]:not([inert] *)')).toHaveCount(1);
    await page.getByLabel('Votre phrase de passe').focus();
    await type(page, 'faux');
    await press(page, 'Enter');
    await expect(page.getByText('Cette phrase de passe n’est pas la bonne')).toBeVisible();
    await type(page, 'sésame');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog', { name: 'Déclarer une naissance' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Salma BENJELLOUN');
  });
});

/** Parts of the page that would need a scroll sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main > div > div, aside')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.className),
  );

for (const screen of ['fiche', 'formulaire'])
  test(`${screen} is readable at 200 % of a 1366 by 768 screen`, async ({ page, open }) => {
    await page.setViewportSize({ width: 683, height: 384 });
    await open(screen);
    expect(await tooWide(page)).toEqual([]);
    await expect(page.getByRole('navigation').getByRole('button', { name: 'Recherche' })).toBeVisible();
  });

for (const screen of ['accueil', 'fiche', 'formulaire', 'table', 'pieces'])
  for (const langue of ['fr', 'ar'])
    test(`${screen} in ${langue} fits 1024 pixels and axe finds nothing to say`, async ({ page, open }) => {
      await page.setViewportSize({ width: 1024, height: 768 });
      await open(screen, { langue });
      expect(await tooWide(page)).toEqual([]);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
