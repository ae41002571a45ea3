import { BundleReceipt } from '../../shared/protocol/index.ts';
import { BUNDLE_SLICE_BYTES } from '../../shared/protocol/bundles.ts';
import { createBundles } from '../bundles/bundles.service.ts';
import { Refused } from '../http/refused.ts';
import { given, route, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { BundleAnswerNamed, BundleSliceAsked } from './shapes.ts';

const FILE = { mediaType: 'application/octet-stream', maxBytes: BUNDLE_SLICE_BYTES };
const ANSWER_MAX_BYTES = 64 * 1024 * 1024;

/** Bundles that travelled on a key, brought by any workstation: it carries them and cannot read them. */
export const bundleRoutes = (ports: Ports): readonly Route[] => {
  const bundles = createBundles(ports);
  return [
    route({
      method: 'POST',
      path: '/v1/bundles',
      name: 'sendBundle',
      summary:
        'Takes the next slice of a file; judges the bundle as its signer’s when it is whole, once and for ever',
      access: 'device',
      query: BundleSliceAsked,
      body: FILE,
      answers: {
        200: { description: 'How far it is, what came of it, or why it is not taken', body: BundleReceipt },
      },
      handle: async ({ query, body }) => given(await bundles.take({ ...query, content: body })),
    }),
    route({
      method: 'GET',
      path: '/v1/bundles/{deviceId}/answers/{sequence}',
      name: 'getBundleAnswer',
      summary: 'An answer to carry back, as often as it is asked for: only its workstation can read it',
      access: 'device',
      params: BundleAnswerNamed,
      answers: { 200: { description: 'The file', body: { ...FILE, maxBytes: ANSWER_MAX_BYTES } } },
      handle: async ({ params }) => {
        const file = await bundles.findAnswer(params.deviceId, params.sequence);
        if (!file) throw new Refused('not_found');
        return { status: 200, bytes: { mediaType: FILE.mediaType, content: file } };
      },
    }),
  ];
};
