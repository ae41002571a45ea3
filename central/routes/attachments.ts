import { ATTACHMENT_MAX_BYTES } from '../../shared/protocol/index.ts';
import {
  findAttachment,
  hasAttachment,
  isPicture,
  keepAttachment,
  PICTURE_TYPE,
} from '../attachments/attachment.repo.ts';
import { requireNeeded } from '../attachments/needed.service.ts';
import { Refused } from '../http/refused.ts';
import { route, type Route } from '../http/route.ts';
import { sha256 } from '../platform/digest.ts';
import { now, type Ports } from '../ports.ts';
import { AttachmentName, NeededBy } from './shapes.ts';

const PICTURE = { mediaType: PICTURE_TYPE, maxBytes: ATTACHMENT_MAX_BYTES };

/** Photos and scanned papers, named by the SHA-256 of their bytes. */
export const attachmentRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'PUT',
    path: '/v1/attachments/{sha256}',
    name: 'putAttachment',
    summary:
      'Keeps a picture under the digest of its bytes; twice is once. A revoked workstation names the act, taken before, that needs it',
    access: 'device',
    admitsRevoked: true,
    params: AttachmentName,
    query: NeededBy,
    body: PICTURE,
    answers: { 204: { description: 'Kept' } },
    handle: async ({ device, params, query, body }) => {
      await requireNeeded(ports, device, { sha256: params.sha256, actId: query.act });
      if (sha256(body) !== params.sha256)
        throw new Refused('invalid', { detail: 'the digest does not match the bytes' });
      if (!isPicture(body)) throw new Refused('invalid', { detail: 'not a JPEG' });
      const kept = { sha256: params.sha256, mediaType: PICTURE_TYPE, bytes: body, deviceId: device.id };
      await ports.store.write((tx) => keepAttachment(tx, kept, now(ports)));
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
