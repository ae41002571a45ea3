import { ActsRequest, ActsResponse } from '../../shared/protocol/index.ts';
import { answerActs } from '../acts/acts.service.ts';
import { receive } from '../acts/received.ts';
import { given, RawJson, route, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { LooseActs } from './shapes.ts';

const BATCH_MAX_BYTES = 8 * 1024 * 1024;

export const actRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'POST',
    path: '/v1/acts',
    name: 'sendActs',
    summary: 'Judges acts, each once and for ever; an act without an answer is to be sent again',
    access: 'device',
    body: LooseActs,
    described: ActsRequest,
    bodyMaxBytes: BATCH_MAX_BYTES,
    answers: { 200: { description: 'The answer to each act, in the order of the acts', body: ActsResponse } },
    handle: async ({ device, body }) => {
      const answers = await answerActs(ports, device, body.acts.map(receive));
      return given(new RawJson(`{"answers":[${answers.join(',')}]}`));
    },
  }),
];
