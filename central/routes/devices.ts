import {
  EnrolAsked,
  EnrolRequest,
  EnrolResponse,
  EnrolStanding,
  EnrolWithdrawn,
  GivenUp,
  NumberBlock,
  NumberBlockRequest,
  OrderExecuted,
  SignInRequest,
  SignInResponse,
} from '../../shared/protocol/index.ts';
import { signIn } from '../agents/sign-in.service.ts';
import { standingOf, withdraw } from '../devices/asked.service.ts';
import { giveUp, takeExecuted } from '../devices/revocation.service.ts';
import { enrol } from '../devices/enrolment.service.ts';
import { given, route, type Route } from '../http/route.ts';
import { reserveBlock } from '../numbers/numbers.service.ts';
import type { Ports } from '../ports.ts';
import { requirePast } from '../restored/restored.service.ts';

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
    path: '/v1/enrolments',
    name: 'askEnrolment',
    summary:
      'A workstation without a code asks to be enrolled, and asks the same again until an administrator has compared its fingerprint',
    access: 'new_device',
    perMinute: ports.config.enrolmentsPerMinute,
    body: EnrolAsked,
    answers: { 200: { description: 'Where the request stands', body: EnrolStanding } },
    handle: async ({ body }) => given(await standingOf(ports, body)),
  }),
  route({
    method: 'POST',
    path: '/v1/enrolments/withdraw',
    name: 'withdrawEnrolment',
    summary: 'The workstation no longer asks',
    access: 'new_device',
    perMinute: ports.config.enrolmentsPerMinute,
    body: EnrolWithdrawn,
    answers: { 204: { description: 'It waits no more' } },
    handle: async ({ body }) => {
      await withdraw(ports, body);
      return { status: 204 };
    },
  }),
  route({
    method: 'POST',
    path: '/v1/devices/give-up',
    name: 'giveUpDevice',
    summary: 'Revokes the workstation that asks, from now, and orders it to lock itself',
    access: 'device',
    answers: { 200: { description: 'The order, signed by the root', body: GivenUp } },
    handle: async ({ device }) => given({ order: await giveUp(ports, device.id) }),
  }),
  route({
    method: 'POST',
    path: '/v1/device-orders/executed',
    name: 'tellOrderExecuted',
    summary: 'A workstation says that it did what the central ordered; it signed that, whoever carries it',
    access: 'open',
    perMinute: ports.config.enrolmentsPerMinute,
    body: OrderExecuted,
    answers: { 204: { description: 'Taken; told again, the first time stands' } },
    handle: async ({ body }) => {
      await takeExecuted(ports, body);
      return { status: 204 };
    },
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
    handle: async ({ device, body }) => {
      await requirePast(ports, device, body);
      return given(await reserveBlock(ports, device, body.requestId.toLowerCase(), body.count));
    },
  }),
];
