import type { AddressInfo } from 'node:net';
import { pause } from './platform/clock.ts';
import type { FastifyBaseLogger } from 'fastify';
import { buildCentral } from './app.ts';
import { DEFAULT_CONFIG, DEMONSTRATION_NAME, type CentralConfig } from './config.ts';
import { createGate } from './http/gate.ts';
import { systemChance, type Chance } from './platform/chance.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { silentLogger } from './platform/logger.ts';
import { createMetrics } from './platform/metrics.ts';
import type { Ports } from './ports.ts';
import { prepare } from './prepare.ts';
import { openStore } from './store/open.ts';

export interface RunOptions {
  /** True: a central with sample people and agents, which says that it is one. */
  readonly demonstration: boolean;
  /** Folder of the PGlite database; absent: in memory. */
  readonly dataDir?: string;
  /** A PostgreSQL server instead of PGlite. */
  readonly databaseUrl?: string;
  readonly host?: string;
  /** 0 (by default): any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly logger?: FastifyBaseLogger;
  readonly config?: Partial<CentralConfig>;
}

export interface RunningCentral {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly ports: Ports;
  /**
   * Says first that it is no longer ready, and goes on answering for `drainMs` so that whoever shares requests out sees it; then lets
   * the requests under way end, and closes the store.
   */
  close(drainMs?: number): Promise<void>;
}

/** Opens the store, makes it ready and listens. */
export async function runCentral(options: RunOptions): Promise<RunningCentral> {
  const { demonstration, clock = systemClock, chance = systemChance, logger = silentLogger() } = options;
  const name = demonstration ? DEMONSTRATION_NAME : DEFAULT_CONFIG.name;
  const config: CentralConfig = { ...DEFAULT_CONFIG, name, ...options.config, demonstration };
  const store = await openStore(options, logger);
  try {
    const gate = createGate(config.atOnce, store.pool);
    const metrics = createMetrics(store.pool, gate.state);
    const ports: Ports = { store, clock, chance, logger, config, metrics, gate };
    await prepare(ports);
    const app = buildCentral(ports);
    await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
    const { address, port } = app.server.address() as AddressInfo;
    return {
      url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
      ports,
      close: async (drainMs = 0) => {
        gate.turnAway();
        if (drainMs > 0) await pause(drainMs);
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
