import {
  PaperStanding,
  ReferenceAsked,
  ReferenceStanding,
  RevocationsAnswer,
  SealAsked,
  SealJudged,
} from '../../shared/protocol/index.ts';
import { given, route, type Route } from '../http/route.ts';
import { createReferenceCheck, judgeSeal, readStanding } from '../papers/check.service.ts';
import { createRevocations } from '../papers/trust.service.ts';
import type { Ports } from '../ports.ts';
import { ReferenceNamed } from './shapes.ts';

const LISTS_ASKED_AGAIN_S = 300;

/** Whether a paper still holds. */
export function paperRoutes(ports: Ports): readonly Route[] {
  const revocations = createRevocations(ports);
  const checkReference = createReferenceCheck(ports);
  return [
    route({
      method: 'GET',
      path: '/v1/revocations',
      name: 'getRevocations',
      summary:
        'Papers and keys that are no longer good, signed by the root with its date, for whoever verifies papers',
      access: 'open',
      answers: {
        200: { description: 'The list: a COSE_Sign1 in base64url', body: RevocationsAnswer },
        304: { description: 'The one that `If-None-Match` names' },
      },
      handle: async ({ request }) => {
        const { answer, etag } = await revocations();
        const headers = { etag, 'cache-control': `public, max-age=${LISTS_ASKED_AGAIN_S}` };
        return request.headers['if-none-match'] === etag
          ? { status: 304, headers }
          : given(answer, 200, headers);
      },
    }),
    route({
      method: 'GET',
      path: '/v1/papers/{reference}',
      name: 'getPaperStanding',
      summary: 'What is known of a reference: when it was issued, what it is, whether it still holds',
      access: 'reader',
      params: ReferenceNamed,
      answers: { 200: { description: 'Known, replaced, revoked, or unknown', body: PaperStanding } },
      handle: async ({ params }) => given(await readStanding(ports, params.reference)),
    }),
    route({
      method: 'POST',
      path: '/v1/papers/check',
      name: 'checkReference',
      summary:
        'Whether a paper is known and still holds, for anybody who holds it; gives nothing personal back',
      access: 'open',
      perMinute: ports.config.checksPerMinute,
      body: ReferenceAsked,
      answers: {
        200: {
          description: 'The same for an unknown reference and for a fact that is not of that paper',
          body: ReferenceStanding,
        },
      },
      handle: async ({ body }) => given(await checkReference(body.reference, body.fact)),
    }),
    route({
      method: 'POST',
      path: '/v1/seals/check',
      name: 'checkSeal',
      summary: 'Checks the text of a paper’s QR code: the verdict, and what a genuine paper says',
      access: 'reader',
      perMinute: ports.config.sealChecksPerMinute,
      body: SealAsked,
      answers: { 200: { description: 'The verdict', body: SealJudged } },
      handle: async ({ body }) => given(await judgeSeal(ports, body.text, revocations)),
    }),
  ];
}
