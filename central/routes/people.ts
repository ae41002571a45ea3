import { ChangesPage, PeopleFound } from '../../shared/protocol/index.ts';
import { show } from '../access/show.service.ts';
import { feedOf, isCursorKnown, pageForDeposit, readPage } from '../changes/changes.service.ts';
import { given, route, type Route } from '../http/route.ts';
import { findPeople } from '../people/people.service.ts';
import { listByNumber } from '../people/person.repo.ts';
import type { Ports } from '../ports.ts';
import { isPastKnown, noticeRestored } from '../restored/restored.service.ts';
import { NumberAsked, PageAsked, TextAsked } from './shapes.ts';

/** Reading what the central knows. */
export const peopleRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'GET',
    path: '/v1/changes',
    name: 'listChanges',
    summary: 'What changed for the branch of this workstation after a cursor, in order',
    access: 'device',
    endsExchange: true,
    query: PageAsked,
    answers: { 200: { description: 'A page; ask again with its cursor', body: ChangesPage } },
    handle: async ({ device, query, sees }) => {
      const { after, last, block } = query;
      const feed = feedOf(after);
      if (!(await isCursorKnown(ports.store, after))) await noticeRestored(ports, device, feed);
      else await isPastKnown(ports, device, { last, block, feed });
      const page = await readPage(ports.store, device.branchCode, query);
      return given(sees === 'file' ? page : pageForDeposit(page));
    },
  }),
  route({
    method: 'GET',
    path: '/v1/people',
    name: 'findPeople',
    summary:
      'Finds insured people by number, document, telephone, the reference of a paper, or words of a name in either script',
    access: 'reader',
    query: TextAsked,
    answers: { 200: { description: 'At most fifty', body: PeopleFound } },
    handle: async (input) => {
      const { people, more } = await findPeople(ports.store, input.query.text);
      return given({ people: await show(ports, input, 'findPeople', people), more });
    },
  }),
  route({
    method: 'GET',
    path: '/v1/people/{number}',
    name: 'getPerson',
    summary: 'The insured person with this registration number: one, or none',
    access: 'reader',
    params: NumberAsked,
    answers: { 200: { description: 'One or none', body: PeopleFound } },
    handle: async (input) => {
      const people = await listByNumber(ports.store, input.params.number);
      return given({ people: await show(ports, input, 'getPerson', people), more: false });
    },
  }),
];
