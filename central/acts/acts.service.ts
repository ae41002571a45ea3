import { forDeposit } from '../../shared/domain/people/deposit.ts';
import type { Act, ActAnswer } from '../../shared/protocol/acts.ts';
import { signedAct } from '../../shared/protocol/signature.ts';
import { referenceOf } from '../branch/branch.service.ts';
import { keepRefused, type RefusedAct } from '../branch/refused-act.repo.ts';
import type { Device } from '../devices/device.repo.ts';
import { faultFields } from '../http/fault.ts';
import { seesOf } from '../http/needs.ts';
import { isSignedBy } from '../platform/request-keys.ts';
import { now, type Ports } from '../ports.ts';
import type { Tx } from '../store/sql.ts';
import { waitsForOthers } from '../restored/restored.service.ts';
import { isDatabaseAway } from '../store/trouble.ts';
import { claimActs, forgetActs, keepAnswers, listAnswers, type Sender } from './act.repo.ts';
import { latenessOf, type Lateness } from './late.ts';
import { keepLate, type Late } from './late.repo.ts';
import { judge } from './judge.ts';
import type { Verdict } from './verdict.ts';
import { goesNowhere, loadWorld } from './load-world.ts';
import { liftRefusals, paperMadeBy, revokeRefused } from './refused-papers.repo.ts';
import type { Received } from './received.ts';
import { apply, type World } from './world.ts';
import { writeEffects } from './write-effects.ts';

type Outcome = readonly [kind: string, outcome: string];
type Texts = ReadonlyMap<string, string>;
const INVALID = { outcome: 'refused', code: 'invalid', existing: null } as const satisfies Verdict;
const REVOKED = { outcome: 'refused', code: 'device_revoked', existing: null } as const satisfies Verdict;
const NOT_SIGNED = { outcome: 'refused', code: 'signature', existing: null } as const satisfies Verdict;

/**
 * Answers a batch of acts of `device`, who signed them, each as the JSON text that will be repeated for ever. One that it did not
 * sign takes nobody's id: it is refused, and not kept. An act without an answer is to be sent again. Whatever road it came by, an act
 * of a revoked workstation is taken when it was done before, and put apart when that is doubtful (`late.ts`).
 */
export async function answerActs(
  ports: Ports,
  device: Device,
  received: readonly Received[],
): Promise<readonly string[]> {
  ports.metrics.batch(received.length);
  const checks = await Promise.all(received.map((one) => isGenuine(device, one)));
  const genuine = received.filter((_, n) => checks[n]);
  const texts = await answerInTime(ports, device, genuine);
  const at = now(ports);
  return received.flatMap(({ id, act }, n) => {
    if (checks[n]) return texts.get(id) ?? [];
    ports.metrics.judged(act?.kind ?? 'unreadable', NOT_SIGNED.code);
    return JSON.stringify(toAnswer(id, NOT_SIGNED, at));
  });
}

async function answerInTime(ports: Ports, device: Device, genuine: readonly Received[]): Promise<Texts> {
  const apart = genuine.filter((one) => latenessOf(device, one) === 'apart');
  const others = genuine.filter((one) => !apart.includes(one));
  const answers = apart.length > 0 ? await putApart(ports, device, apart) : new Map<string, string>();
  const judged = others.length > 0 ? await answerGenuine(ports, device, others) : [];
  return new Map([...answers, ...judged]);
}

/** Those that were answered before get that answer; the others wait for an administrator. */
const putApart = (ports: Ports, device: Device, acts: readonly Received[]): Promise<Map<string, string>> =>
  ports.store.write(async (tx) => {
    const sender = { deviceId: device.id, at: now(ports) };
    const answers = await knownAnswers(tx, sender, acts);
    await keepLate(tx, 'apart', acts.filter(({ id }) => !answers.has(id)).flatMap(asLate), sender);
    return answers;
  });

const asLate = ({ act, text, signature }: Received): Late[] => (act ? [{ act, text, signature }] : []);

/** As an administrator decided about an act that was put apart. */
export const answerAs = (
  ports: Ports,
  device: Device,
  received: readonly Received[],
  lateness: 'judge' | 'revoked',
): Promise<Texts> => answerTogether(ports, device, received, () => lateness);

const isGenuine = (device: Device, { text, signature }: Received): Promise<boolean> =>
  isSignedBy(device.requestKey, Buffer.from(signedAct(text)), Buffer.from(signature, 'base64url'));

/** In one transaction; when something unforeseen breaks it, each act is tried alone, so one of them never undoes the others. */
async function answerGenuine(ports: Ports, device: Device, received: readonly Received[]): Promise<Texts> {
  try {
    return await answerTogether(ports, device, received);
  } catch (error) {
    // A database that is away is away for each of them: trying them alone would only make the counter wait.
    if (received.length === 1 || isDatabaseAway(error)) throw error;
    ports.logger.error(
      { ...faultFields(error), acts: received.length },
      'a batch of acts failed; each is tried alone',
    );
    return answerEachAlone(ports, device, received);
  }
}

async function answerEachAlone(ports: Ports, device: Device, received: readonly Received[]): Promise<Texts> {
  const answers = new Map<string, string>();
  let fault: unknown;
  for (const one of received) {
    try {
      (await answerTogether(ports, device, [one])).forEach((text, id) => answers.set(id, text));
    } catch (error) {
      fault = error;
      ports.logger.error({ ...faultFields(error), act: one.id }, 'an act could not be judged');
    }
  }
  if (answers.size === 0) throw fault;
  return answers;
}

async function answerTogether(
  ports: Ports,
  device: Device,
  received: readonly Received[],
  lateness: (one: Received) => Lateness = (one) => latenessOf(device, one),
): Promise<Texts> {
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
      const inTime = toJudge.filter((one) => lateness(one) === 'judge');
      if (device.revokedAt !== null) await keepLate(tx, 'taken', inTime.flatMap(asLate), sender);
      const acts = toJudge.flatMap(({ act }) => act ?? []);
      const { world, claimed } = await loadWorld(tx, device, acts, sender.at);
      const isPatient = acts.some((act) => isAhead(act, world)) && (await waitsForOthers(ports, tx));
      const early = new Set<string>();
      const judged = toJudge.map((one) => {
        const { id, act } = one;
        const verdict = !act ? INVALID : lateness(one) === 'revoked' ? REVOKED : judge(act, world);
        const isEarly =
          isPatient && act && verdict.outcome === 'refused' && verdict !== REVOKED && isAhead(act, world);
        if (isEarly) early.add(id);
        if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(world, effect, act));
        const outcome = isEarly ? 'early' : verdict.outcome === 'refused' ? verdict.code : 'accepted';
        outcomes.push([act?.kind ?? 'unreadable', outcome]);
        return { id, act, verdict, paper: act && paperMadeBy(act) };
      });
      const papersOf = (outcome: Verdict['outcome']): string[] =>
        judged.flatMap(({ id, verdict, paper }) =>
          verdict.outcome === outcome && !early.has(id) ? (paper ?? []) : [],
        );
      await liftRefusals(tx, papersOf('accepted'));
      await writeEffects(tx, judged, claimed, sender);
      await revokeRefused(tx, papersOf('refused'), sender);
      const ended = judged.filter(({ id }) => !early.has(id));
      const texts = new Map(
        ended.map(({ id, verdict }) => [
          id,
          JSON.stringify(shownTo(device, toAnswer(id, verdict, sender.at))),
        ]),
      );
      await keepAnswers(tx, texts);
      if (early.size > 0) await forgetActs(tx, [...early]);
      await keepRefused(tx, ended.flatMap(refusalOf), sender);
      texts.forEach((text, id) => answers.set(id, text));
    }
    return { answers, outcomes };
  });
  // Counted once they stand: a transaction may run again.
  for (const [kind, outcome] of outcomes) ports.metrics.judged(kind, outcome);
  return answers;
}

/**
 * Stated on a version, or for a branch, that is not here: after a restoration from an older backup the acts that made the versions
 * before it may be at other workstations and the list of branches may be the old one, so it is not answered until they had time to come.
 */
const isAhead = (act: Act, world: World): boolean => {
  const { subjectId, baseVersion } = act;
  const isLater = baseVersion !== null && baseVersion > (world.people.get(subjectId)?.version ?? 0);
  return isLater || goesNowhere(act, world);
};

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

interface Judged {
  readonly id: string;
  readonly act: Act | undefined;
  readonly verdict: Verdict;
}
/** As the branch of the workstation finds it again; nothing for what was accepted. */
const refusalOf = ({ id, act, verdict }: Judged): RefusedAct[] =>
  verdict.outcome === 'accepted'
    ? []
    : [
        {
          actId: id,
          kind: act?.kind ?? 'unreadable',
          code: verdict.code,
          reference: act ? referenceOf(act) : null,
          agentNumber: act?.agentNumber ?? '',
        },
      ];

/** A refusal may bring the record that stands: whole for a branch, what a deposit needs for a proximity point. */
const shownTo = ({ kind }: Device, answer: ActAnswer): ActAnswer =>
  answer.outcome === 'refused' && answer.existing !== null && seesOf('sendActs', kind) !== 'file'
    ? { ...answer, existing: forDeposit(answer.existing), base: answer.base && forDeposit(answer.base) }
    : answer;

function toAnswer(id: string, verdict: Verdict, at: string): ActAnswer {
  const named = { id: id as ActAnswer['id'], at };
  return verdict.outcome === 'accepted'
    ? { ...named, outcome: 'accepted', version: verdict.version }
    : {
        ...named,
        outcome: 'refused',
        code: verdict.code,
        existing: verdict.existing,
        base: verdict.base ?? null,
        clashes: [...(verdict.clashes ?? [])],
        reasons: [...(verdict.reasons ?? [])],
      };
}
