import type { Topic } from '../../shared/contract/define.ts';
import { Act, ACTS_BATCH_MAX, type ActAnswer } from '../../shared/protocol/acts.ts';
import { instant } from '../platform/clock.ts';
import { describeFault } from './fault.ts';
import { countAttempt, countOutbox, listDue, park, type DueAct, type Refusal } from './outbox.repo.ts';
import { isRestored } from './outcome.ts';
import { beginRestoration, findOffer, putWitness } from './restoration.repo.ts';
import { settle } from './settle.ts';
import { signLate } from './sign-act.repo.ts';
import { witnessOf } from './witness.ts';
import { DONE, endOf, type StepEnd, type StepPorts } from './step.ts';

interface Ready {
  readonly due: DueAct;
  readonly act: Act;
}
/** How a batch went: how many acts got an answer, and why the step must end, if it must. */
interface Delivery {
  readonly answered: number;
  readonly end?: StepEnd;
}

/** Batches under way at once, once the first of a step was answered: the central works on one while the other is settled here. */
const UNDER_WAY_MAX = 2;

/**
 * Sends what is due, in rounds: a round carries the first unanswered act of each subject, in batches; the next round what
 * follows them. A round in which nothing was answered is the last.
 */
export async function sendActs(ports: StepPorts): Promise<StepEnd> {
  const total = countOutbox(ports.db).waiting;
  const step = {
    done: 0,
    add(delivered: number): void {
      this.done += delivered;
      ports.progress(this.done, Math.max(this.done, total));
    },
  };
  let answered = 1;
  // Nothing new is stated before what a restored central has lost is back in front of it.
  while (answered > 0 && ports.goOn() && !findOffer(ports.db)) {
    const round = await sendRound(ports, step);
    if (round.end) return round.end;
    answered = round.answered;
  }
  return DONE;
}

/** Two batches never hold acts about the same person: what follows an unanswered act is not due. */
async function sendRound(
  ports: StepPorts,
  step: { readonly done: number; add(delivered: number): void },
): Promise<Delivery> {
  const underWay = new Set<Promise<void>>();
  let [answered, after] = [0, 0];
  let end: StepEnd | undefined;
  const take = async (due: readonly DueAct[]): Promise<void> => {
    const delivery = await deliver(ports, readable(ports, due));
    answered += delivery.answered;
    end ??= delivery.end;
    if (!delivery.end) step.add(delivery.answered);
  };
  try {
    while (!end && ports.goOn()) {
      const due = listDue(ports.db, after, ACTS_BATCH_MAX);
      if (due.length === 0) break;
      after = due.at(-1)?.seq ?? after;
      const one = take(due).finally(() => underWay.delete(one));
      underWay.add(one);
      if (step.done === 0 || underWay.size >= UNDER_WAY_MAX) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
  }
  return { answered, ...(end && { end }) };
}

/** Those that still read as acts. One that does not is put on its agent's desk: it must not stop the others. */
function readable({ db, clock, logger }: StepPorts, due: readonly DueAct[]): readonly Ready[] {
  return due.flatMap((entry) => {
    const act = readAct(entry.payload);
    if (act) return [{ due: entry, act }];
    logger.error({ actId: entry.actId }, 'act does not read');
    db.write((tx) => park(tx, entry.actId, unreadable(clock)));
    return [];
  });
}

/** What is said of an act that nobody can read. */
const unreadable = (clock: StepPorts['clock']): Refusal => ({
  at: instant(clock),
  code: 'invalid',
  existing: null,
  reasons: [],
});

function readAct(payload: string): Act | undefined {
  try {
    return Act.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

/** Sends one batch. When the central cannot read it, halves it until the act that spoils it stands alone. */
async function deliver(ports: StepPorts, batch: readonly Ready[]): Promise<Delivery> {
  const { db, clock, client, logger, announce } = ports;
  const [first] = batch;
  if (!first) return { answered: 0 };
  const due = batch.map((ready) => ready.due);
  const signed = db.write((tx) => signLate(tx, due));
  const outcome = await client.sendActs(
    signed.map(({ payload, signature }) => ({ text: payload, signature })),
    witnessOf(db),
  );
  if (outcome.kind === 'answer') return settleAll(ports, batch, outcome.value);
  if (isRestored(outcome)) {
    logger.warn({}, 'the central was restored');
    db.write((tx) => beginRestoration(tx, instant(clock)));
    return { answered: 0, end: DONE };
  }
  const end = endOf(outcome);
  db.write((tx) => countAttempt(tx, due));
  if (end) return { answered: 0, end };
  if (outcome.kind === 'refused' && outcome.problem.problem !== 'invalid') return { answered: 0 };
  if (batch.length > 1) return deliverHalves(ports, batch);
  logger.error({ actId: first.act.id }, 'act refused as unreadable');
  db.write((tx) => park(tx, first.act.id, unreadable(clock)));
  announce(['sync', 'day']);
  return { answered: 1 };
}

async function deliverHalves(ports: StepPorts, batch: readonly Ready[]): Promise<Delivery> {
  const middle = Math.ceil(batch.length / 2);
  const left = await deliver(ports, batch.slice(0, middle));
  if (left.end) return left;
  const right = await deliver(ports, batch.slice(middle));
  return { ...right, answered: left.answered + right.answered };
}

/** All the answers in one transaction; each in a savepoint, so that one that cannot be written does not stop the others. */
function settleAll(ports: StepPorts, batch: readonly Ready[], answers: readonly ActAnswer[]): Delivery {
  const { db, logger, announce } = ports;
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const topics = new Set<Topic>();
  let answered = 0;
  db.write((tx) => {
    for (const { due, act } of batch) {
      const answer = byId.get(act.id);
      // It could not be judged now: it is sent again at the next exchange.
      if (!answer) {
        countAttempt(tx, [due]);
        continue;
      }
      try {
        for (const topic of db.write((inner) => settle(inner, ports, act, answer))) topics.add(topic);
        answered += 1;
        if (answer.outcome === 'accepted') putWitness(tx, act.id);
      } catch (error) {
        logger.error({ actId: act.id, ...describeFault(error) }, 'answer not written');
        countAttempt(tx, [due]);
      }
    }
  });
  announce([...topics]);
  return { answered };
}
