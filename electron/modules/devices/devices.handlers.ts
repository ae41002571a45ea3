import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createDevices } from './devices.service.ts';

export const devicesHandlers = (devices: ReturnType<typeof createDevices>) =>
  ({
    'devices.status': () => devices.status(),
    'devices.unlock': ({ passphrase }) => devices.unlock(passphrase),
    'devices.startDemonstration': () => devices.startDemonstration(),
    'devices.probeCentral': ({ url }) => devices.probe(url),
    'devices.enrol': (wish) => devices.enrol(wish),
  }) satisfies Partial<AppHandlers>;
