import { join } from 'node:path';
import { OPERATIONS } from './patroni.ts';
import { findProgram, freePorts, start, type Program } from './processes.ts';
import { until } from './until.ts';

export interface Gateway {
  /** The central's one address, for counters. */
  readonly centralUrl: string;
  /** The port of whichever PostgreSQL takes writes. */
  readonly databasePort: number;
  /** Where HAProxy looks for the central's processes. */
  readonly centralPorts: readonly [number, number];
  /** What HAProxy counts, in Prometheus's text. */
  metrics(): Promise<string>;
}

interface Database {
  readonly port: number;
  readonly restPort: number;
}

/** HAProxy with the file of `central/operations`, in front of three PostgreSQL and two central processes. */
export async function startGateway(nodes: readonly Database[]): Promise<Gateway> {
  const [counters = 0, database = 0, watch = 0, one = 0, other = 0] = await freePorts(5);
  const [pg1, pg2, pg3] = nodes;
  const at = (port: number): string => `127.0.0.1:${port}`;
  const haproxy = start(findProgram('haproxy') ?? 'haproxy', ['-db', '-f', join(OPERATIONS, 'haproxy.cfg')], {
    env: {
      CENTRAL_BIND: at(counters),
      DATABASE_BIND: at(database),
      WATCH_BIND: at(watch),
      CENTRAL_1: at(one),
      CENTRAL_2: at(other),
      PG_1: at(pg1?.port ?? 0),
      PG_1_PATRONI: String(pg1?.restPort),
      PG_2: at(pg2?.port ?? 0),
      PG_2_PATRONI: String(pg2?.restPort),
      PG_3: at(pg3?.port ?? 0),
      PG_3_PATRONI: String(pg3?.restPort),
    },
  });
  const metrics = async (): Promise<string> => (await fetch(`http://${at(watch)}/metrics`)).text();
  await until('HAProxy serves', async () => {
    if (haproxy.hasEnded()) return 'ended';
    return metrics();
  });
  if (haproxy.hasEnded()) throw new Error(haproxy.said());
  return {
    centralUrl: `http://${at(counters)}`,
    databasePort: database,
    centralPorts: [one, other],
    metrics,
  };
}

const MAIN = join(OPERATIONS, '../main.ts');

/** A central process of its own; resolves once it serves. */
export async function startCentralProcess(
  databaseUrl: string,
  port: number,
  ...args: readonly string[]
): Promise<Program> {
  const program = start(process.execPath, [MAIN, '--demonstration', '--port', String(port), ...args], {
    env: { DATABASE_URL: databaseUrl, GUICHET_CENTRAL_LOG: 'error' },
  });
  await until('the central serves', () => program.hasEnded() || program.said().includes('central prêt'));
  if (program.hasEnded()) throw new Error(program.said());
  return program;
}
