import { formatDay } from '../../renderer/lib/i18n/formats.ts';
import { addMonths, plainDate, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { readFromCentral } from '../support/central-reader.ts';
import { EventPage } from './pages/event.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { law } from './support/law.ts';
import { aFamily } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { wordsIn } from './support/words.ts';

const TODAY = plainDate(new Intl.DateTimeFormat('fr-CA', { timeZone: 'Africa/Casablanca' }).format());
const LAST_MONTH = addMonths(TODAY, -1);
/** A day as it is typed in French and in Arabic: digits alone. */
const typed = (day: PlainDate): string => day.split('-').toReversed().join('');

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`events in ${language}`, () => {
    test.use({ language });
    test.setTimeout(180_000);

    test('a divorce: one child stays, one goes to the insured mother; the file tells it and the card stays', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const visitor = aVisitor(400 + rank);
      const number = await aFamily(desk, visitor);
      const event = new EventPage(page, say);
      await arrive('1001');
      await event.openFile(visitor.cnie);
      await event.openMenu();
      await expect(event.line('dependant-returns')).toContainText(say('events.not_here.nobody_concerned'));
      expect(await violations()).toEqual([]);
      await event.choose('divorce');
      await event.type('happenedOn', typed(LAST_MONTH));
      const [salma, adam] = await event.childrenAsked();
      await event.take(`custody.${salma}`, 0);
      await event.take(`custody.${adam}`, 1);
      await event.take('otherParentInsured', 0);
      await event.receiveAll();
      await expect(event.rules).toContainText(say('rules.outcome.allowed'));
      await expect(event.changes).toContainText(say('events.ended.custody'));
      await expect(event.card).toContainText(language === 'fr' ? 'reste valable' : 'تبقى البطاقة صالحة');
      await picture('evenement-divorce');
      expect(await violations()).toEqual([]);
      await event.finish();
      expect(await violations()).toEqual([]);
      await event.backToFile();
      await expect(page.getByText(say('events.former'))).toBeVisible();
      await expect(page.getByText(keptUntil(language, addMonths(LAST_MONTH, 12)))).toBeVisible();
      await picture('fiche-divorce');
      expect(await violations()).toEqual([]);
      const told = event.story.getByRole('button', { name: say('events.changes') });
      await keys.tabTo(told, 60);
      await keys.press('Enter');
      await expect(event.story).toContainText(say('events.ended.divorce'));
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      const [record] = await readFromCentral(desk.central, number);
      expect(record?.family.map(({ givenLatin, ended }) => [givenLatin, ended?.why])).toEqual([
        ['Ghita', 'divorce'],
        ['Salma', undefined],
        ['Adam', 'custody'],
      ]);
    });

    test('a death with two children: kept for 24 months to a day that is said, and the widow is registered in her own name', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const visitor = aVisitor(410 + rank);
      await aFamily(desk, visitor);
      const [event, form] = [new EventPage(page, say), new RegistrationPage(page, say)];
      await arrive('1001');
      await event.openFile(visitor.cnie);
      await event.declare('death-of-insured');
      await event.type('happenedOn', typed(LAST_MONTH));
      await event.receiveAll();
      const lastDay = addMonths(LAST_MONTH, 24);
      await expect(event.rules).toContainText(formatDay(language, lastDay));
      await picture('evenement-deces');
      await event.finish();
      await event.backToFile();
      await expect(page.getByRole('listitem').filter({ hasText: keptUntil(language, lastDay) })).toHaveCount(
        3,
      );
      await picture('fiche-deces');
      expect(await violations()).toEqual([]);
      await event.openMenu();
      await expect(event.line('marriage')).toContainText(say('events.not_here.insured_dead'));
      await event.backToFile();

      await keys.press('Shift+F4');
      await expect(form.input('identity.document.number')).toHaveValue(visitor.spouseCnie);
      await expect(form.input('identity.familyLatin')).toHaveValue('Naciri');
      await expect(form.input('identity.givenArabic')).toHaveValue('غيثة');
      await expect(form.field('identity.sex').getByRole('radio', { name: say('ui.female') })).toBeChecked();
    });

    test('a student of 26 is refused today, with the rule, its source and where to contest; once the law’s day is set, the same page is accepted', async ({
      page,
      desk,
      say,
      picture,
      violations,
      arrive,
    }) => {
      const visitor = aVisitor(420 + rank);
      const birth = addMonths(TODAY, -26 * 12 - 1);
      const number = await aFamily(desk, visitor, (form) => ({
        ...form,
        identity: { ...form.identity, birth: '1970-02-02' },
        family: form.family.map((member) =>
          member.givenLatin === 'Adam' ? { ...member, birth, situation: 'student' as const } : member,
        ),
      }));
      const event = new EventPage(page, say);
      await arrive('1001');
      await event.openFile(visitor.cnie);
      await event.declare('student-certificate');
      await event.take('memberId', 1);
      await event.type('schoolYear', '2026-2027');
      await event.take('studies', 0);
      await event.answer('married', 'no');
      await event.receiveAll();
      await expect(event.refusal).toContainText(language === 'fr' ? 'Source : Loi' : 'المصدر');
      await expect(event.refusal).toContainText(language === 'fr' ? 'Pour contester' : 'للطعن');
      await picture('evenement-refuse');
      expect(await violations()).toEqual([]);
      await event.submit();
      await expect(page.getByText(say('error.events.rules_refused'))).toBeVisible();
      await expect(event.input('schoolYear')).toHaveValue('2026-2027');

      const caller = await desk.signInUnseen('1001');
      try {
        await law(desk.central, 'set', 'law-54-23', LAST_MONTH, '--source', 'Décret d’exemple');
        await caller.call('sync.now', {});
        await expect(event.rules).toContainText(say('rules.outcome.allowed'), { timeout: 30_000 });
        await expect(event.refusal).toHaveCount(0);
        await event.finish();
        await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
          timeout: 60_000,
        });
      } finally {
        await law(desk.central, 'unset', 'law-54-23');
      }
      const [record] = await readFromCentral(desk.central, number);
      expect(record?.story?.map(({ kind }) => kind)).toEqual(['student-certificate']);
    });

    test('a birth is declared with a paper that will follow, then a second marriage', async ({
      page,
      desk,
      say,
      picture,
      violations,
      arrive,
      act,
    }) => {
      const visitor = aVisitor(430 + rank);
      const number = await aFamily(desk, visitor);
      const event = new EventPage(page, say);
      await arrive('1001');
      await act('birth', async () => {
        await event.openFile(visitor.cnie);
        await event.declare('birth');
        await event.type('happenedOn', typed(LAST_MONTH));
        await event.type('person.givenLatin', 'Lina');
        await event.typeArabic('person.givenArabic', 'لينا');
        await event.type('person.sex', 'F');
        await event.answer('otherParentInsured', 'no');
        await expect(event.rules).toContainText(say('rules.outcome.conditional'));
        await expect(event.papers.getByRole('checkbox')).toHaveCount(1);
        await picture('evenement-naissance');
        expect(await violations()).toEqual([]);
        await event.finish();
      });

      await event.backToFile();
      await event.declare('marriage');
      await event.type('happenedOn', typed(LAST_MONTH));
      await event.type('person.familyLatin', 'Berrada');
      await event.typeArabic('person.familyArabic', 'برادة');
      await event.type('person.givenLatin', 'Hiba');
      await event.typeArabic('person.givenArabic', 'هبة');
      await event.type('person.birth', '07071992');
      await event.type('person.documentNumber', `zt${430_000 + rank}`);
      await event.answer('ownCover', 'no');
      await event.receiveAll();
      await expect(event.rules).toContainText(say('rules.outcome.allowed'));
      await picture('evenement-mariage');
      expect(await violations()).toEqual([]);
      await event.finish();
      await event.backToFile();
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      const [record] = await readFromCentral(desk.central, number);
      expect(
        record?.family.map(({ kind, familyLatin, givenLatin }) => [kind, `${givenLatin} ${familyLatin}`]),
      ).toEqual([
        ['spouse', 'Ghita Naciri'],
        ['child', expect.stringContaining('Salma')],
        ['child', expect.stringContaining('Adam')],
        ['child', expect.stringContaining('Lina')],
        ['spouse', 'Hiba Berrada'],
      ]);
    });

    test('an address, then another scheme: the same number, the rights go on, and no card is made again', async ({
      page,
      desk,
      say,
      picture,
      violations,
      arrive,
      act,
    }) => {
      const visitor = aVisitor(440 + rank);
      const words = wordsIn(language);
      const number = await aFamily(desk, visitor);
      const event = new EventPage(page, say);
      await arrive('1001');
      await act('address', async () => {
        await event.openFile(visitor.cnie);
        await event.declare('address-change');
        await event.retype('address.line', '7, avenue des Exemples');
        await event.receiveAll();
        await expect(event.changes).toContainText('12, rue des Exemples');
        await expect(event.changes).toContainText('7, avenue des Exemples');
        expect(await violations()).toEqual([]);
        await event.finish();
      });

      await event.backToFile();
      await event.declare('scheme-change');
      await event.type('happenedOn', typed(LAST_MONTH));
      await event.pick('scheme', words.publicSector);
      await event.type('own.employerName', 'Académie d’exemple');
      await event.pick('own.mutuelleCode', words.mutuelle);
      await event.type('own.mutuelleNumber', '4400128');
      await event.type('own.recruitedOn', typed(LAST_MONTH));
      await event.answer('own.complementaryCover', 'no');
      await event.answer('own.fromOtherAmo', 'yes');
      await event.receiveAll();
      await expect(event.rules).toContainText(language === 'fr' ? 'droits sont ouverts' : 'الحقوق مفتوحة');
      await expect(event.margin).toContainText(say('events.sameNumber', { number }));
      await picture('evenement-regime');
      expect(await violations()).toEqual([]);
      await event.finish();
      await event.backToFile();
      await expect(page.getByRole('main')).toContainText(number);
      await expect(new FramePage(page, say).status).toContainText(say('app.status.allSent'), {
        timeout: 60_000,
      });
      const [record] = await readFromCentral(desk.central, number);
      expect(record).toMatchObject({
        registrationNumber: number,
        scheme: 'public-active',
        activity: null,
        address: { line: '7, avenue des Exemples' },
        own: { employerName: 'Académie d’exemple', mutuelleNumber: '4400128' },
      });
    });
  });

const keptUntil = (language: 'fr' | 'ar', day: PlainDate): RegExp =>
  new RegExp(
    `${language === 'fr' ? 'Droits gardés jusqu’au' : 'تستمر الحقوق إلى غاية'}.*${day.split('-').toReversed().join('.*')}`,
    'u',
  );
