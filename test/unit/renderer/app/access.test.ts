import { describe, expect, it } from 'vitest';
import { features } from '../../../../renderer/app/features.ts';
import { placeCommands, railOf } from '../../../../renderer/app/useFrameCommands.ts';
import { EVERYBODY } from '../../../../renderer/lib/roles.ts';
import { contract, type OperationName } from '../../../../shared/contract/index.ts';

/**
 * What each screen is for, written by hand: operations without which it is nothing. Where several are named in one line, each
 * role needs one of them.
 */
const NEEDS: Readonly<Record<string, readonly (readonly OperationName[])[]>> = {
  '/': [['people.search'], ['day.summary'], ['sync.status']],
  '/recherche': [['people.search']],
  '/immatriculation': [['registration.startDraft'], ['registration.submit']],
  '/immatriculation/$draftId': [['registration.getDraft'], ['registration.submit']],
  '/photo/$personId': [['registration.addPhoto'], ['people.get']],
  '/brouillons': [['registration.listDrafts', 'care.listDrafts']],
  '/evenements/$personId': [['people.get'], ['events.start']],
  '/evenement/$draftId': [['registration.getDraft'], ['events.review'], ['events.declare']],
  '/evenements/$personId/fait/$actId': [['people.get'], ['receipts.render']],
  '/personnes/$id': [['people.get', 'people.glance']],
  '/papiers/$kind/$actId': [['papers.render'], ['papers.print']],
  '/non-immatriculation': [['attestations.nonRegistration'], ['papers.print']],
  '/visite/$personId/$actId': [['receipts.render'], ['attestations.issue'], ['cards.issue'], ['people.get']],
  '/deposer/$personId': [['care.open'], ['care.deposit']],
  '/cartes': [['cards.list'], ['batches.list'], ['batches.start']],
  '/cartes/lots/$batchId': [['batches.get'], ['batches.confirm'], ['batches.resume']],
  '/cartes/remise': [['cards.find'], ['cards.hand']],
  '/cartes/refaire/$personId': [['cards.replaceReview'], ['cards.replace']],
  '/cartes/imprimantes': [['printers.get'], ['printers.choose'], ['printers.test']],
  '/reunir/$id': [['people.lookAlikes']],
  '/reunir/$id/$other': [['people.get'], ['people.merge']],
  '/demandes': [['requests.list'], ['requests.counts']],
  '/demandes/$requestId': [['requests.get'], ['requests.accept'], ['requests.refuse']],
  '/demandes-du-point': [['pointRequests.list'], ['papers.render']],
  '/demandes-du-point/nouvelle': [['pointRequests.open'], ['pointRequests.submit'], ['people.search']],
  '/enveloppes': [['envelopes.list'], ['envelopes.find']],
  '/enveloppes/dossiers': [['envelopes.waiting'], ['envelopes.fill']],
  '/enveloppes/$envelopeId': [['envelopes.get'], ['envelopes.close'], ['envelopes.collect']],
  '/enveloppes/$envelopeId/reception': [['envelopes.scan'], ['envelopes.receive']],
  '/relances': [['care.reminders']],
  '/relances/delais': [['care.reminderDelays'], ['care.setReminderDelays']],
  '/echanges': [['sync.list'], ['sync.now']],
  '/approbations': [['sync.approvals'], ['sync.approve'], ['sync.refuseApproval']],
  '/approbations/reglages': [['sync.approvalRules'], ['sync.setApprovalRules']],
  '/journee': [['day.get'], ['day.open'], ['day.close']],
  '/journee/passees': [['day.list'], ['day.report']],
  '/journee/rapport/$actId': [['day.report'], ['day.printReport']],
  '/tableau': [['day.figures'], ['day.exportFigures'], ['day.exportWorkbook'], ['day.list']],
  '/echanges/cle': [['bundles.status'], ['bundles.export'], ['bundles.import']],
  '/journal': [['journal.search'], ['journal.verify']],
  '/listes': [['imports.list']],
  '/listes/nouvelle': [['imports.begin'], ['imports.addPart'], ['imports.read']],
  '/listes/$id': [['imports.get'], ['imports.check'], ['imports.write'], ['imports.send'], ['imports.undo']],
  '/file': [['queue.today'], ['queue.issue'], ['queue.next'], ['queue.end']],
  '/file/mesures': [['queue.measures']],
  '/file/reglages': [['queue.settings'], ['queue.configure']],
  '/echanges/$actId': [['sync.getParked'], ['sync.resolve']],
};
type Signed = (typeof EVERYBODY)[number];
const allows = (name: OperationName, role: Signed): boolean =>
  (contract[name].roles as readonly string[]).includes(role);
const isFor = (path: string, role: Signed): boolean =>
  (NEEDS[path] ?? []).every((names) => names.some((name) => allows(name, role)));
const routes = features.flatMap((feature) => feature.routes);

describe('what the application offers', () => {
  it('is known here, screen by screen', () => {
    expect(routes.map(({ path }) => path).toSorted()).toEqual(Object.keys(NEEDS).toSorted());
  });

  it.each(routes)(
    '$path opens to those whom the contract lets use it, and to nobody else',
    ({ path, roles }) => {
      expect(EVERYBODY.filter((role) => roles.includes(role))).toEqual(
        EVERYBODY.filter((role) => isFor(path, role)),
      );
    },
  );

  it.each(EVERYBODY)(
    'leads nobody with the role %s, by rail, key or palette, where the contract refuses it',
    (role) => {
      const commands = placeCommands(features, role, () => {});
      const offered = [...commands, ...railOf(features, role)].map(({ path }) => path);
      expect(offered.filter((path) => !isFor(path, role))).toEqual([]);
      expect(offered).toContain('/recherche');
    },
  );

  it('gives F4 to those who register people, and F2 to everybody', () => {
    const holding = (keys: string) =>
      EVERYBODY.filter((role) =>
        placeCommands(features, role, () => {}).some((command) => command.keys === keys),
      );
    expect(holding('F4')).toEqual(['agent', 'supervisor']);
    expect(holding('F2')).toEqual([...EVERYBODY]);
  });

  it('leads where it says', () => {
    const gone: string[] = [];
    for (const { run } of placeCommands(features, 'proximity', (path) => gone.push(path))) run();
    expect(new Set(gone)).toEqual(
      new Set(['/', '/recherche', '/journee', '/enveloppes', '/relances', '/demandes-du-point']),
    );
  });
});
