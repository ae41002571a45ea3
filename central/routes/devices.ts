import {
  EnrolRequest,
  EnrolResponse,
  NumberBlock,
  NumberBlockRequest,
  SignInRequest,
  SignInResponse,
} from '../../shared/protocol/index.ts';
import { signIn } from '../agents/sign-in.service.ts';
import { enrol } from '../devices/enrolment.service.ts';
import { given, route, type Route } from '../http/route.ts';
import { reserveBlock } from '../numbers/numbers.service.ts';
import type { Ports } from '../ports.ts';

/** Workstations, and the agents who sit at them. */
export const deviceRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'POST',
    path: '/v1/devices',
    name: 'enrolDevice',
    summary: 'Enrols a workstation with the code an administrator gave; signed with the key that it presents',
    access: 'new_device',
    body: EnrolRequest,
    answers: {
      200: { description: 'Enrolled; the same request again gets the same answer', body: EnrolResponse },
    },
    handle: async ({ body }) => given(await enrol(ports, body)),
  }),
  route({
    method: 'POST',
    path: '/v1/agents/sign-in',
    name: 'signIn',
    summary: 'Checks the passphrase of an agent; slower and slower after failures',
    access: 'device',
    body: SignInRequest,
    answers: { 200: { description: 'Welcome, or why not', body: SignInResponse } },
    handle: async ({ device, body }) => given(await signIn(ports, device, body.number, body.passphrase)),
  }),
  route({
    method: 'POST',
    path: '/v1/number-blocks',
    name: 'reserveNumbers',
    summary: 'Reserves registration numbers that only this workstation may give',
    access: 'device',
    body: NumberBlockRequest,
    answers: {
      200: { description: 'The block; the same request again gets the same one', body: NumberBlock },
    },
    handle: async ({ device, body }) =>
      given(await reserveBlock(ports, device, body.requestId.toLowerCase(), body.count)),
  }),
];
