import {
  ActsEntry,
  ATTACHMENT_MAX_BYTES,
  readFrames,
  UnreadableBundle,
  ACTS_BATCH_MAX,
  type ActAnswer,
} from '../../shared/protocol/index.ts';
import { answerActs } from '../acts/acts.service.ts';
import { receive, type Received } from '../acts/received.ts';
import { hasAttachment, isPicture, keepAttachment, PICTURE_TYPE } from '../attachments/attachment.repo.ts';
import { isNamedBy } from '../attachments/upload.repo.ts';
import type { Device } from '../devices/device.repo.ts';
import { Refused } from '../http/refused.ts';
import { sha256 } from '../platform/digest.ts';
import { now, type Ports } from '../ports.ts';
import { isAccepted } from './bundle.repo.ts';
import { UTF8 } from './utf8.ts';

/** Who made a bundle and what it asks for, as it says itself. */
export type About = Extract<ActsEntry, { kind: 'about' }>;

/** What came of a bundle. */
export interface Judgement {
  readonly about: About;
  /** The answers, as they will be repeated for ever. */
  readonly answers: readonly string[];
  readonly accepted: number;
  readonly refused: number;
  readonly waiting: number;
  /** Digests of the attachments that are kept. */
  readonly kept: readonly string[];
}

/**
 * Judges the acts of a bundle as those of the workstation that signed it, through the same door as the network's. The order of each
 * lane is kept: what follows a refused act waits for what its agent decides, as it would have waited there.
 */
export async function judgeBundle(
  ports: Ports,
  signer: Device,
  content: AsyncIterable<Uint8Array>,
): Promise<Judgement> {
  let about: About | undefined;
  const kept: string[] = [];
  const lanes = createLanes(ports, signer);
  for await (const { entry, bytes } of readFrames(content, ActsEntry, UTF8, ATTACHMENT_MAX_BYTES)) {
    if (about === undefined) {
      if (entry.kind !== 'about' || entry.deviceId !== signer.id)
        throw new UnreadableBundle('not about the signer');
      about = entry;
      continue;
    }
    if (entry.kind === 'act') await lanes.take(entry);
    if (entry.kind !== 'attachment') continue;
    await lanes.flush();
    const isWanted =
      signer.revokedAt !== null
        ? await isNamedBy(ports.store, { deviceId: signer.id, sha256: entry.sha256 }, entry.neededBy)
        : lanes.isAccepted(entry.neededBy) || (await isAccepted(ports.store, signer.id, entry.neededBy));
    const { sha256: name } = entry;
    if (!isWanted || !isTrue(entry, bytes)) continue;
    if (await hasAttachment(ports.store, name)) {
      kept.push(name);
      continue;
    }
    const attachment = { sha256: name, mediaType: PICTURE_TYPE, bytes, deviceId: signer.id };
    await ports.store.write((tx) => keepAttachment(tx, attachment, now(ports)));
    kept.push(name);
  }
  if (about === undefined) throw new UnreadableBundle('empty');
  await lanes.flush();
  return { about, kept, ...lanes.result() };
}

const isTrue = (
  { sha256: name, mediaType }: { readonly sha256: string; readonly mediaType: string },
  bytes: Uint8Array,
): boolean => mediaType === PICTURE_TYPE && sha256(bytes) === name && isPicture(bytes);

type Carried = Extract<ActsEntry, { kind: 'act' }>;

function createLanes(ports: Ports, signer: Device) {
  const stopped = new Set<string>();
  const answers: string[] = [];
  const accepted = new Set<string>();
  let refused = 0;
  let waiting = 0;
  let batch: { readonly lane: string; readonly received: Received }[] = [];

  const learn = (lane: string, answer: ActAnswer | undefined): void => {
    if (answer?.outcome !== 'accepted') {
      stopped.add(lane);
      if (answer) refused += 1;
      else waiting += 1;
      return;
    }
    accepted.add(answer.id);
  };

  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const sent = batch;
    batch = [];
    const texts = await answerActs(
      ports,
      signer,
      sent.map(({ received }) => received),
    );
    answers.push(...texts);
    const byId = new Map(texts.map((text) => [idOf(text), JSON.parse(text) as ActAnswer]));
    for (const { lane, received } of sent) learn(lane, byId.get(received.id));
  };

  return {
    flush,
    isAccepted: (actId: string): boolean => accepted.has(actId),
    async take({ lane, text, signature }: Carried): Promise<void> {
      if (batch.length >= ACTS_BATCH_MAX || batch.some((one) => one.lane === lane)) await flush();
      const received = stopped.has(lane) ? undefined : readable({ text, signature });
      if (received) batch.push({ lane, received });
      else {
        stopped.add(lane);
        waiting += 1;
      }
    },
    result: () => ({ answers, accepted: accepted.size, refused, waiting }),
  };
}

/** Without an id nobody could be answered: its workstation puts it on the desk by itself. */
function readable(signed: { readonly text: string; readonly signature: string }): Received | undefined {
  try {
    return receive(signed);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

const idOf = (answer: string): string => (JSON.parse(answer) as ActAnswer).id;
