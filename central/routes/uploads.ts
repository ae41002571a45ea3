import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  TUS_EXTENSIONS,
  TUS_VERSION,
  UPLOAD_MEDIA_TYPE,
  UPLOAD_PART_MAX_BYTES,
} from '../../shared/protocol/index.ts';
import { Sha256 } from '../../shared/kernel/ids.ts';
import { addPart, beginUpload, findStanding, type Standing } from '../attachments/uploads.service.ts';
import { Refused } from '../http/refused.ts';
import { route, type Given, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { AttachmentName } from './shapes.ts';

const TUS = { 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION } as const;
const CHECKSUM_MISMATCH = 460;

const Announced = z.object({
  length: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.int().min(1)),
  sha256: Sha256,
  filetype: z.string().max(100),
  act: z.uuid().toLowerCase(),
});
const Offset = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** `Upload-Metadata`: names, each with its value as base64. */
const metadataOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (headerOf(request, 'upload-metadata') ?? '').split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, Buffer.from(value, 'base64').toString()];
    }),
  );

function checkVersion(request: FastifyRequest): void {
  if (headerOf(request, 'tus-resumable') === TUS_VERSION) return;
  throw new Refused('invalid', { status: 412, detail: `tus ${TUS_VERSION}` });
}

/** `Upload-Checksum`, when it came. The whole has its own, so this only finds a spoilt part sooner. */
function checkPart(request: FastifyRequest, bytes: Uint8Array): void {
  const told = headerOf(request, 'upload-checksum');
  if (told === undefined) return;
  const [algorithm, checksum] = told.split(' ');
  if (algorithm !== 'sha256') throw new Refused('invalid', { detail: 'sha256 only' });
  if (createHash('sha256').update(bytes).digest('base64') !== checksum)
    throw new Refused('invalid', { status: CHECKSUM_MISMATCH, detail: 'checksum' });
}

const answerWith = (status: number, { offset, length, expiresAt }: Standing, more: object = {}): Given => ({
  status,
  headers: {
    'upload-offset': String(offset),
    'upload-length': String(length),
    'upload-expires': new Date(expiresAt).toUTCString(),
    ...more,
  },
});

/** Attachments in parts, by tus 1.0. Small ones come whole, by `PUT /v1/attachments/{sha256}`. */
export const uploadRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'OPTIONS',
    path: '/v1/uploads',
    name: 'uploadOptions',
    summary: 'What of tus 1.0 is spoken here',
    access: 'open',
    headers: TUS,
    answers: { 204: { description: '`Tus-Version`, `Tus-Extension`, `Tus-Max-Size`' } },
    handle: async () => ({
      status: 204,
      headers: {
        'tus-extension': TUS_EXTENSIONS,
        'tus-max-size': String(ports.config.attachmentMaxBytes),
        'tus-checksum-algorithm': 'sha256',
      },
    }),
  }),
  route({
    method: 'POST',
    path: '/v1/uploads',
    name: 'beginUpload',
    summary:
      'Begins an upload or finds the one begun: `Upload-Length`, `Upload-Metadata` with `sha256`, `filetype` and `act`, accepted before',
    access: 'device',
    admitsRevoked: true,
    headers: TUS,
    answers: { 201: { description: '`Location`, and `Upload-Offset`: what is here already' } },
    handle: async ({ device, request }) => {
      checkVersion(request);
      const announced = Announced.safeParse({
        ...metadataOf(request),
        length: headerOf(request, 'upload-length'),
      });
      if (!announced.success) throw new Refused('invalid', { detail: 'what is announced' });
      const { length, sha256, filetype: mediaType, act: actId } = announced.data;
      const standing = await beginUpload(ports, device, { length, sha256, mediaType, actId });
      return answerWith(201, standing, { location: `/v1/uploads/${sha256}` });
    },
  }),
  route({
    method: 'HEAD',
    path: '/v1/uploads/{sha256}',
    name: 'findUpload',
    summary: 'How much of it is here',
    access: 'device',
    headers: TUS,
    params: AttachmentName,
    answers: { 200: { description: '`Upload-Offset` and `Upload-Length`' } },
    handle: async ({ device, params, request }) => {
      checkVersion(request);
      return answerWith(200, await findStanding(ports, device, params.sha256));
    },
  }),
  route({
    method: 'PATCH',
    path: '/v1/uploads/{sha256}',
    name: 'addPart',
    summary: 'Adds a part at `Upload-Offset`; the last one makes it an attachment',
    access: 'device',
    admitsRevoked: true,
    headers: TUS,
    params: AttachmentName,
    body: { mediaType: UPLOAD_MEDIA_TYPE, maxBytes: UPLOAD_PART_MAX_BYTES },
    answers: { 204: { description: '`Upload-Offset`: where the next part begins' } },
    handle: async ({ device, params, body, request }) => {
      checkVersion(request);
      const offset = Offset.safeParse(headerOf(request, 'upload-offset'));
      if (!offset.success) throw new Refused('invalid', { detail: 'Upload-Offset' });
      checkPart(request, body);
      return answerWith(
        204,
        await addPart(ports, device, { sha256: params.sha256, offset: offset.data, bytes: body }),
      );
    },
  }),
];
