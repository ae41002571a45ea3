import { startCentral } from '../../central/embedded.ts';
import { loadPopulation } from '../../central/population/population.service.ts';
import { loadItems } from '../../central/reference/reference.service.ts';
import type { FromCentral, ToCentral } from './messages.ts';

/**
 * The central of a simulation, in a process of its own. It is the very central but for two allowances: all counters share one
 * address here, and each does in a minute the work of many.
 */
const UNLIMITED = 1e9;
const config = { requestsPerMinute: UNLIMITED, openRequestsPerMinute: UNLIMITED };

const tell = (message: FromCentral): void => void process.send?.(message);

async function open(ask: Extract<ToCentral, { kind: 'open' }>): Promise<void> {
  const place = ask.databaseUrl === undefined ? {} : { databaseUrl: ask.databaseUrl };
  const central = await startCentral({ demonstration: false, config, ...place });
  const { store } = central.ports;
  await loadItems(
    store,
    ask.branches.map((code, rank) => ({
      list: 'branch' as const,
      code,
      fr: `Agence ${code}`,
      ar: `وكالة ${code}`,
      parent: '04',
      rank,
      sample: true,
    })),
  );
  await loadPopulation(central.ports, { people: ask.people, seed: ask.seed, force: true });
  process.once('disconnect', () => void central.close().then(() => process.exit(0)));
  tell({ kind: 'ready', url: central.url, enrolmentCode: central.enrolmentCode });
}

function tellUse(): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  tell({
    kind: 'use',
    memoryBytes: process.memoryUsage.rss(),
    peakMemoryBytes: maxRSS * 1024,
    processorMs: (userCPUTime + systemCPUTime) / 1000,
  });
}

// Ctrl+C reaches the whole group of processes: whoever started us decides when we end.
process.on('SIGINT', () => undefined);
process.on('message', (message: ToCentral) => {
  if (message.kind === 'use') tellUse();
  else void open(message).catch((error: unknown) => tell({ kind: 'failed', why: String(error) }));
});
