import { RightsAnswer } from '../../shared/domain/rights/index.ts';
import { DocumentLook } from '../../shared/protocol/index.ts';
import { given, route, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { answerRights, lookForDocument } from '../rights/rights.service.ts';
import { DocumentAsked, PersonNamed } from './shapes.ts';

/** What counters ask before they accept or attest anything. */
export const rightsRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'GET',
    path: '/v1/people/{id}/rights',
    name: 'getRights',
    summary: 'Where the rights of an insured person and of each dependant stand now, with the reasons',
    access: 'device',
    params: PersonNamed,
    answers: { 200: { description: 'Said now; unknown where nothing is known', body: RightsAnswer } },
    handle: async ({ params }) => given(await answerRights(ports, params.id)),
  }),
  route({
    method: 'GET',
    path: '/v1/holders',
    name: 'findHolders',
    summary: 'Who is registered or covered with an identity document, for an attestation of non-registration',
    access: 'device',
    query: DocumentAsked,
    answers: { 200: { description: 'Everybody who has it; nobody', body: DocumentLook } },
    handle: async ({ query }) => given(await lookForDocument(ports, query.document)),
  }),
];
