import { ActsRequest, ActsResponse, KnownAnswer, KnownRequest } from '../../shared/protocol/index.ts';
import { answerActs } from '../acts/acts.service.ts';
import { receive } from '../acts/received.ts';
import { given, RawJson, route, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { compareWith, requirePast } from '../restored/restored.service.ts';
import { LooseActs } from './shapes.ts';

const BATCH_MAX_BYTES = 8 * 1024 * 1024;
const KNOWN_MAX_BYTES = 1024 * 1024;

export const actRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'POST',
    path: '/v1/acts',
    name: 'sendActs',
    summary: 'Judges acts, each once and for ever; an act without an answer is to be sent again',
    access: 'device',
    admitsRevoked: true,
    body: LooseActs,
    described: ActsRequest,
    bodyMaxBytes: BATCH_MAX_BYTES,
    answers: { 200: { description: 'The answer to each act, in the order of the acts', body: ActsResponse } },
    handle: async ({ device, body }) => {
      await requirePast(ports, device, body);
      const answers = await answerActs(ports, device, body.acts.map(receive));
      return given(new RawJson(`{"answers":[${answers.join(',')}]}`));
    },
  }),
  route({
    method: 'POST',
    path: '/v1/acts/known',
    name: 'compareActs',
    summary:
      'Tells which acts, pictures and blocks of numbers a restored central has lost; blocks are given back',
    access: 'device',
    body: KnownRequest,
    bodyMaxBytes: KNOWN_MAX_BYTES,
    answers: { 200: { description: 'What is not here', body: KnownAnswer } },
    handle: async ({ device, body }) => given(await compareWith(ports, device, body)),
  }),
];
