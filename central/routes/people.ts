import { ChangesPage, PeopleFound } from '../../shared/protocol/index.ts';
import { readPage } from '../changes/changes.service.ts';
import { given, route, type Route } from '../http/route.ts';
import { findPeople } from '../people/people.service.ts';
import { listByNumber } from '../people/person.repo.ts';
import type { Ports } from '../ports.ts';
import { NumberAsked, PageAsked, TextAsked } from './shapes.ts';

/** Reading what the central knows. */
export const peopleRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'GET',
    path: '/v1/changes',
    name: 'listChanges',
    summary: 'What changed for the branch of this workstation after a cursor, in order',
    access: 'device',
    query: PageAsked,
    answers: { 200: { description: 'A page; ask again with its cursor', body: ChangesPage } },
    handle: async ({ device, query }) =>
      given(await readPage(ports.store, device.branchCode, query.after, query.limit)),
  }),
  route({
    method: 'GET',
    path: '/v1/people',
    name: 'findPeople',
    summary: 'Finds insured people by number, document, telephone, or words of a name in either script',
    access: 'reader',
    query: TextAsked,
    answers: { 200: { description: 'At most fifty', body: PeopleFound } },
    handle: async ({ query }) => given(await findPeople(ports.store, query.text)),
  }),
  route({
    method: 'GET',
    path: '/v1/people/{number}',
    name: 'getPerson',
    summary: 'The insured person with this registration number: one, or none',
    access: 'reader',
    params: NumberAsked,
    answers: { 200: { description: 'One or none', body: PeopleFound } },
    handle: async ({ params }) =>
      given({ people: await listByNumber(ports.store, params.number), more: false }),
  }),
];
