import type { BundleRefusal } from '../../shared/domain/bundles/index.ts';
import { decodeBase64Url } from '../../shared/domain/seal/index.ts';
import {
  bundleSignedText,
  checkSize,
  readHead,
  UnreadableBundle,
  type BundleHead,
  type BundleReceipt,
} from '../../shared/protocol/index.ts';
import { findDevice, type Device } from '../devices/device.repo.ts';
import { faultFields } from '../http/fault.ts';
import { Refused } from '../http/refused.ts';
import { createRevocations } from '../papers/trust.service.ts';
import { NotDecrypted, sha256Of, unseal } from '../platform/age.ts';
import { instantAt } from '../platform/clock.ts';
import { isSignedBy } from '../platform/request-keys.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import { makeAnswer } from './answer-bundle.ts';
import * as repo from './bundle.repo.ts';
import { judgeBundle, type Judgement } from './judge-bundle.ts';
import { listIdentities } from './recipient.service.ts';

/** One slice of a file: the file is named by its digest, so that it can go on wherever it was cut off. */
export interface Slice {
  readonly file: string;
  /** Of the whole file. */
  readonly bytes: number;
  readonly offset: number;
  readonly content: Uint8Array;
}

const BEGUN_KEPT_MS = 60 * DAY_MS;
const EMPTY_BODY_BYTES = 0;

/** A refusal that is said of a file, whoever brings it. */
class Unwanted extends Error {
  override name = 'Unwanted';
  readonly code: BundleRefusal;
  constructor(code: BundleRefusal) {
    super(code);
    this.code = code;
  }
}

/** What the central does with bundles, whichever way their files come. */
export function createBundles(ports: Ports) {
  const { store } = ports;
  const revocations = createRevocations(ports);
  /** Bundles that are being judged, by their names: whoever asks meanwhile waits for the same judgement. */
  const underWay = new Map<string, Promise<BundleReceipt>>();

  const nameOf = ({ header }: BundleHead): repo.BundleName => ({
    deviceId: header.deviceId,
    sequence: header.sequence,
    wholeSha256: header.wholeSha256,
  });

  /**
   * Who signed a head; throws when nobody of ours did. A revoked one too: what it did before is judged as on the network
   * (`acts/late.ts`), and it reads nothing.
   */
  const getSigner = async ({ header, text, signature }: BundleHead): Promise<Device> => {
    if (header.kind !== 'acts') throw new Unwanted('is_answer');
    const signer = await findDevice(store, header.deviceId);
    if (!signer) throw new Unwanted('signer_unknown');
    const proof = decodeBase64Url(signature);
    if (!(await isSignedBy(signer.requestKey, Buffer.from(bundleSignedText(text)), Buffer.from(proof))))
      throw new Unwanted('tampered');
    return signer;
  };

  /** The head of a file whose first bytes are these, once it is proved. */
  const checkHead = async (start: Uint8Array, fileBytes: number) => {
    const head = readHead(start);
    if (typeof head === 'string') throw new Unwanted(head);
    const wrong = checkSize(head, fileBytes);
    const signer = await getSigner(head);
    if (wrong !== undefined) throw new Unwanted(wrong);
    return { head, signer };
  };

  async function* wholeOf(parts: readonly repo.StoredPart[]): AsyncGenerator<Uint8Array> {
    for (const { file, bodyAt } of parts) yield* repo.readHeld(store, file, bodyAt);
  }

  const receiptOf = async (
    name: repo.BundleName,
    judged: repo.JudgedBundle,
    repeated: boolean,
  ): Promise<BundleReceipt> => ({
    outcome: 'judged',
    deviceId: name.deviceId as never,
    sequence: name.sequence,
    repeated,
    ...judged,
    missingBundles: [...(await repo.listMissing(store, name.deviceId, name.sequence))],
  });

  /** Judges a bundle whose parts are all here, and keeps the answer before it forgets the files. */
  const judge = async (head: BundleHead, signer: Device, parts: readonly repo.StoredPart[]) => {
    const name = nameOf(head);
    if ((await sha256Of(wholeOf(parts))) !== head.header.wholeSha256) throw new Unwanted('tampered');
    const judgement = await openAndJudge(signer, parts);
    if (judgement.about.sequence !== head.header.sequence) throw new Unwanted('unreadable');
    const answer = await keepAnswer(name, signer, judgement);
    for (const { file } of parts) await repo.removeSlices(store, file);
    ports.logger.info(
      { device: signer.id, bundle: name.sequence, accepted: answer.accepted, refused: answer.refused },
      'a bundle was judged',
    );
    return receiptOf(name, answer, false);
  };

  const openAndJudge = async (signer: Device, parts: readonly repo.StoredPart[]): Promise<Judgement> => {
    const identities = await listIdentities(store);
    try {
      return await judgeBundle(ports, signer, unseal(wholeOf(parts), identities));
    } catch (error) {
      if (error instanceof NotDecrypted) throw new Unwanted('wrong_key');
      // What was signed whole and yet does not inflate or read was made by another program.
      if (error instanceof UnreadableBundle || isOfZlib(error)) throw new Unwanted('unreadable');
      throw error;
    }
  };

  const keepAnswer = async (
    name: repo.BundleName,
    signer: Device,
    judgement: Judgement,
  ): Promise<repo.JudgedBundle> => {
    const { accepted, refused, waiting, kept } = judgement;
    for (;;) {
      const sequence = await repo.nextAnswer(store, signer.id);
      const told = (await revocations()).answer;
      const file = await makeAnswer(ports, { signer, sequence, judgement, revocations: told });
      const judged = {
        accepted,
        refused,
        waiting,
        attachments: kept.length,
        answer: { sequence, bytes: file.length },
      };
      const isKept = await store.write(async (tx) => {
        const answer = { deviceId: signer.id, sequence, file };
        if ((await repo.insertAnswer(tx, answer, now(ports))) === 0) return false;
        await repo.putJudged(tx, name, judged, now(ports));
        return true;
      });
      if (isKept) return judged;
    }
  };

  /** Says what stands of a bundle, and judges it when nothing is missing. */
  const look = async (head: BundleHead, signer: Device): Promise<BundleReceipt> => {
    const name = nameOf(head);
    const judged = await repo.findJudged(store, name);
    if (judged) return receiptOf(name, judged, true);
    const parts = await repo.listParts(store, name);
    const here = new Set(parts.map(({ part }) => part));
    const missingParts = Array.from({ length: head.header.parts }, (_, n) => n + 1).filter(
      (n) => !here.has(n),
    );
    if (missingParts.length > 0) {
      const { deviceId, sequence, parts: all } = head.header;
      return { outcome: 'waiting', deviceId, sequence, parts: all, missingParts };
    }
    return judgeAlone(head, signer, parts);
  };

  /**
   * A long judgement outlives the patience of proxies: the request is cut, the work goes on, and the next request joins it. Where it
   * was interrupted with its process it begins again, and only does what was not done.
   */
  const judgeAlone = (head: BundleHead, signer: Device, parts: readonly repo.StoredPart[]) => {
    const key = JSON.stringify(nameOf(head));
    const begun = underWay.get(key);
    if (begun) return begun;
    const judgement = judgeOrForget(head, signer, parts).finally(() => underWay.delete(key));
    underWay.set(key, judgement);
    return judgement;
  };

  const judgeOrForget = async (head: BundleHead, signer: Device, parts: readonly repo.StoredPart[]) => {
    const name = nameOf(head);
    const repeated = async () => {
      const judged = await repo.findJudged(store, name);
      return judged && receiptOf(name, judged, true);
    };
    try {
      return (await repeated()) ?? (await judge(head, signer, parts));
    } catch (error) {
      // Another process may have come to the end first: it forgets the files.
      const done = await repeated();
      if (done) return done;
      if (error instanceof Unwanted) {
        await repo.removeParts(store, name);
        for (const { file } of parts) await repo.removeSlices(store, file);
      }
      throw error;
    }
  };

  const takeSlice = async ({ file, bytes, offset, content }: Slice): Promise<BundleReceipt> => {
    const start = offset === 0 ? content : await repo.findSlice(store, file, 0);
    if (!start) return { outcome: 'held', offset: 0 };
    const { head, signer } = await checkHead(start, bytes);
    if (await repo.findJudged(store, nameOf(head))) return look(head, signer);
    const held = await repo.countHeld(store, file);
    if (held < bytes) {
      if (offset !== held) return { outcome: 'held', offset: held };
      if (content.length === EMPTY_BODY_BYTES || offset + content.length > bytes)
        throw new Refused('invalid', { detail: 'a slice beyond the end' });
      if (offset === 0) await repo.removeOldSlices(store, instantAt(ports.clock.now() - BEGUN_KEPT_MS));
      await repo.insertSlice(store, { file, start: offset, bytes: content }, now(ports));
      if (offset + content.length < bytes) return { outcome: 'held', offset: offset + content.length };
    }
    if (
      (await sha256Of(repo.readHeld(store, file, head.bodyAt))) !== head.header.sha256 ||
      (await sha256Of(repo.readHeld(store, file, 0))) !== file
    ) {
      await repo.removeSlices(store, file);
      throw new Unwanted('tampered');
    }
    const { part, parts } = head.header;
    await repo.insertPart(store, nameOf(head), { part, parts, file, bodyAt: head.bodyAt });
    return look(head, signer);
  };

  return {
    /** Takes the next slice of a file. What is wrong with the file is an answer, not a fault. */
    async take(slice: Slice): Promise<BundleReceipt> {
      try {
        return await takeSlice(slice);
      } catch (error) {
        if (error instanceof Unwanted) return { outcome: 'refused', code: error.code };
        ports.logger.error(faultFields(error), 'a bundle could not be judged');
        throw error;
      }
    },
    findAnswer: (deviceId: string, sequence: number) => repo.findAnswer(store, deviceId, sequence),
  };
}
export type Bundles = ReturnType<typeof createBundles>;

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:Z_|ERR_STREAM)/.test(String(error.code));
