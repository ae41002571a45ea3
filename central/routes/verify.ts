import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../http/refused.ts';
import { route, type Given, type Route } from '../http/route.ts';
import { readVerifyPage } from '../http/verify-page.ts';

const FILE = { mediaType: '*/*', maxBytes: 1024 * 1024 };
const INDEX = 'index.html';
const FileNamed = z.object({ file: z.string().regex(/^[\w-][\w.-]{0,120}$/) });

/** The public page where papers are checked. */
export function verifyRoutes(): readonly Route[] {
  const files = readVerifyPage();
  const serve = (name: string, request: FastifyRequest): Given => {
    const file = files.get(name);
    if (!file) throw new Refused('not_found');
    const { mediaType, content, gzipped } = file;
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
      return { status: 200, bytes: { mediaType, content }, headers: file.headers };
    const headers = { ...file.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' };
    return { status: 200, bytes: { mediaType, content: gzipped }, headers };
  };
  return [
    route({
      method: 'GET',
      path: '/verify',
      name: 'findVerifyPage',
      summary: 'Leads to the public page where papers are checked',
      access: 'open',
      answers: { 308: { description: 'It stands in `verify/`' } },
      handle: async () => ({ status: 308, headers: { location: 'verify/' } }),
    }),
    route({
      method: 'GET',
      path: '/verify/',
      name: 'getVerifyPage',
      summary: 'The public page where papers are checked, on the device itself',
      access: 'open',
      answers: { 200: { description: 'The page', body: FILE } },
      handle: async ({ request }) => serve(INDEX, request),
    }),
    route({
      method: 'GET',
      path: '/verify/{file}',
      name: 'getVerifyFile',
      summary: 'A file of that page',
      access: 'open',
      params: FileNamed,
      answers: { 200: { description: 'The file', body: FILE } },
      handle: async ({ params, request }) => serve(params.file, request),
    }),
  ];
}
