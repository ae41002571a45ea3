import {
  EmployerAsks,
  InsuredAsks,
  PapersGiven,
  PortalSession,
  PortalSignIn,
  RequestsPage,
} from '../../shared/protocol/index.ts';
import { RequestSeen } from '../../shared/domain/requests/index.ts';
import { given, route, type Requester, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import {
  askAsEmployer,
  askAsInsured,
  employerName,
  givePapers,
  insuredName,
  listOwnPage,
  readOwn,
} from '../requests/intake.service.ts';
import { signInInsured } from '../requests/portal.service.ts';
import { RequestNamed, RequestsAsked } from './shapes.ts';

const SEEN = {
  200: { description: 'The request as it stands; the same again gets the same', body: RequestSeen },
};

/** What employers and insured people may ask from elsewhere. */
export const requesterRoutes = (ports: Ports): readonly Route[] => [
  ...ownRoutes(ports, 'employer', '/v1/employers/requests', 'Employer'),
  route({
    method: 'POST',
    path: '/v1/employers/requests',
    name: 'askAsEmployer',
    summary: 'Declares a recruit, asks a registration or the complementary cover of somebody registered',
    access: 'employer',
    body: EmployerAsks,
    answers: SEEN,
    handle: async ({ requester, body }) => given(await askAsEmployer(ports, requester, body)),
  }),
  route({
    method: 'POST',
    path: '/v1/insured/sign-in',
    name: 'signInInsured',
    summary: 'Checks the secret of an insured person; slower and slower after failures',
    access: 'open',
    body: PortalSignIn,
    answers: { 200: { description: 'Welcome, or why not', body: PortalSession } },
    handle: async ({ body }) => given(await signInInsured(ports, body.registrationNumber, body.secret)),
  }),
  ...ownRoutes(ports, 'insured', '/v1/insured/requests', 'Insured'),
  route({
    method: 'POST',
    path: '/v1/insured/requests',
    name: 'askAsInsured',
    summary: 'Asks a change of the own file, or declares a spouse or a child',
    access: 'insured',
    body: InsuredAsks,
    answers: SEEN,
    handle: async ({ requester, body }) => given(await askAsInsured(ports, requester, body)),
  }),
];

/** Reading own requests, and answering papers that were asked: the same for both. */
function ownRoutes<A extends Requester>(
  ports: Ports,
  access: A,
  path: string,
  who: string,
): readonly Route[] {
  const nameOf = (requester: unknown): string =>
    access === 'employer'
      ? employerName(requester as Parameters<typeof employerName>[0])
      : insuredName(requester as Parameters<typeof insuredName>[0]);
  return [
    route({
      method: 'GET',
      path,
      name: `listRequestsOf${who}`,
      summary: 'Own requests, the newest first',
      access,
      query: RequestsAsked,
      answers: { 200: { description: 'A page; ask again with its `next` as `before`', body: RequestsPage } },
      handle: async ({ requester, query }) => given(await listOwnPage(ports, nameOf(requester), query)),
    }),
    route({
      method: 'GET',
      path: `${path}/{id}`,
      name: `getRequestOf${who}`,
      summary: 'One own request, with its answer',
      access,
      params: RequestNamed,
      answers: { 200: { description: 'As it stands', body: RequestSeen } },
      handle: async ({ requester, params }) => given(await readOwn(ports, nameOf(requester), params.id)),
    }),
    route({
      method: 'POST',
      path: `${path}/{id}/papers`,
      name: `givePapersOf${who}`,
      summary: 'Answers papers that were asked; the request comes back to the counters',
      access,
      params: RequestNamed,
      body: PapersGiven,
      answers: SEEN,
      handle: async ({ requester, params, body }) =>
        given(await givePapers(ports, nameOf(requester), params.id, body)),
    }),
  ];
}
