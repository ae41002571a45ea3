import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACHMENT_MAX_BYTES, type CentralProblem } from '../../../../shared/protocol/people.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const aJpeg = (size: number): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)]);
const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function attachments(place: Place): void {
  describe('attachments', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place);
      client = await central.workstation();
    });
    afterAll(() => central.close());
    const put = (bytes: Uint8Array, name = nameOf(bytes), headers = {}) =>
      client.send({ method: 'PUT', path: `/v1/attachments/${name}`, bytes, headers });

    it('are kept under the digest of their bytes, once, and come back as they were', async () => {
      const bytes = aJpeg(ATTACHMENT_MAX_BYTES);
      const path = `/v1/attachments/${nameOf(bytes)}`;
      expect((await client.send({ method: 'HEAD', path })).status).toBe(404);
      expect((await Promise.all([put(bytes), put(bytes)])).map(({ status }) => status)).toEqual([204, 204]);
      expect((await put(bytes)).status).toBe(204);
      expect((await client.send({ method: 'HEAD', path })).status).toBe(200);
      const back = await fetch(central.url + path, {
        headers: {
          'x-guichet-protocol': '2',
          ...client.proof({ method: 'GET', path, body: new Uint8Array() }),
        },
      });
      expect(back.headers.get('content-type')).toBe('image/jpeg');
      expect(nameOf(new Uint8Array(await back.arrayBuffer()))).toBe(nameOf(bytes));
    });

    it('are refused under another digest, too large, or when they are no JPEG', async () => {
      const wrong = await put(aJpeg(100), nameOf(aJpeg(100)));
      expect([wrong.status, wrong.json<CentralProblem>().problem]).toEqual([400, 'invalid']);
      expect((await put(aJpeg(ATTACHMENT_MAX_BYTES + 1))).status).toBe(413);
      expect((await put(Buffer.from('a text named .jpg'))).status).toBe(400);
      expect((await put(Buffer.alloc(0))).status).toBe(400);
      expect((await put(aJpeg(100), undefined, { 'content-type': 'text/html' })).status).toBe(415);
      expect((await put(aJpeg(100), 'nonsense')).status).toBe(400);
    });

    it('need a signature', async () => {
      const path = `/v1/attachments/${'0'.repeat(64)}`;
      const response = await fetch(central.url + path, { headers: { 'x-guichet-protocol': '2' } });
      expect(response.status).toBe(401);
    });
  });
}
