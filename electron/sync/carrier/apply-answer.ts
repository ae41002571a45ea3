import type { Topic } from '../../../shared/contract/define.ts';
import type { TakenFile } from '../../../shared/domain/bundles/index.ts';
import { decodeBase64Url } from '../../../shared/domain/seal/index.ts';
import { Act, type ActAnswer } from '../../../shared/protocol/acts.ts';
import { AnswerEntry, bundleSignedText } from '../../../shared/protocol/bundles.ts';
import { readFrames, UnreadableBundle } from '../../../shared/protocol/bundle-frames.ts';
import { recipientSignedText, type CertifiedRecipient } from '../../../shared/protocol/recipient.ts';
import { findTrust } from '../../modules/papers/index.ts';
import { NotDecrypted, unseal } from '../../platform/age.ts';
import { instant } from '../../platform/clock.ts';
import { verifySeal } from '../../platform/seal-crypto.ts';
import { markSent } from '../attachments.repo.ts';
import { readAnswer, readChanges } from '../central-client.ts';
import { describeFault } from '../fault.ts';
import { findCursor, findReferenceCursor } from '../inbox.repo.ts';
import { keepBlock } from '../numbers.repo.ts';
import { applyPage, BRANCH_ROAD, releaseHeld } from '../receive.ts';
import { REFERENCE_ROAD } from '../receive-reference.ts';
import { takeList } from '../receive-trust.ts';
import { settle } from '../settle.ts';
import type { StepPorts } from '../step.ts';
import { markBundleAnswered } from './bundles.repo.ts';
import * as repo from './carrier.repo.ts';
import { bodiesOf, type Advance, type HeadedFile } from './key-files.ts';
import { UTF8 } from './utf8.ts';

export type ApplyPorts = Pick<StepPorts, 'db' | 'clock' | 'chance' | 'logger' | 'announce'>;
type Answered = Extract<TakenFile, { outcome: 'answered' }>;
type Refused = Extract<TakenFile, { outcome: 'refused' }>['code'];

/** True when the root that this workstation trusts signed these bytes. */
export function isOfRoot({ db }: Pick<ApplyPorts, 'db'>, text: string, signature: string): boolean {
  const root = findTrust(db)?.root;
  if (root === undefined) return false;
  const key = { algorithm: 'EdDSA', publicKey: Buffer.from(root, 'hex') } as const;
  return verifySeal(key, Buffer.from(text), decodeBase64Url(signature));
}

/** True when the root signed the head of an answer. */
export const isSignedAnswer = (ports: Pick<ApplyPorts, 'db'>, { head }: HeadedFile): boolean =>
  isOfRoot(ports, bundleSignedText(head.text), head.signature);

/** A recipient that the root certifies; undefined for anything else. */
export const provedRecipient = (
  ports: Pick<ApplyPorts, 'db'>,
  central: CertifiedRecipient | undefined,
): string | undefined =>
  central && isOfRoot(ports, recipientSignedText(central.recipient), central.signature)
    ? central.recipient
    : undefined;

const ANSWERS_AT_ONCE = 200;

/**
 * Applies an answer whose files were checked, through the code that applies the network's. What it says of acts holds for ever;
 * its changes are applied only when it knows more than what was applied before. Cut off anywhere, it can be applied again.
 */
export async function applyAnswer(
  ports: ApplyPorts,
  parts: readonly HeadedFile[],
  advance: Advance,
): Promise<Omit<Answered, 'file' | 'outcome'> | Refused> {
  const { db } = ports;
  const own = repo.findCarrier(db).own;
  const [first] = parts;
  if (!own || !first) return 'wrong_key';
  const topics = new Set<Topic>();
  const done = { bundle: 0, accepted: 0, refused: 0, changes: 0, numbers: 0, isOlder: false };
  const note = (changed: readonly Topic[]) => changed.forEach((topic) => topics.add(topic));
  let answers: ActAnswer[] = [];
  const flush = () => {
    const settled = settleAll(ports, answers);
    answers = [];
    done.accepted += settled.accepted;
    done.refused += settled.refused;
    note(settled.topics);
  };
  const mayChange = { branch: false, everybody: false };
  const take = (entry: AnswerEntry): void => {
    switch (entry.kind) {
      case 'about': {
        if (entry.deviceId !== first.head.header.deviceId || entry.sequence !== first.head.header.sequence)
          throw new UnreadableBundle('about another');
        const { lastAnswer, answerCursor, answerReferenceCursor } = repo.findCarrier(db);
        const [branch, everybody] = [findCursor(db), findReferenceCursor(db)];
        done.bundle = entry.answers;
        done.isOlder = entry.sequence < lastAnswer;
        // Where the network has led meanwhile is further, or leads there at the next exchange: never back.
        mayChange.branch = !done.isOlder && (branch === entry.after || branch === answerCursor);
        mayChange.everybody =
          !done.isOlder && (everybody === entry.afterReference || everybody === answerReferenceCursor);
        if (provedRecipient(ports, entry.recipient) !== undefined && !done.isOlder)
          db.write((tx) => repo.putCentralRecipient(tx, entry.recipient));
        return;
      }
      case 'answer': {
        const answer = readAnswer(entry.answer);
        if (answer) answers.push(answer);
        if (answers.length >= ANSWERS_AT_ONCE) flush();
        return;
      }
      case 'kept':
        db.write((tx) => markSent(tx, entry.sha256, instant(ports.clock)));
        return;
      case 'numbers':
        if (db.write((tx) => keepBlock(tx, entry.requestId, entry.block)))
          done.numbers += Number(entry.block.last) - Number(entry.block.first) + 1;
        return;
      case 'revocations':
        takeList(ports, entry.revocations);
        return;
      case 'page':
        flush();
        if (!mayChange[entry.about]) return;
        note(releaseHeld(ports));
        db.write((tx) => {
          const isBranch = entry.about === 'branch';
          note(applyPage(ports, readChanges(entry), isBranch ? BRANCH_ROAD : REFERENCE_ROAD));
          (isBranch ? repo.putAnswerCursor : repo.putAnswerReferenceCursor)(tx, entry.cursor);
        });
        done.changes += entry.changes.length;
        return;
      case 'end':
        flush();
        db.write((tx) => {
          repo.putLastAnswer(tx, first.head.header.sequence);
          markBundleAnswered(tx, done.bundle, instant(ports.clock));
        });
    }
  };
  try {
    const body = unseal(counted(bodiesOf(parts), advance), own.identity);
    for await (const { entry } of readFrames(body, AnswerEntry, UTF8)) take(entry);
  } catch (error) {
    if (error instanceof NotDecrypted) return 'wrong_key';
    if (error instanceof UnreadableBundle) return 'unreadable';
    throw error;
  } finally {
    topics.add('sync');
    ports.announce([...topics]);
  }
  return done;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, advance: Advance): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    advance(chunk.length);
    yield chunk;
  }
}

/** All in one transaction, each in a savepoint: one that cannot be written does not stop the others. */
function settleAll(ports: ApplyPorts, answers: readonly ActAnswer[]) {
  const { db, logger } = ports;
  const topics = new Set<Topic>();
  let accepted = 0;
  let refused = 0;
  db.write(() => {
    for (const answer of answers) {
      const payload = repo.findPayload(db, answer.id);
      if (payload === undefined) continue;
      try {
        const act = Act.parse(JSON.parse(payload));
        const changed = db.write((inner) => settle(inner, ports, act, answer));
        if (changed.length === 0) continue;
        changed.forEach((topic) => topics.add(topic));
        if (answer.outcome === 'accepted') accepted += 1;
        else refused += 1;
      } catch (error) {
        logger.error({ actId: answer.id, ...describeFault(error) }, 'answer not written');
      }
    }
  });
  return { accepted, refused, topics: [...topics] };
}
