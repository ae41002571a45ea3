import { withoutCare } from '../../shared/domain/care/index.ts';
import { CareFilesTold } from '../../shared/protocol/index.ts';
import { journalShown } from '../access/show.service.ts';
import { listCareFilesOf } from '../care/care.repo.ts';
import { given, route, type Route } from '../http/route.ts';
import { standingId } from '../people/alias.repo.ts';
import type { Ports } from '../ports.ts';
import { PersonNamed } from './shapes.ts';

/** What any counter may tell an insured person of what was left elsewhere. */
export const careRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'GET',
    path: '/v1/people/{id}/care-files',
    name: 'listCareFiles',
    summary: 'The care files of an insured person, the last ones first, each with its story',
    access: 'device',
    params: PersonNamed,
    answers: { 200: { description: 'Wherever they were left; none', body: CareFilesTold } },
    handle: async (input) => {
      const id = await standingId(ports.store, input.params.id);
      const files = await listCareFilesOf(ports.store, id);
      await journalShown(ports, input, 'listCareFiles', files.length === 0 ? [] : [id]);
      return given({ files: input.sees === 'file' ? files : files.map((story) => withoutCare(story)) });
    },
  }),
];
