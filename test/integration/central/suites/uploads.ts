import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findAttachment } from '../../../../central/attachments/attachment.repo.ts';
import { forgetUploads } from '../../../../central/attachments/upload.repo.ts';
import { revoke } from '../../../../central/devices/revocation.service.ts';
import type { CentralProblem } from '../../../../shared/protocol/people.ts';
import {
  TUS_VERSION,
  UPLOAD_MEDIA_TYPE,
  UPLOAD_PART_MAX_BYTES,
} from '../../../../shared/protocol/uploads.ts';
import type { Got, Sent, SignedClient } from '../../../support/signed-client.ts';
import { addedPhoto, answersTo, aPerson, outcomes, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const aJpeg = (size: number): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)]);
const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const problemOf = (got: Got): string => `${got.status} ${got.json<CentralProblem>().problem}`;
const Count = z.object({ uploads: z.int(), parts: z.int() });
const DAY_MS = 86_400_000;

export function uploads(place: Place): void {
  describe('attachments in parts', () => {
    let central: TestCentral;
    let client: SignedClient;
    let accepted = '';
    let refused = '';
    beforeAll(async () => {
      central = await aCentral(place, { config: { attachmentMaxBytes: 100_000, openUploadsPerDevice: 2 } });
      client = await central.workstation();
      const [number = ''] = await reserve(client, 1);
      const act = registration(client, aPerson({ number }));
      const bad = addedPhoto(client, '0190a000-0000-7000-8000-000000000001', 'a'.repeat(64));
      expect(outcomes(await answersTo(client, [act, bad]))).toEqual(['accepted', 'unknown_subject']);
      [accepted, refused] = [act.id, bad.id];
    });
    afterAll(() => central.close());

    const tus = (sent: Sent, who = client): Promise<Got> =>
      who.send({ ...sent, headers: { 'tus-resumable': TUS_VERSION, ...sent.headers } });
    const begin = (bytes: Uint8Array, { act = accepted, who = client, length = bytes.byteLength } = {}) => {
      const metadata = { sha256: nameOf(bytes), filetype: 'image/jpeg', act };
      const told = Object.entries(metadata).map(([name, value]) => `${name} ${base64(value)}`);
      const headers = { 'upload-length': String(length), 'upload-metadata': told.join(',') };
      return tus({ method: 'POST', path: '/v1/uploads', headers }, who);
    };
    const patchAs =
      (who: SignedClient) =>
      (bytes: Uint8Array, start: number, end: number, more: Record<string, string> = {}) => {
        const headers = { 'content-type': UPLOAD_MEDIA_TYPE, 'upload-offset': String(start), ...more };
        const path = `/v1/uploads/${nameOf(bytes)}`;
        return tus({ method: 'PATCH', path, bytes: bytes.subarray(start, end), headers }, who);
      };
    const patch: ReturnType<typeof patchAs> = (...sent) => patchAs(client)(...sent);
    const head = (bytes: Uint8Array, who = client) =>
      tus({ method: 'HEAD', path: `/v1/uploads/${nameOf(bytes)}` }, who);
    const offsetOf = (got: Got): string => `${got.status} ${got.headers.get('upload-offset') ?? ''}`;
    const kept = () =>
      central.ports.store.maybe(Count)`
        SELECT (SELECT count(*)::int FROM upload) AS uploads, (SELECT count(*)::int FROM upload_part) AS parts`;

    it('say what is spoken, to anybody', async () => {
      const { status, headers } = await fetch(`${central.url}/v1/uploads`, { method: 'OPTIONS' });
      expect(status).toBe(204);
      expect(
        ['tus-resumable', 'tus-version', 'tus-extension', 'tus-max-size', 'tus-checksum-algorithm'].map(
          (name) => headers.get(name),
        ),
      ).toEqual(['1.0.0', '1.0.0', 'creation,checksum,expiration', '100000', 'sha256']);
    });

    it('arrive part after part, are found where they stopped, and are one attachment at the end', async () => {
      const bytes = aJpeg(50_000);
      const begun = await begin(bytes);
      expect(offsetOf(begun)).toBe('201 0');
      expect(begun.headers.get('location')).toBe(`/v1/uploads/${nameOf(bytes)}`);
      expect(begun.headers.get('tus-resumable')).toBe('1.0.0');
      expect(Date.parse(begun.headers.get('upload-expires') ?? '')).toBe(central.time.now() + 7 * DAY_MS);
      expect(offsetOf(await patch(bytes, 0, 20_000))).toBe('204 20000');
      expect(offsetOf(await head(bytes))).toBe('200 20000');
      expect(offsetOf(await begin(bytes))).toBe('201 20000');
      const checksum = createHash('sha256').update(bytes.subarray(20_000, 30_000)).digest('base64');
      const checked = { 'upload-checksum': `sha256 ${checksum}` };
      expect(offsetOf(await patch(bytes, 20_000, 30_000, checked))).toBe('204 30000');
      expect(offsetOf(await patch(bytes, 30_000, 50_000))).toBe('204 50000');
      expect(offsetOf(await head(bytes))).toBe('200 50000');
      expect(offsetOf(await begin(bytes))).toBe('201 50000');
      expect(Buffer.from((await findAttachment(central.ports.store, nameOf(bytes)))?.bytes ?? [])).toEqual(
        bytes,
      );
      expect(await kept()).toEqual({ uploads: 0, parts: 0 });
    });

    it('take a part once, whatever comes twice, out of order or at the same time', async () => {
      const bytes = aJpeg(30_000);
      await begin(bytes);
      const racing = await Promise.all([
        patch(bytes, 0, 10_000),
        patch(bytes, 0, 10_000),
        patch(bytes, 0, 5_000),
      ]);
      expect(racing.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
      const reached = Number((await head(bytes)).headers.get('upload-offset'));
      expect(problemOf(await patch(bytes, 20_000, 30_000))).toBe('409 conflict');
      expect(offsetOf(await patch(bytes, reached, 30_000))).toBe('204 30000');
      expect(problemOf(await patch(bytes, 0, 10_000))).toBe('409 conflict');
      expect(Buffer.from((await findAttachment(central.ports.store, nameOf(bytes)))?.bytes ?? [])).toEqual(
        bytes,
      );
    });

    it('are refused before their act is accepted, to another workstation too', async () => {
      const bytes = aJpeg(1_000);
      expect(problemOf(await begin(bytes, { act: refused }))).toBe('409 conflict');
      expect(problemOf(await begin(bytes, { act: '0190a000-0000-7000-8000-0000000000ff' }))).toBe(
        '409 conflict',
      );
      const other = await central.workstation();
      expect(problemOf(await begin(bytes, { who: other }))).toBe('409 conflict');
      expect((await begin(bytes)).status).toBe(201);
      expect((await head(bytes, other)).status).toBe(404);
    });

    it('are refused when they are too large, longer than announced, spoilt on the way, or no picture', async () => {
      expect(problemOf(await begin(aJpeg(10), { length: 100_001 }))).toBe('413 invalid');
      const bytes = aJpeg(2_000);
      await begin(bytes, { length: 1_500 });
      expect(problemOf(await patch(bytes, 0, 2_000))).toBe('413 invalid');
      await begin(bytes);
      const wrong = { 'upload-checksum': `sha256 ${base64('no such digest')}` };
      expect(problemOf(await patch(bytes, 0, 1_000, wrong))).toBe('460 invalid');
      expect(offsetOf(await head(bytes))).toBe('200 0');
      const large = await patch(Buffer.alloc(UPLOAD_PART_MAX_BYTES + 1), 0, UPLOAD_PART_MAX_BYTES + 1);
      expect(large.status).toBe(413);
      const text = Buffer.from('a text named .jpg');
      await begin(text);
      expect(problemOf(await patch(text, 0, 100))).toBe('400 invalid');
      expect((await head(text)).status).toBe(404);
      expect((await patch(bytes, 0, 10, { 'content-type': 'image/jpeg' })).status).toBe(415);
      expect((await patch(bytes, 0, 10, { 'tus-resumable': '0.2.2' })).status).toBe(412);
    });

    it('whose bytes are not what their name says are forgotten, and begin again', async () => {
      const [bytes, others] = [aJpeg(3_000), aJpeg(3_000)];
      await begin(bytes);
      const path = `/v1/uploads/${nameOf(bytes)}`;
      const headers = { 'content-type': UPLOAD_MEDIA_TYPE, 'upload-offset': '0' };
      expect(problemOf(await tus({ method: 'PATCH', path, bytes: others, headers }))).toBe('400 invalid');
      expect((await head(bytes)).status).toBe(404);
      expect(offsetOf(await begin(bytes))).toBe('201 0');
      expect(offsetOf(await patch(bytes, 0, 3_000))).toBe('204 3000');
    });

    it('of a workstation that was revoked are taken for the acts that were taken from it, and for nothing else', async () => {
      const gone = await central.workstation();
      const [small, large, other] = [aJpeg(800), aJpeg(40_000), aJpeg(700)];
      const [one = '', two = ''] = await reserve(gone, 2);
      const acts = [
        registration(gone, aPerson({ number: one })),
        registration(gone, aPerson({ number: two })),
      ];
      for (const [n, photo] of [small, large].entries())
        Object.assign(acts[n]?.payload.person ?? {}, { photo: nameOf(photo) });
      central.time.advance(60_000);
      await revoke(central.ports, gone.deviceId);
      expect(outcomes(await answersTo(gone, acts))).toEqual(['accepted', 'accepted']);
      const put = (bytes: Uint8Array, query = '') =>
        gone.send({
          method: 'PUT',
          path: `/v1/attachments/${nameOf(bytes)}${query}`,
          bytes,
          headers: { 'content-type': 'image/jpeg' },
        });
      const [first, second] = acts.map(({ id }) => id);
      expect(problemOf(await put(small))).toBe('403 device_revoked');
      expect(problemOf(await put(other, `?act=${first}`))).toBe('403 device_revoked');
      expect(problemOf(await put(small, `?act=${accepted}`))).toBe('403 device_revoked');
      expect((await put(small, `?act=${first}`)).status).toBe(204);
      expect(problemOf(await begin(other, { act: second ?? '', who: gone }))).toBe('403 device_revoked');
      expect(offsetOf(await begin(large, { act: second ?? '', who: gone }))).toBe('201 0');
      expect(offsetOf(await patchAs(gone)(large, 0, 40_000))).toBe('204 40000');
      expect(await findAttachment(central.ports.store, nameOf(large))).toBeDefined();
      expect(await findAttachment(central.ports.store, nameOf(other))).toBeUndefined();
    });

    it('stay few: the one that rested longest makes room; those that rest too long are forgotten', async () => {
      await central.ports.store.once`DELETE FROM upload`;
      const [first, second, third] = [aJpeg(900), aJpeg(901), aJpeg(902)];
      for (const bytes of [first, second]) {
        await begin(bytes);
        central.time.advance(1_000);
      }
      await patch(first, 0, 100);
      await begin(third);
      expect(await Promise.all([first, second, third].map(async (one) => offsetOf(await head(one))))).toEqual(
        ['200 100', '404 ', '200 0'],
      );
      central.time.advance(7 * DAY_MS + 1_000);
      expect((await head(first)).status).toBe(404);
      expect((await patch(first, 100, 900)).status).toBe(404);
      await forgetUploads(central.ports.store, new Date(central.time.now()).toISOString());
      expect(await kept()).toEqual({ uploads: 0, parts: 0 });
    });
  });
}
