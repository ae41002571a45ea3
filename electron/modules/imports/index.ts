import { importsHandlers } from './imports.handlers.ts';
import { listToClean } from './imports.repo.ts';
import { createImports } from './imports.service.ts';
import { createJob } from './job.ts';
import { createWork, type WorkPorts } from './work.ts';

type Ports = WorkPorts & Omit<Parameters<typeof createJob>[0], 'work'>;

/** Lists taken in whole. `tidy` ends the cleaning that a breakdown cut short; `stop` waits for the slice under way. */
export function openImports(ports: Ports) {
  const job = createJob({ ...ports, work: createWork(ports) });
  return {
    handlers: importsHandlers(createImports({ ...ports, job })),
    tidy: () => {
      for (const { id } of listToClean(ports.db)) job.start(id);
    },
    stop: () => job.stop(),
  };
}
