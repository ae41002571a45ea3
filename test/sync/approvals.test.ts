import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../electron/ipc/session.ts';
import type { ActId } from '../../shared/kernel/ids.ts';
import { counters, type Counter } from './support/counters.ts';

const supervisor = (rank: number): Actor => ({
  id: `0195a000-0000-7000-8000-00000000020${rank}`,
  number: `S-200${rank}`,
  nameFr: 'Superviseure',
  nameAr: 'مشرفة',
  role: 'supervisor',
  branchCode: 'RABAT',
});
const administrator: Actor = { ...supervisor(9), role: 'administrator' };

const desk = (counter: Counter, actor: Actor) => {
  const { handlers } = counter.sync;
  const session = counter.session(actor);
  return {
    list: () => handlers['sync.approvals']({ after: null, limit: 100 }, session),
    approve: (actIds: ActId[]) => handlers['sync.approve']({ actIds }, session),
    refuse: (actIds: ActId[]) => handlers['sync.refuseApproval']({ actIds, reason: 'à revoir' }, session),
    choose: (classes: ('registration.submitted' | 'card.replaced')[]) =>
      handlers['sync.setApprovalRules']({ classes }, session),
  };
};

const pick = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'register' as const, pick: 0 }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('issue' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('approve' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resolve' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rules' as const), pick }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'exchange' as const, pick: 0 }) },
);

test('whatever is held, approved, refused and sent: nothing leaves without its second person, and each person’s acts leave in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { central, counters: all } = await counters(1);
      const counter = all[0] as Counter;
      const [one, chooser] = [desk(counter, supervisor(1)), desk(counter, administrator)];
      chooser.choose(['registration.submitted']);
      const people: string[] = [];
      /** People whose registration was stated, or stated again, while its sort was chosen. */
      const mustBeSeen = new Set<string>();
      let isOn = true;
      const among = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];

      for (const { kind, pick: at } of steps) {
        if (kind === 'register') {
          const { id } = counter.register();
          people.push(id);
          if (isOn) mustBeSeen.add(id);
        } else if (kind === 'issue') {
          const who = among(
            people.filter((id) => counter.person(id)),
            at,
          );
          if (who !== undefined) counter.issue('attestation.issued', who);
        } else if (kind === 'rules') {
          isOn = at < 0.5;
          chooser.choose(isOn ? ['registration.submitted'] : []);
        } else if (kind === 'resolve') {
          const parked = among(counter.list('to_look_at'), at);
          if (parked) counter.resolve(parked.actId, at < 0.7 ? 'resend' : 'abandon', 'essai');
          if (parked && at < 0.7 && isOn) mustBeSeen.add(parked.subjectId);
          else if (parked) mustBeSeen.delete(parked.subjectId);
        } else if (kind === 'exchange') await counter.exchange();
        else {
          const waiting = one.list().items.map(({ actId }) => actId);
          const some = waiting.slice(0, Math.ceil(at * waiting.length));
          if (some.length > 0) {
            const asked = [...some, central.effects[0]?.id ?? some[0]] as ActId[];
            const outcome = kind === 'approve' ? one.approve(asked) : one.refuse(asked);
            expect(outcome.decided + outcome.failed.length).toBe(new Set(asked).size);
          }
        }
        for (const { kind: done, subjectId, approval } of central.effects)
          if (done === 'registration.submitted' && mustBeSeen.has(subjectId))
            expect(approval?.agentNumber).toBe('S-2001');
      }

      await counter.exchange();
      const lastDone = new Map<string, string>();
      for (const { kind, subjectId, doneAt } of central.effects) {
        if (kind === 'number.given_up') continue;
        expect(doneAt >= (lastDone.get(subjectId) ?? '')).toBe(true);
        lastDone.set(subjectId, doneAt);
      }
      // Nobody hears of somebody whose registration waits: what follows waits too.
      const held = new Set(one.list().items.map(({ subjectId }) => subjectId));
      expect(
        central.effects.filter(({ kind, subjectId }) => kind !== 'number.given_up' && held.has(subjectId)),
      ).toEqual([]);
      expect(counter.status).toMatchObject({ toApprove: one.list().items.length, held: 0 });
      await counter.sync.engine.stop();
    }),
    { numRuns: 25 },
  );
});

test('what was seen once is not looked at again when it is sent again; what was changed is', async () => {
  const { central, counters: all } = await counters(1);
  const counter = all[0] as Counter;
  const one = desk(counter, supervisor(1));
  desk(counter, administrator).choose(['registration.submitted']);
  const { act } = counter.register();
  await counter.exchange();
  expect(central.effects).toEqual([]);
  // The branch is told of what waits here for its second person, and since when.
  expect(central.counts.get(counter.device.id)).toMatchObject({ waiting: 1, oldestWaitingAt: act.doneAt });
  expect(one.approve([act.id])).toEqual({ decided: 1, failed: [] });
  central.judge = () => 'unknown_subject';
  await counter.exchange();
  expect(counter.list('to_look_at')).toMatchObject([{ refusal: 'unknown_subject' }]);
  central.judge = () => undefined;
  counter.resolve(act.id, 'resend');
  await counter.exchange();
  expect(central.effects).toMatchObject([{ approval: { agentNumber: 'S-2001' } }]);
});
