import type { ActAnswer } from '../../shared/protocol/acts.ts';
import type { Device } from '../devices/device.repo.ts';
import { faultFields } from '../http/fault.ts';
import { now, type Ports } from '../ports.ts';
import type { Tx } from '../store/sql.ts';
import { claimActs, keepAnswers, listAnswers, type Sender } from './act.repo.ts';
import { judge, type Verdict } from './judge.ts';
import { loadWorld } from './load-world.ts';
import { liftRefusals, paperMadeBy, revokeRefused } from './refused-papers.repo.ts';
import type { Received } from './received.ts';
import { apply } from './world.ts';
import { writeEffects } from './write-effects.ts';

type Outcome = readonly [kind: string, outcome: string];
const INVALID: Verdict = { outcome: 'refused', code: 'invalid', existing: null };

/**
 * Answers a batch, each act as the JSON text that will be repeated for ever. The batch is one transaction; when something
 * unforeseen breaks it, each act is tried alone, so one of them never undoes the others. An act without an answer is to be
 * sent again.
 */
export async function answerActs(
  ports: Ports,
  device: Device,
  received: readonly Received[],
): Promise<readonly string[]> {
  ports.metrics.batch(received.length);
  try {
    return await answerTogether(ports, device, received);
  } catch (error) {
    if (received.length === 1) throw error;
    ports.logger.error(
      { ...faultFields(error), acts: received.length },
      'a batch of acts failed; each is tried alone',
    );
    return answerEachAlone(ports, device, received);
  }
}

async function answerEachAlone(
  ports: Ports,
  device: Device,
  received: readonly Received[],
): Promise<readonly string[]> {
  const answers: string[] = [];
  let fault: unknown;
  for (const one of received) {
    try {
      answers.push(...(await answerTogether(ports, device, [one])));
    } catch (error) {
      fault = error;
      ports.logger.error({ ...faultFields(error), act: one.id }, 'an act could not be judged');
    }
  }
  if (answers.length === 0) throw fault;
  return answers;
}

async function answerTogether(
  ports: Ports,
  device: Device,
  received: readonly Received[],
): Promise<readonly string[]> {
  const { answers, outcomes } = await ports.store.write(async (tx) => {
    const outcomes: Outcome[] = [];
    const sender = { deviceId: device.id, at: now(ports) };
    const once = [...new Map(received.map((one) => [one.id, one])).values()];
    const fresh = await claimActs(tx, once, sender);
    const answers = await knownAnswers(
      tx,
      sender,
      once.filter(({ id }) => !fresh.has(id)),
    );

    const toJudge = once.filter(({ id }) => fresh.has(id));
    if (toJudge.length > 0) {
      const acts = toJudge.flatMap(({ act }) => act ?? []);
      const { world, claimed } = await loadWorld(tx, device, acts, sender.at);
      const judged = toJudge.map(({ id, act }) => {
        const verdict = act ? judge(act, world) : INVALID;
        if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(world, effect));
        outcomes.push([act?.kind ?? 'unreadable', verdict.outcome === 'refused' ? verdict.code : 'accepted']);
        return { id, verdict, paper: act && paperMadeBy(act) };
      });
      const papersOf = (outcome: Verdict['outcome']): string[] =>
        judged.flatMap(({ verdict, paper }) => (verdict.outcome === outcome ? (paper ?? []) : []));
      await liftRefusals(tx, papersOf('accepted'));
      await writeEffects(tx, judged, claimed, sender);
      await revokeRefused(tx, papersOf('refused'), sender);
      const texts = new Map(
        judged.map(({ id, verdict }) => [id, JSON.stringify(toAnswer(id, verdict, sender.at))]),
      );
      await keepAnswers(tx, texts);
      texts.forEach((text, id) => answers.set(id, text));
    }
    return { answers, outcomes };
  });
  // Counted once they stand: a transaction may run again.
  for (const [kind, outcome] of outcomes) ports.metrics.judged(kind, outcome);
  return received.map(({ id }) => answers.get(id) ?? '').filter((text) => text !== '');
}

/** What was answered before. An id that another workstation used is nobody else's business: it is refused, and not kept. */
async function knownAnswers(tx: Tx, sender: Sender, known: readonly Received[]) {
  const stored =
    known.length === 0
      ? []
      : await listAnswers(
          tx,
          known.map(({ id }) => id),
        );
  return new Map(
    stored.map(({ id, device_id, answer }) => [
      id,
      device_id === sender.deviceId ? answer : JSON.stringify(toAnswer(id, INVALID, sender.at)),
    ]),
  );
}

function toAnswer(id: string, verdict: Verdict, at: string): ActAnswer {
  const named = { id: id as ActAnswer['id'], at };
  return verdict.outcome === 'accepted'
    ? { ...named, outcome: 'accepted', version: verdict.version }
    : {
        ...named,
        outcome: 'refused',
        code: verdict.code,
        existing: verdict.existing,
        reasons: [...(verdict.reasons ?? [])],
      };
}
