import { encodeBase64Url } from '../../shared/domain/seal/index.ts';
import {
  BUNDLE_VERSION,
  bundleSignedText,
  CHANGES_PAGE_MAX,
  frameOf,
  headText,
  type AnswerEntry,
  type BundleHeader,
} from '../../shared/protocol/index.ts';
import { pageForDeposit, readPage } from '../changes/changes.service.ts';
import type { Device } from '../devices/device.repo.ts';
import { seesOf } from '../http/needs.ts';
import { reserveBlock } from '../numbers/numbers.service.ts';
import { getRoot, type SignedRevocations } from '../papers/trust.service.ts';
import { seal } from '../platform/age.ts';
import { sha256 } from '../platform/digest.ts';
import { now, type Ports } from '../ports.ts';
import type { Judgement } from './judge-bundle.ts';
import { certifiedRecipient } from './recipient.service.ts';
import { UTF8 } from './utf8.ts';

/** A whole branch fits; what comes after it waits for the next bundle. */
const PAGES_MAX = 400;

interface Answered {
  readonly signer: Device;
  /** The answer's own number. */
  readonly sequence: number;
  readonly judgement: Judgement;
  readonly revocations: SignedRevocations['answer'];
}

async function* entriesOf(
  ports: Ports,
  { signer, sequence, judgement, revocations }: Answered,
): AsyncGenerator<AnswerEntry> {
  const { about, answers, kept } = judgement;
  yield {
    kind: 'about',
    deviceId: about.deviceId,
    sequence,
    answers: about.sequence,
    madeAt: now(ports),
    recipient: await certifiedRecipient(ports.store),
    after: about.cursor,
    afterReference: about.referenceCursor,
  };
  for (const text of answers) yield { kind: 'answer', answer: JSON.parse(text) as Record<string, unknown> };
  for (const digest of kept) yield { kind: 'kept', sha256: digest as AnswerEntryOf<'kept'>['sha256'] };
  // A revoked workstation hears of its acts only, as on the network.
  if (signer.revokedAt !== null) return;
  if (about.numbers) {
    const { requestId, count } = about.numbers;
    const block = await reserveBlock(ports, signer, requestId.toLowerCase(), count);
    yield { kind: 'numbers', requestId, block };
  }
  yield { kind: 'revocations', revocations };
  yield* pagesOf(ports, signer, 'everybody', about.referenceCursor);
  yield* pagesOf(ports, signer, 'branch', about.cursor);
}

/** One road of the feed from a cursor on, by the signer's need, as on the network. */
async function* pagesOf(
  ports: Ports,
  { branchCode, kind }: Device,
  about: 'branch' | 'everybody',
  cursor: string,
): AsyncGenerator<AnswerEntry> {
  let after = cursor;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await readPage(ports.store, branchCode, { after, limit: CHANGES_PAGE_MAX, about });
    yield { kind: 'page', about, ...(seesOf('listChanges', kind) === 'file' ? page : pageForDeposit(page)) };
    if (!page.more) return;
    after = page.cursor;
  }
}
type AnswerEntryOf<K extends AnswerEntry['kind']> = Extract<AnswerEntry, { kind: K }>;

async function* framesOf(entries: AsyncIterable<AnswerEntry>): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const entry of entries) {
    count += 1;
    yield frameOf(entry, UTF8);
  }
  yield frameOf({ kind: 'end', entries: count } satisfies AnswerEntry, UTF8);
}

/** The file that goes back: encrypted to the workstation, signed by the root. */
export async function makeAnswer(ports: Ports, answered: Answered): Promise<Buffer> {
  const body = await seal(framesOf(entriesOf(ports, answered)), answered.judgement.about.recipient);
  const digest = sha256(body) as BundleHeader['sha256'];
  const header: BundleHeader = {
    v: BUNDLE_VERSION,
    kind: 'answer',
    deviceId: answered.judgement.about.deviceId,
    sequence: answered.sequence,
    part: 1,
    parts: 1,
    bytes: body.length,
    sha256: digest,
    wholeBytes: body.length,
    wholeSha256: digest,
  };
  const text = JSON.stringify(header);
  const root = await getRoot(ports.store);
  const signature = encodeBase64Url(root.sign(Buffer.from(bundleSignedText(text))));
  return Buffer.concat([Buffer.from(headText(text, signature)), body]);
}
