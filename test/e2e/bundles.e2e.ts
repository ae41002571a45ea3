import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwatched } from '../../electron/sync/carrier/index.ts';
import { KeyPage } from './pages/key.page.ts';
import { Desk } from './support/desk.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

const carrierOf = (desk: Desk) => {
  const house = desk.counter.findHouse();
  if (!house) throw new Error('the desk is closed');
  return house.carrier;
};
const AGENT = { number: '1001' };

for (const [language, person] of [
  ['fr', 31],
  ['ar', 33],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });
    let folder: string;
    test.beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'guichet-key-'));
    });
    test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

    test('without network, a key takes the day away and brings its answer back', async ({
      page,
      desk,
      central,
      say,
      picture,
      violations,
      arrive,
    }) => {
      const here = await desk.signInUnseen('1001');
      await here.call('sync.now', {});
      desk.network.isUp = false;
      await register(here, aVisitor(person));
      const key = new KeyPage(page, say);
      await arrive('1001');
      await key.open();
      await expect(key.main).toContainText(say('bundles.noneNote'));
      await picture('cle-avant');
      expect(await violations()).toEqual([]);

      await key.makeBundle();
      await expect(key.last).toContainText(say('bundles.item', { sequence: 1 }));
      const name = `guichet-${desk.counter.status().device?.shortCode}-0001.amo`;
      const bundle = await key.save(name);
      await picture('cle-faite');

      const office = await Desk.open({ central });
      const path = join(folder, name);
      writeFileSync(path, bundle);
      const [carried] = await carrierOf(office).take(AGENT, [path], unwatched);
      expect(carried).toMatchObject({ outcome: 'carried', refused: 0 });
      await office.close();
      const answer = readFileSync(join(folder, carried?.outcome === 'carried' ? carried.answerFile : ''));

      await key.bring('reponse.amo', answer.subarray(0, answer.length - 10));
      await expect(key.main).toContainText(say('error.bundles.truncated'));
      await picture('cle-moitie');
      await key.bring('reponse.amo', answer);
      await expect(key.last).toContainText(say('bundles.state.answered'));
      await expect(key.main).toContainText(say('bundles.holdsNothing'));
      await picture('cle-reponse');
      expect(await violations()).toEqual([]);
    });

    test('a connected branch carries the bundle of another, and saves its answer', async ({
      page,
      central,
      say,
      picture,
      violations,
      arrive,
    }) => {
      const mobile = await Desk.open({ central });
      const there = await mobile.signInUnseen('1001');
      await there.call('sync.now', {});
      mobile.network.isUp = false;
      await register(there, aVisitor(person + 1));
      const made = await carrierOf(mobile).exportTo(AGENT, folder, 4_000_000_000, unwatched);
      const bytes = readFileSync(join(folder, made.files[0] ?? ''));

      const key = new KeyPage(page, say);
      await arrive('1001');
      await key.open();
      await key.bring('lot.amo', bytes);
      const answerFile = `reponse-${mobile.counter.status().device?.id.slice(-12)}-0001.amo`;
      const answer = await key.save(answerFile);
      await picture('cle-portee');
      expect(await violations()).toEqual([]);

      const path = join(folder, answerFile);
      writeFileSync(path, answer);
      expect(await carrierOf(mobile).take(AGENT, [path], unwatched)).toMatchObject([
        { outcome: 'answered', bundle: 1, refused: 0 },
      ]);
      await mobile.close();
    });
  });
