import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CertificateRefused, systemHttp } from '../../../electron/platform/http.ts';
import { askIntro } from '../../../electron/sync/index.ts';
import { anAuthority, type Authority } from '../../support/certificates.ts';

let authority: Authority;
let url: string;
let asked = 0;
const server = createServer((_request, response) => {
  asked += 1;
  response.setHeader('content-type', 'application/json').end('{}');
});

/** Somebody stands where the central was, with a certificate that nobody vouches for. */
beforeAll(async () => {
  authority = anAuthority();
  const own = ['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-keyout', 'tls.key', '-out', 'tls.pem'];
  authority.run(...own, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost');
  const [keyFile, certificateFile] = ['key', 'pem'].map((end) =>
    authority.file.replace(/ca\.pem$/u, `tls.${end}`),
  );
  server.setSecureContext({
    key: readFileSync(keyFile ?? ''),
    cert: readFileSync(certificateFile ?? ''),
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  authority.close();
});

describe('a central whose certificate changed', () => {
  it('is told from one that is out of reach, and is sent nothing', async () => {
    const request = { method: 'GET', url, timeoutMs: 5_000 } as const;
    await expect(systemHttp(request)).rejects.toBeInstanceOf(CertificateRefused);
    expect(await askIntro(systemHttp, url)).toEqual({ kind: 'weather', reason: 'certificate' });
    expect(asked).toBe(0);
  });

  it('out of reach stays out of reach', async () => {
    expect(await askIntro(systemHttp, 'https://localhost:1')).toEqual({
      kind: 'weather',
      reason: 'unreachable',
    });
  });
});
