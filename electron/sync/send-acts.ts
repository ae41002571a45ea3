import type { Topic } from '../../shared/contract/define.ts';
import { Act, ACTS_BATCH_MAX, type ActAnswer } from '../../shared/protocol/acts.ts';
import { instant } from '../platform/clock.ts';
import { describeFault } from './fault.ts';
import { countAttempt, listDue, park, type DueAct, type Refusal } from './outbox.repo.ts';
import { settle } from './settle.ts';
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

/**
 * Sends what is due, in rounds: a round carries the first unanswered act of each subject, in batches; the next round what
 * follows them. A round in which nothing was answered is the last.
 */
export async function sendActs(ports: StepPorts): Promise<StepEnd> {
  let answered = 1;
  while (answered > 0 && ports.goOn()) {
    answered = 0;
    let after = 0;
    for (let due = listDue(ports.db, after, ACTS_BATCH_MAX); due.length > 0 && ports.goOn();) {
      after = due.at(-1)?.seq ?? after;
      const delivery = await deliver(ports, readable(ports, due));
      if (delivery.end) return delivery.end;
      answered += delivery.answered;
      due = listDue(ports.db, after, ACTS_BATCH_MAX);
    }
  }
  return DONE;
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
  const outcome = await client.sendActs(batch.map(({ act }) => act));
  if (outcome.kind === 'answer') return settleAll(ports, batch, outcome.value);
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
      try {
        if (!answer) throw new Error('no answer');
        for (const topic of db.write((inner) => settle(inner, ports, act, answer))) topics.add(topic);
        answered += 1;
      } catch (error) {
        logger.error({ actId: act.id, ...describeFault(error) }, 'answer not written');
        countAttempt(tx, [due]);
      }
    }
  });
  announce([...topics]);
  return { answered };
}
