import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { readFromCentral } from '../support/central-reader.ts';
import { aRecruit, asEvent, employerAt, insuredAt } from '../support/requesters.ts';
import { EventPage } from './pages/event.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { RequestsPage } from './pages/requests.page.ts';
import { VisitPage } from './pages/visit.page.ts';
import { expect, test } from './support/fixtures.ts';
import { wordsIn } from './support/words.ts';

const [workshop] = DEMONSTRATION.employers;
const WORDS = {
  fr: { paper: 'La copie doit se lire.', refusal: 'Le nom de la rue manque.' },
  ar: { paper: 'يجب أن تكون النسخة مقروءة.', refusal: 'اسم الشارع غير مذكور.' },
} as const;

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`requests in ${language}`, () => {
    test.use({ language });
    test.setTimeout(180_000);

    test('an employer’s recruit: a paper is asked and given, the request is taken, completed and registered', async ({
      page,
      desk,
      central,
      say,
      picture,
      violations,
      arrive,
    }) => {
      const employer = employerAt(central.url, workshop.token);
      const recruit = aRecruit(300 + rank);
      const { familyLatin } = recruit.employee.identity;
      const { id } = await employer.asks(recruit);
      const caller = await desk.signInUnseen('1002');
      await caller.call('sync.now', {});

      const [requests, form] = [new RequestsPage(page, say), new RegistrationPage(page, say)];
      const [frame, visit] = [new FramePage(page, say), new VisitPage(page, say)];
      await page.setViewportSize({ width: 1024, height: 768 });
      await arrive('1001');
      await requests.open();
      await expect(requests.list).toContainText(workshop.name);
      expect(await violations()).toEqual([]);
      await picture('demandes');
      await requests.find(familyLatin);
      await expect(requests.asked).toContainText(workshop.number);
      await expect(requests.margin).toContainText(say('requests.papers.missing'));
      await requests.take();
      expect(await violations()).toEqual([]);
      await picture('demande-recrue');
      await requests.askPaper(WORDS[language].paper);
      await expect
        .poll(async () => (await employer.reads(id)).state, { timeout: 30_000 })
        .toBe('paper_asked');
      const asked = await employer.reads(id);
      expect(asked.typed).toBe(WORDS[language].paper);
      await employer.gives(
        id,
        asked.papers.map(({ code }) => ({ code, reference: 'n° 7/2026' })),
      );
      await caller.call('sync.now', {});

      await requests.find(familyLatin);
      await expect(requests.margin).toContainText('n° 7/2026');
      await requests.accept();
      await form.title.waitFor();
      await expect(form.input('identity.familyLatin')).toHaveValue(familyLatin);
      await expect(form.input('own.employerNumber')).toHaveValue(workshop.number);
      const words = wordsIn(language);
      await form.retype('address.line', '12, rue des Exemples');
      await form.type('address.postcode', '10000');
      await form.pick('address.regionCode', words.region);
      await form.pick('address.provinceCode', words.province);
      await form.pick('address.communeCode', words.commune);
      await form.receiveAll();
      await form.submit();

      await expect(visit.title).toBeVisible();
      const number = await visit.number.innerText();
      await expect(frame.status).toContainText(say('app.status.allSent'), { timeout: 60_000 });
      await expect
        .poll(() => employer.reads(id), { timeout: 30_000 })
        .toMatchObject({ state: 'accepted', registrationNumber: number });
      expect((await readFromCentral(central, number))[0]).toMatchObject({
        scheme: 'cnss-salaried',
        own: { employerNumber: workshop.number, hiredOn: '2026-02-02' },
      });
      await requests.open();
      await requests.show('answered');
      await expect(requests.list.getByRole('button').first()).toContainText(say('requests.state.accepted'));
    });

    test('a request that another agent has taken says so; without network it is refused with a reason, which goes back later', async ({
      page,
      desk,
      central,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const person = language === 'fr' ? MEMORABLE.resident : MEMORABLE.traveller;
      const insured = await insuredAt(central.url, person.number, DEMONSTRATION.portalSecret);
      const address = { line: 'Sans rue', regionCode: '04', provinceCode: '04421', communeName: 'Exemple' };
      const { id } = await insured.asks(asEvent({ kind: 'address-change', address }));
      const colleague = await desk.signInUnseen('1002');
      await colleague.call('sync.now', {});
      await colleague.call('requests.take', { id, over: false });

      const requests = new RequestsPage(page, say);
      await arrive('1001');
      const name = person.identity[language === 'ar' ? 'familyArabic' : 'familyLatin'];
      await requests.open();
      await expect(requests.list).toContainText(say('requests.takenBy', { number: '1002' }));
      await requests.find(language === 'ar' ? name : name.toUpperCase());
      await expect(requests.asked).toContainText('Sans rue');
      await requests.take();

      desk.network.isUp = false;
      await colleague.call('sync.now', {});
      await expect(requests.offline).toBeVisible();
      await keys.press('F9');
      await requests.dialog.waitFor();
      expect(await violations()).toEqual([]);
      await picture('demande-refus');
      await keys.press('Escape');
      await requests.refuse(WORDS[language].refusal);
      expect((await insured.reads(id)).state).not.toBe('refused');
      desk.network.isUp = true;
      await colleague.call('sync.now', {});
      await expect.poll(async () => (await insured.reads(id)).state, { timeout: 60_000 }).toBe('refused');
      expect((await insured.reads(id)).reason).toMatchObject({
        code: 'wrong_data',
        typed: WORDS[language].refusal,
      });
    });

    test('a birth declared online: accepted, the child is in the file, and the insured person reads it', async ({
      page,
      desk,
      central,
      say,
      picture,
      violations,
      arrive,
    }) => {
      // One file for each language: they share a central.
      const person = language === 'fr' ? MEMORABLE.pharmacist : MEMORABLE.disabledChildsParent;
      const insured = await insuredAt(central.url, person.number, DEMONSTRATION.portalSecret);
      const { familyLatin, familyArabic } = person.identity;
      const child = {
        familyLatin,
        givenLatin: 'Rayhana',
        familyArabic,
        givenArabic: 'ريحانة',
        sex: 'F',
        nationality: 'MAR',
      } as const;
      const { id } = await insured.asks(
        asEvent({ kind: 'birth', happenedOn: '2026-02-20', person: child, otherParentInsured: 'no' }),
        [{ code: 'birth-extract', reference: 'n° 45/2026' }],
      );
      const caller = await desk.signInUnseen('1002');
      await caller.call('sync.now', {});
      const [requests, event] = [new RequestsPage(page, say), new EventPage(page, say)];
      await arrive('1001');
      await requests.find('Rayhana');
      await expect(requests.margin).toContainText('n° 45/2026');
      expect(await violations()).toEqual([]);
      await picture('demande-naissance');
      await requests.accept();
      await event.input('person.givenLatin').waitFor();
      await expect(event.input('person.givenLatin')).toHaveValue('Rayhana');
      await event.receiveAll();
      await event.finish();
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      await expect
        .poll(() => insured.reads(id), { timeout: 30_000 })
        .toMatchObject({ state: 'accepted', registrationNumber: person.number });
      const [file] = await readFromCentral(central, person.number);
      expect(file?.family.map(({ givenLatin }) => givenLatin)).toContain('Rayhana');
    });
  });
