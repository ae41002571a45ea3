import type { Database } from '../../db/database.ts';
import type { DemonstrationCentral, DevicePorts } from './device-ports.ts';
import { updateCentralUrl, type Device } from './device.repo.ts';
import type { Layout } from './store.ts';

type Ports = Pick<DevicePorts, 'startDemonstrationCentral' | 'logger'> & { readonly layout: Layout };

/** The central that a demonstration runs by itself; it starts again with the counter, on a port of its own choice. */
export function createOwnCentral({ startDemonstrationCentral, logger, layout }: Ports) {
  let running: DemonstrationCentral | undefined;
  return {
    /** Undefined where the program was installed without the demonstration. */
    async start(): Promise<string | undefined> {
      running ??= await startDemonstrationCentral?.(layout.central);
      return running?.url;
    },
    async revive(db: Database, device: Device): Promise<Device> {
      const url = await this.start().catch((error: unknown) => {
        logger.warn({ error: String(error) }, 'demonstration central did not start');
        return undefined;
      });
      if (url === undefined) return device;
      db.write((tx) => updateCentralUrl(tx, url));
      return { ...device, centralUrl: url };
    },
    async stop(): Promise<void> {
      await running?.stop();
      running = undefined;
    },
  };
}
