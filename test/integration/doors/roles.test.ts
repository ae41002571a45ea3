import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../shared/contract/index.ts';
import { contract, type OperationName } from '../../../shared/contract/index.ts';
import { CallerSession } from '../../../electron/ipc/session.ts';
import { aCounter, type TestCounter } from '../../support/counter.ts';

/** Who may do what, written by hand: n(obody signed in), a(gent), s(upervisor), p(roximity agent), d (administrator). */
const TABLE: Readonly<Record<OperationName, string>> = {
  'access.issue': 'as',
  'access.print': 'as',
  'agents.current': 'naspd',
  'agents.lock': 'aspd',
  'agents.signIn': 'n',
  'agents.signOut': 'aspd',
  'agents.unlock': 'aspd',
  'attestations.issue': 'as',
  'attestations.nonRegistration': 'as',
  'attestations.render': 'as',
  'batches.cancel': 'as',
  'batches.cards': 'as',
  'batches.confirm': 'as',
  'batches.get': 'as',
  'batches.list': 'as',
  'batches.nextPages': 'as',
  'batches.pause': 'as',
  'batches.resume': 'as',
  'batches.start': 'as',
  'bundles.addPiece': 'as',
  'bundles.bring': 'as',
  'bundles.cancel': 'as',
  'bundles.export': 'as',
  'bundles.import': 'as',
  'bundles.list': 'as',
  'bundles.readPiece': 'as',
  'bundles.status': 'as',
  'cards.count': 'as',
  'cards.find': 'as',
  'cards.hand': 'as',
  'cards.issue': 'as',
  'cards.list': 'as',
  'cards.ofPerson': 'as',
  'cards.render': 'as',
  'cards.replace': 'as',
  'cards.replaceReview': 'as',
  'cards.revoke': 's',
  'cards.spoil': 'as',
  'day.close': 'asp',
  'day.exportFigures': 'sd',
  'day.exportWorkbook': 'sd',
  'day.figures': 'sd',
  'day.get': 'asp',
  'day.list': 'sd',
  'day.open': 'asp',
  'day.printReport': 'aspd',
  'day.report': 'aspd',
  'care.addPage': 'asp',
  'care.bring': 'as',
  'day.saveTyped': 'asp',
  'care.deposit': 'asp',
  'care.look': 'asp',
  'care.move': 'as',
  'care.ofPerson': 'asp',
  'care.open': 'asp',
  'care.page': 'asp',
  'care.reminderCounts': 'asp',
  'care.reminderDelays': 'aspd',
  'care.reminders': 'asp',
  'care.discardDraft': 'asp',
  'care.listDrafts': 'asp',
  'care.saveDraft': 'asp',
  'care.setReminderDelays': 'sd',
  'day.summary': 'aspd',
  'devices.ask': 'n',
  'devices.enrol': 'n',
  'devices.look': 'n',
  'devices.openByCode': 'n',
  'devices.probeCentral': 'n',
  'devices.startDemonstration': 'n',
  'devices.startOver': 'n',
  'devices.status': 'naspd',
  'devices.unlock': 'n',
  'devices.withdraw': 'n',
  'imports.addPart': 's',
  'imports.begin': 's',
  'imports.check': 's',
  'imports.drop': 's',
  'imports.errorFile': 's',
  'imports.faulty': 's',
  'imports.get': 's',
  'imports.list': 's',
  'imports.map': 's',
  'imports.notTaken': 's',
  'imports.pause': 's',
  'imports.read': 's',
  'imports.resume': 's',
  'imports.send': 's',
  'imports.undo': 's',
  'imports.write': 's',
  'envelopes.add': 'asp',
  'envelopes.close': 'asp',
  'envelopes.collect': 'asp',
  'envelopes.counts': 'asp',
  'envelopes.discard': 'asp',
  'envelopes.fill': 'asp',
  'envelopes.find': 'asp',
  'envelopes.get': 'asp',
  'envelopes.list': 'asp',
  'envelopes.missing': 'asp',
  'envelopes.receive': 'as',
  'envelopes.remove': 'asp',
  'envelopes.scan': 'as',
  'envelopes.unscan': 'as',
  'envelopes.waiting': 'asp',
  'events.declare': 'as',
  'events.review': 'as',
  'events.start': 'as',
  'journal.extract': 'as',
  'journal.printExtract': 'as',
  'journal.search': 's',
  'journal.verify': 's',
  'missingPapers.request': 'as',
  'papers.print': 'asp',
  'papers.render': 'asp',
  'refusals.issue': 'as',
  'papers.save': 'asp',
  'people.get': 'asd',
  'people.glance': 'p',
  'people.lookAlikes': 's',
  'people.merge': 's',
  'people.photo': 'asd',
  'people.search': 'aspd',
  'pointRequests.list': 'p',
  'pointRequests.open': 'p',
  'pointRequests.saveDraft': 'p',
  'pointRequests.submit': 'p',
  'printers.choose': 'asd',
  'printers.get': 'asd',
  'printers.test': 'asd',
  'receipts.render': 'as',
  'reference.laws': 'sd',
  'queue.board': 'naspd',
  'queue.callBack': 'as',
  'queue.configure': 'sd',
  'queue.end': 'as',
  'queue.issue': 'as',
  'queue.measures': 'sd',
  'queue.next': 'as',
  'queue.print': 'as',
  'queue.recall': 'as',
  'queue.settings': 'aspd',
  'queue.today': 'as',
  'queue.transfer': 'as',
  'reference.list': 'aspd',
  'reference.pieces': 'aspd',
  'reference.schemes': 'aspd',
  'registration.addPhoto': 'as',
  'registration.discardDraft': 'as',
  'registration.getDraft': 'as',
  'registration.listDrafts': 'as',
  'registration.photo': 'as',
  'registration.readMrz': 'asp',
  'registration.removePhoto': 'as',
  'registration.restoreDraft': 'as',
  'registration.review': 'as',
  'registration.saveDraft': 'as',
  'registration.setPhoto': 'as',
  'registration.startDraft': 'as',
  'registration.submit': 'as',
  'requests.accept': 'as',
  'requests.askPapers': 'as',
  'requests.counts': 'as',
  'requests.fetchFile': 'as',
  'requests.get': 'as',
  'requests.list': 'as',
  'requests.putBack': 'as',
  'requests.refuse': 'as',
  'requests.take': 'as',
  'rights.check': 'asp',
  'sync.approvalRules': 'sd',
  'sync.approvals': 's',
  'sync.approve': 's',
  'sync.branch': 's',
  'sync.byAgent': 's',
  'sync.correct': 'as',
  'sync.getParked': 'as',
  'sync.hand': 'a',
  'sync.handBack': 's',
  'sync.hintLink': 'aspd',
  'sync.list': 'as',
  'sync.now': 'aspd',
  'sync.refuseApproval': 's',
  'sync.resolve': 'as',
  'sync.retryStep': 'aspd',
  'sync.setApprovalRules': 'd',
  'sync.setLink': 'asd',
  'sync.status': 'aspd',
};
const LETTER: Readonly<Record<Role, string>> = {
  anyone: 'n',
  agent: 'a',
  supervisor: 's',
  proximity: 'p',
  administrator: 'd',
};

/** Not an input of any operation: a door that opens answers `input.invalid` or does its work, never a refusal of access. */
const NONSENSE = { nonsense: true };

let it0: TestCounter;
beforeAll(async () => {
  it0 = await aCounter();
});
afterAll(() => it0.close());

function sessionAs(role: Role, locked = false): CallerSession {
  const session = new CallerSession();
  if (role !== 'anyone') {
    session.open(
      { id: 'x', number: `test-${role}`, nameFr: '', nameAr: '', role, branchCode: 'DEMO-01' },
      false,
    );
    if (locked) session.lock();
  }
  return session;
}
const closed = new Set(['access.denied', 'session.required']);

describe('the doors of the counter', () => {
  it('know every operation of the contract', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(contract).sort());
  });

  it.each(Object.keys(TABLE) as OperationName[])(
    '%s opens to those of the table and to nobody else',
    async (name) => {
      for (const role of ROLES) {
        const result = await it0.counter.dispatch(name, NONSENSE, sessionAs(role));
        const isOpen = result.ok || !closed.has(result.error.code);
        expect({ role, isOpen }).toEqual({ role, isOpen: TABLE[name].includes(LETTER[role]) });
      }
    },
  );

  it.each(Object.keys(TABLE) as OperationName[])(
    '%s stays shut while the screen is locked, unless it unlocks',
    async (name) => {
      const result = await it0.counter.dispatch(name, NONSENSE, sessionAs('supervisor', true));
      const passes = result.ok || result.error.code !== 'session.locked';
      const open = [
        'agents.current',
        'agents.lock',
        'agents.signOut',
        'agents.unlock',
        'devices.status',
        'queue.board',
      ];
      if (TABLE[name].includes('s')) expect(passes).toBe(open.includes(name));
    },
  );
});
