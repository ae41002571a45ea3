import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { readFromCentral } from '../support/central-reader.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { VisitPage } from './pages/visit.page.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { completeIdentity, declareFamily } from './support/register.ts';
import { wordsIn } from './support/words.ts';

const LANGUAGES = ['fr', 'ar'] as const;
/** What the rule of the score says, one step beyond it and at it. */
const RULES = {
  fr: { above: 'dépasse le seuil', within: 'ne dépasse pas le seuil' },
  ar: { above: 'يتجاوز العتبة', within: 'لا يتجاوز العتبة' },
} as const;

for (const [rank, language] of LANGUAGES.entries())
  test.describe(`schemes in ${language}`, () => {
    test.use({ language });
    test.setTimeout(180_000);

    test('a civil servant leaves with her mutual and its number on the attestation and the card', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const visitor = aVisitor(20 + rank);
      const words = wordsIn(language);
      const [home, form] = [new HomePage(page, say), new RegistrationPage(page, say)];
      const visit = new VisitPage(page, say);
      await arrive('1001');
      await home.scanNewcomer(visitor.zone);
      await form.confirmNumber();
      await form.chooseScheme(words.publicSector);
      await completeIdentity(form, visitor, words);
      await form.type('own.employerName', 'Académie d’exemple');
      await form.pick('own.mutuelleCode', words.mutuelle);
      await form.type('own.mutuelleNumber', '4400127');
      await form.type('own.recruitedOn', '02022026');
      await form.answer('own.complementaryCover', 'yes');
      await form.answer('own.fromOtherAmo', 'no');
      await picture('immatriculation-public');
      expect(await violations()).toEqual([]);
      await form.type('rib', visitor.rib);
      await declareFamily(form, keys, visitor);
      await form.receiveAll();
      await form.takePhoto();
      await form.submit();

      await expect(visit.title).toBeVisible();
      await visit.see('attestation');
      await expect(visit.paper('attestation')).toBeVisible();
      await visit.see('card');
      await expect(visit.paper('card')).toBeVisible();
      const number = await visit.number.innerText();
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      const people = await readFromCentral(desk.central, number);
      expect(people).toMatchObject([
        {
          scheme: 'public-active',
          activity: null,
          own: {
            employerName: 'Académie d’exemple',
            mutuelleCode: 'mgen',
            mutuelleNumber: '4400127',
            recruitedOn: '2026-02-02',
            complementaryCover: 'yes',
            fromOtherAmo: 'no',
          },
        },
      ]);
    });

    test('a Tadamon household one step beyond the score is refused with the rule, and registered at the score itself', async ({
      page,
      desk,
      say,
      picture,
      arrive,
    }) => {
      const visitor = aVisitor(22 + rank);
      const words = wordsIn(language);
      const [home, form] = [new HomePage(page, say), new RegistrationPage(page, say)];
      const visit = new VisitPage(page, say);
      await arrive('1001');
      await home.scanNewcomer(visitor.zone);
      await form.confirmNumber();
      await form.chooseScheme(words.tadamon);
      await completeIdentity(form, visitor, words);
      await form.type('own.idcs', '1200345678');
      await form.type('own.rsuNumber', 'RSU000123');
      await form.type('own.rsuScore', '9.3264285');
      await form.answer('own.noOtherCover', 'yes');
      await form.receiveAll();
      await expect(form.margin).toContainText(RULES[language].above);
      await form.submit();
      await expect(page.getByText(say('error.registration.rules_refused'))).toBeVisible();
      await picture('regle-refusee');
      await form.retype('own.rsuScore', '9.3264284');
      await expect(form.margin).toContainText(RULES[language].within);
      await form.submit();

      await expect(visit.title).toBeVisible();
      const number = await visit.number.innerText();
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      const people = await readFromCentral(desk.central, number);
      expect(people).toMatchObject([
        {
          scheme: 'tadamon',
          rib: null,
          own: { idcs: '1200345678', rsuScore: '9.3264284', noOtherCover: 'yes' },
        },
      ]);
    });

    test('a taxi driver whom a list made known is completed with his family: one file, one number', async ({
      page,
      desk,
      say,
      keys,
      arrive,
    }) => {
      test.setTimeout(120_000);
      const { identity } = language === 'fr' ? MEMORABLE.listed : MEMORABLE.listedToo;
      const visitor = aVisitor(26 + rank);
      const [home, form] = [new HomePage(page, say), new RegistrationPage(page, say)];
      const visit = new VisitPage(page, say);
      const caller = await desk.signInUnseen('1001');
      await caller.call('sync.now', {});
      await arrive('1001');
      await keys.reach(home.field);
      await home.search(identity.document.number);
      await home.people.getByRole('option').first().waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
      await expect(page.getByRole('heading', { name: say('people.file'), exact: true })).toBeVisible();
      await expect(page.getByText(say('people.noNumber'))).toBeVisible();
      await keys.press('F9');
      await form.reach('identity.document.number');
      await expect(form.input('identity.document.number')).toHaveValue(identity.document.number);
      await expect(form.input('identity.familyArabic')).toHaveValue(identity.familyArabic);
      await expect(page.getByText(say('schemes.listedTitle'))).toBeVisible();
      await expect(form.input('rib')).not.toHaveValue('');
      await expect(form.input('activity.categoryCode')).not.toHaveValue('');
      await declareFamily(form, keys, visitor);
      await form.receiveAll();
      await form.submit();

      await expect(visit.title).toBeVisible();
      const number = await visit.number.innerText();
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      const people = await readFromCentral(desk.central, number);
      expect(people).toMatchObject([{ version: 2, activity: { categoryCode: 'taxis' } }]);
      expect(people[0]?.family.map(({ kind }) => kind)).toEqual(['spouse', 'child', 'child']);
    });
  });

test('another scheme keeps what everybody is asked, sets the rest aside, and gives it back', async ({
  page,
  say,
  keys,
  arrive,
}) => {
  const words = wordsIn('fr');
  const [home, form] = [new HomePage(page, say), new RegistrationPage(page, say)];
  await arrive('1001');
  await keys.reach(home.field);
  await keys.press('F4');
  await form.reach('identity.document.number');
  await form.type('identity.document.number', 'AB654321');
  await form.chooseScheme(words.publicSector);
  await form.input('own.mutuelleNumber').focus();
  await keys.type('4400127');
  await form.input('identity.document.number').focus();
  await form.chooseScheme(words.tadamon);
  await expect(form.part('identity').getByRole('status')).toContainText(say('schemes.field.mutuelleNumber'));
  await expect(form.input('identity.document.number')).toHaveValue('AB654321');
  await expect(form.field('own.mutuelleNumber')).toHaveCount(0);
  await form.chooseScheme(words.publicSector);
  await expect(form.input('own.mutuelleNumber')).toHaveValue('4400127');
  await expect(form.part('identity').getByRole('status')).toHaveCount(0);
});
