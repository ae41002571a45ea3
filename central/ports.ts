import type { FastifyBaseLogger } from 'fastify';
import { dayAt } from '../shared/kernel/moroccan-day.ts';
import type { PlainDate } from '../shared/kernel/plain-date.ts';
import type { CentralConfig } from './config.ts';
import type { Gate } from './http/gate.ts';
import type { Chance } from './platform/chance.ts';
import { instantAt, type Clock } from './platform/clock.ts';
import type { Metrics } from './platform/metrics.ts';
import type { Store } from './store/sql.ts';

/** Everything the central's use cases work with. */
export interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly logger: FastifyBaseLogger;
  readonly config: CentralConfig;
  readonly metrics: Metrics;
  readonly gate: Gate;
}

export const now = ({ clock }: Pick<Ports, 'clock'>): string => instantAt(clock.now());

/** The day of the law: a rule, a right and a due date turn at midnight in Morocco, not at midnight UTC. */
export const today = ({ clock }: Pick<Ports, 'clock'>): PlainDate => dayAt(clock.now());

export const DAY_MS = 86_400_000;
