import { BranchView, WorkstationCounts } from '../../shared/domain/sync/index.ts';
import { viewBranch } from '../branch/branch.service.ts';
import { keepCounts } from '../branch/counts.repo.ts';
import { given, route, type Route } from '../http/route.ts';
import { now, type Ports } from '../ports.ts';

/** What the workstations of a branch tell of their exchanges, and what their supervisor sees of it. */
export const branchRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'PUT',
    path: '/v1/devices/me/state',
    name: 'tellCounts',
    summary: 'What waits on this workstation: counts and an hour, nothing about anybody',
    access: 'device',
    body: WorkstationCounts,
    answers: { 204: { description: 'Kept; what was told before is forgotten' } },
    handle: async ({ device, body }) => {
      await keepCounts(ports.store, device.id, body, now(ports));
      return given(undefined, 204);
    },
  }),
  route({
    method: 'GET',
    path: '/v1/branch/workstations',
    name: 'viewBranch',
    summary: 'The workstations of this branch with what they told last, and the acts refused to them lately',
    access: 'device',
    answers: { 200: { description: 'Codes, counts and references; no personal data', body: BranchView } },
    handle: async ({ device }) => given(await viewBranch(ports, device.branchCode)),
  }),
];
