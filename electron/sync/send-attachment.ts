import { UPLOAD_PART_BYTES } from '../../shared/protocol/uploads.ts';
import type { Attachment } from './attachment.ts';
import { weather, type Outcome } from './outcome.ts';
import type { StepPorts } from './step.ts';

/** False: the engine was asked to stop before the end. */
type IsWhole = boolean;

/**
 * Sends one attachment. What fits in one part goes whole, in one request: a cut would cost as much either way. A larger one goes in
 * parts; only the central knows what arrived, so each attempt asks it and goes on from there, also after this program was killed.
 */
export async function sendAttachment(
  ports: Pick<StepPorts, 'client' | 'goOn'>,
  attachment: Attachment,
): Promise<Outcome<IsWhole>> {
  const { client, goOn } = ports;
  const { sha256, bytes, mediaType, actId } = attachment;
  const length = bytes.byteLength;
  if (length <= UPLOAD_PART_BYTES) {
    const outcome = await client.putAttachment(attachment);
    return outcome.kind === 'answer' ? { kind: 'answer', value: true } : outcome;
  }
  let reached = await client.beginUpload({ sha256, length, mediaType, actId });
  while (reached.kind === 'answer' && reached.value < length && goOn()) {
    const offset = reached.value;
    reached = await client.addPart(sha256, offset, bytes.subarray(offset, offset + UPLOAD_PART_BYTES));
    if (reached.kind === 'answer' && reached.value <= offset) return weather('not_our_central');
  }
  return reached.kind === 'answer' ? { kind: 'answer', value: reached.value >= length } : reached;
}
