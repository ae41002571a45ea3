import { stderrLogger } from '../platform/logger.ts';
import { runCentral } from '../run.ts';
import type { CommandLine } from './options.ts';
import { SAYS } from './sentences.ts';

const DEFAULT_PORT = 8787;
const PORT_MAX = 65_535;
/** A request that hangs must not keep the process for ever. */
const STOP_WITHIN_MS = 10_000;
const DRAIN_MAX_S = 300;
/** Long enough for whoever shares requests out to ask twice whether this process is ready. */
const DRAIN_S = 5;

/** Serves until it is told to stop, then lets the requests under way end. */
export async function serve(line: CommandLine, databaseUrl: string | undefined): Promise<void> {
  const dataDir = line.find('data');
  const host = line.find('host');
  // Several processes share a PostgreSQL; a PGlite has one, and nobody else to send requests to.
  const drainS = line.count('drain', { from: 0, to: DRAIN_MAX_S }, databaseUrl === undefined ? 0 : DRAIN_S);
  const drainMs = drainS * 1000;
  const logger = stderrLogger(process.env['GUICHET_CENTRAL_LOG'] ?? 'info');
  const central = await runCentral({
    demonstration: line.flags.demonstration,
    port: line.count('port', { from: 0, to: PORT_MAX }, DEFAULT_PORT),
    logger,
    ...(host !== undefined && { host }),
    ...(dataDir !== undefined && { dataDir }),
    ...(databaseUrl !== undefined && { databaseUrl }),
  });
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (line.flags.withParent) {
    process.stdin.once('close', stop).once('end', stop).once('error', stop).resume();
  }
  process.stdout.write(`${SAYS.ready(central.url)}\n`);
  await stopped;
  setTimeout(() => process.exit(1), drainMs + STOP_WITHIN_MS).unref();
  await central.close(drainMs);
  process.stdin.destroy();
}
