import { basename } from 'node:path';
import type { TakenFile } from '../../../shared/domain/bundles/index.ts';
import type { CentralClient } from '../central-client.ts';
import { applyAnswer, isSignedAnswer, type ApplyPorts } from './apply-answer.ts';
import { forward, saveAnswer } from './forward.ts';
import type { Work } from './job.ts';
import { checkBody, lookAt, type HeadedFile } from './key-files.ts';

interface TakePorts extends ApplyPorts {
  readonly client: CentralClient;
  readonly device: { readonly id: string };
  readonly work: Work;
}

const nameOf = ({ path }: HeadedFile): string => basename(path);
const refusedAs = (file: string, code: Extract<TakenFile, { outcome: 'refused' }>['code']): TakenFile => ({
  outcome: 'refused',
  file,
  code,
});
/** The files of one bundle name it alike. */
const bundleOf = ({ head: { header } }: HeadedFile): string =>
  [header.kind, header.deviceId, header.sequence, header.wholeSha256].join(' ');
const bySequence = (one: HeadedFile, other: HeadedFile): number =>
  one.head.header.sequence - other.head.header.sequence || one.head.header.part - other.head.header.part;

/**
 * Takes files of a key, in whatever order they come: answers to this workstation are applied, bundles of others (and of this one)
 * are brought to the central. Each says what came of it; one that is not taken does not stop the others.
 */
export async function takeFiles(ports: TakePorts, paths: readonly string[]): Promise<readonly TakenFile[]> {
  const { work } = ports;
  const taken: TakenFile[] = [];
  const found: HeadedFile[] = [];
  for (const path of paths) {
    const looked = await lookAt(path);
    if (typeof looked === 'string') taken.push(refusedAs(basename(path), looked));
    else found.push(looked);
  }
  const total = found.reduce((sum, { bytes }) => sum + bytes, 0);
  work.step('checking', total);
  const good: HeadedFile[] = [];
  for (const file of found) {
    const wrong = await checkFile(ports, file);
    work.advance(file.bytes);
    if (wrong === undefined) good.push(file);
    else taken.push(refusedAs(nameOf(file), wrong));
  }
  const bundles = Map.groupBy(good.toSorted(bySequence), bundleOf).values();
  for (const files of bundles) {
    const parts = [...new Map(files.map((file) => [file.head.header.part, file])).values()];
    const isAnswer = parts[0]?.head.header.kind === 'answer';
    work.step(
      isAnswer ? 'applying' : 'sending',
      parts.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    taken.push(isAnswer ? await takeAnswer(ports, parts) : await bring(ports, parts));
  }
  return taken;
}

async function checkFile(ports: TakePorts, file: HeadedFile) {
  const { header } = file.head;
  if (header.kind === 'answer') {
    if (!isSignedAnswer(ports, file)) return 'tampered' as const;
    if (header.deviceId !== ports.device.id) return 'for_another' as const;
  }
  return checkBody(file);
}

const missingOf = (parts: readonly HeadedFile[]): readonly number[] => {
  const here = new Set(parts.map(({ head }) => head.header.part));
  const all = parts[0]?.head.header.parts ?? 0;
  return Array.from({ length: all }, (_, n) => n + 1).filter((n) => !here.has(n));
};

async function takeAnswer(ports: TakePorts, parts: readonly HeadedFile[]): Promise<TakenFile> {
  const [first] = parts as readonly [HeadedFile];
  const { header } = first.head;
  const missingParts = missingOf(parts);
  if (missingParts.length > 0)
    return {
      outcome: 'parts_missing',
      file: nameOf(first),
      bundle: header.sequence,
      parts: header.parts,
      missingParts: [...missingParts],
    };
  const applied = await applyAnswer(ports, parts, ports.work.advance);
  return typeof applied === 'string'
    ? refusedAs(nameOf(first), applied)
    : { outcome: 'answered', file: nameOf(first), ...applied };
}

/** The last word on a bundle is said of its last part. */
async function bring({ client, work }: TakePorts, parts: readonly HeadedFile[]): Promise<TakenFile> {
  const [first] = parts as readonly [HeadedFile];
  let receipt = await forward(client, first, work.advance);
  for (const part of parts.slice(1)) {
    if (receipt.outcome !== 'waiting') break;
    receipt = await forward(client, part, work.advance);
  }
  switch (receipt.outcome) {
    case 'judged': {
      const { sequence, repeated, accepted, refused, waiting, missingBundles } = receipt;
      const answerFile = await saveAnswer(client, receipt, first.path);
      return {
        outcome: 'carried',
        file: nameOf(first),
        bundle: sequence,
        repeated,
        accepted,
        refused,
        waiting,
        missingBundles,
        answerFile,
      };
    }
    case 'waiting':
      return {
        outcome: 'parts_missing',
        file: nameOf(first),
        bundle: receipt.sequence,
        parts: receipt.parts,
        missingParts: receipt.missingParts,
      };
    case 'refused':
      return refusedAs(nameOf(first), receipt.code);
    case 'held':
      throw new Error('The whole file was sent');
  }
}
