import { ATTACHMENT_MAX_BYTES } from '../../shared/protocol/index.ts';
import { findAttachment, hasAttachment, putAttachment } from '../attachments/attachment.repo.ts';
import { Refused } from '../http/refused.ts';
import { route, type Route } from '../http/route.ts';
import { sha256 } from '../platform/digest.ts';
import { now, type Ports } from '../ports.ts';
import { AttachmentName } from './shapes.ts';

const MEDIA_TYPE = 'image/jpeg';
const PICTURE = { mediaType: MEDIA_TYPE, maxBytes: ATTACHMENT_MAX_BYTES };
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

/** Photos and scanned papers, named by the SHA-256 of their bytes. */
export const attachmentRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'PUT',
    path: '/v1/attachments/{sha256}',
    name: 'putAttachment',
    summary: 'Keeps a picture under the digest of its bytes; twice is once',
    access: 'device',
    params: AttachmentName,
    body: PICTURE,
    answers: { 204: { description: 'Kept' } },
    handle: async ({ device, params, body }) => {
      if (sha256(body) !== params.sha256)
        throw new Refused('invalid', { detail: 'the digest does not match the bytes' });
      if (!JPEG_START.equals(body.subarray(0, JPEG_START.length)))
        throw new Refused('invalid', { detail: 'not a JPEG' });
      await putAttachment(
        ports.store,
        { sha256: params.sha256, mediaType: MEDIA_TYPE, bytes: body, deviceId: device.id },
        now(ports),
      );
      return { status: 204 };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/attachments/{sha256}',
    name: 'getAttachment',
    summary: 'A picture by the digest of its bytes',
    access: 'device',
    params: AttachmentName,
    answers: { 200: { description: 'Its bytes', body: PICTURE } },
    handle: async ({ params }) => {
      const found = await findAttachment(ports.store, params.sha256);
      if (!found) throw new Refused('not_found');
      return { status: 200, bytes: { mediaType: found.mediaType, content: found.bytes } };
    },
  }),
  route({
    method: 'HEAD',
    path: '/v1/attachments/{sha256}',
    name: 'hasAttachment',
    summary: 'Whether a picture is here already',
    access: 'device',
    params: AttachmentName,
    answers: { 200: { description: 'It is' } },
    handle: async ({ params }) => {
      if (!(await hasAttachment(ports.store, params.sha256))) throw new Refused('not_found');
      return { status: 200 };
    },
  }),
];
