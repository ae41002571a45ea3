import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { RequestRecord } from '../../../shared/domain/requests/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { record } from '../../../electron/modules/journal/index.ts';
import { putRecord } from '../../../electron/modules/people/index.ts';
import { instant } from '../../../electron/platform/clock.ts';
import { append } from '../../../electron/sync/index.ts';
import { stateAfter } from '../../../electron/sync/replay.ts';
import type { Counter } from '../support/counters.ts';
import { aRecord } from '../support/people.ts';

type Stated = Pick<Act, 'kind' | 'payload'> & {
  readonly subjectId: string;
  readonly baseVersion: number | null;
};

/** States an act at a counter with its entry in the journal, in one transaction, as the modules do. */
function state(counter: Counter, branchCode: string, stated: Stated, reference: string | null = null): Act {
  const act = {
    ...stated,
    id: counter.newId(),
    branchCode,
    deviceId: counter.device.id,
    agentNumber: counter.agent.number,
    doneAt: instant(counter.time),
  } as unknown as Act;
  counter.db.write((tx) => {
    if (act.kind === 'registration.submitted') putRecord(tx, act.payload.person);
    const here = counter.person(stated.subjectId);
    const after =
      here && (act.kind === 'event.declared' || act.kind === 'photo.added') && stateAfter(here, act);
    if (after) putRecord(tx, after);
    append(tx, act, { agentId: counter.agent.id, reference, doneOn: counter.time.today() });
    record(tx, counter.time, {
      agentNumber: counter.agent.number,
      action: 'registration.submitted',
      subjectId: stated.subjectId,
      detail: act.kind,
    });
  });
  counter.sync.engine.wake();
  return act;
}

/** What agents do; every choice comes from `fraction`. Each answers the acts that it made. */
export const deedsOf = (counter: Counter, branchCode: string, fraction: () => number) => {
  const paper = (prefix: string) => `${prefix}-${counter.newId().slice(-12)}`;
  const photo = () =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(counter.newId().repeat(8))]);
  const on = (person: PersonRecord) => ({ subjectId: person.id, baseVersion: person.version });

  return {
    register(document?: string): Act[] {
      const { act } = counter.register(
        document === undefined ? {} : { document },
        fraction() < 0.5 ? photo() : undefined,
      );
      return [act];
    },
    attest: (person: PersonRecord): Act[] =>
      person.registrationNumber === null ? [] : [counter.issue('attestation.issued', person.id)],
    /** A first card, and mostly its handing over. */
    card(person: PersonRecord): Act[] {
      if (person.registrationNumber === null) return [];
      const serial = paper('CA');
      const number = person.registrationNumber;
      const made = state(
        counter,
        branchCode,
        { ...on(person), kind: 'card.issued', payload: { serial, number } },
        serial,
      );
      if (fraction() < 0.3) return [made];
      const payload = { serial, to: { kind: 'insured' as const }, on: counter.time.today() };
      return [made, state(counter, branchCode, { ...on(person), kind: 'card.handed', payload })];
    },
    /** Another telephone or bank account: two counters that do it to one family contradict each other. */
    change(person: PersonRecord): Act[] {
      const mobile = `06${String(Math.floor(fraction() * 1e8)).padStart(8, '0')}`;
      const payload = {
        receipt: paper('EV'),
        declaredOn: counter.time.today(),
        event: { kind: 'contact-change', contacts: { mobile } },
        newMemberId: null,
        pieces: [],
      } as unknown as ActOf<'event.declared'>['payload'];
      return [
        state(counter, branchCode, { ...on(person), kind: 'event.declared', payload }, payload.receipt),
      ];
    },
    giveUpNumber(): Act[] {
      const number = counter.db.write((tx) => counter.sync.numbers.take(tx));
      if (number === undefined) return [];
      const payload = { number, reason: 'abandoned' };
      return [
        state(counter, branchCode, {
          subjectId: counter.newId(),
          baseVersion: null,
          kind: 'number.given_up',
          payload,
        }),
      ];
    },
    request({ id, taken }: RequestRecord): Act[] {
      const from = taken && { deviceId: taken.deviceId, agentNumber: taken.agentNumber };
      const take = state(counter, branchCode, {
        subjectId: id,
        baseVersion: null,
        kind: 'request.taken',
        payload: { requestId: id, taken: true, from },
      });
      if (fraction() < 0.4) return [take];
      const reason = { code: 'wrong_data' as const, typed: 'Numéro illisible.', rules: [] };
      const answer = {
        requestId: id,
        outcome: 'refused' as const,
        reason,
        papers: [],
        typed: '',
        resultActId: null,
      };
      return [
        take,
        state(counter, branchCode, {
          subjectId: id,
          baseVersion: null,
          kind: 'request.answered',
          payload: answer,
        }),
      ];
    },
    /** A number that nobody gave this workstation: refused for ever. */
    refusedForEver(): Act[] {
      const [id, number] = [counter.newId(), String(990_000_000 + Math.floor(fraction() * 1e6))];
      const person = aRecord({ id, n: Math.floor(fraction() * 1e6), number, branchCode });
      const payload = { receipt: paper('RC'), person, pieces: [] };
      return [
        state(
          counter,
          branchCode,
          { subjectId: id, baseVersion: null, kind: 'registration.submitted', payload },
          payload.receipt,
        ),
      ];
    },
    /** More text than one act may have: the central refuses the whole batch that carries it. */
    tooLarge(): Act[] {
      const [act] = this.register();
      if (!act) return [];
      const pieces = JSON.stringify(
        Array.from({ length: 4_000 }, () => ({ key: 'x'.repeat(80), received: true })),
      );
      counter.db.write(
        (tx) =>
          tx.run`UPDATE act SET payload = json_set(payload, '$.payload.pieces', json(${pieces})), signature = NULL WHERE id = ${act.id}`,
      );
      return [act];
    },
    /** Bits that fell over: the act does not read any more. */
    unreadable(): Act[] {
      const [act] = this.register();
      if (act)
        counter.db.write(
          (tx) => tx.run`UPDATE act SET payload = json_set(payload, '$.doneAt', 'hier') WHERE id = ${act.id}`,
        );
      return act ? [act] : [];
    },
  };
};
