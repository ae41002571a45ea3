import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createDevices } from './devices.service.ts';

export const devicesHandlers = (devices: ReturnType<typeof createDevices>) =>
  ({
    'devices.status': () => devices.status(),
    'devices.unlock': ({ passphrase }) => devices.unlock(passphrase),
    'devices.startDemonstration': () => devices.startDemonstration(),
    'devices.probeCentral': ({ url }) => devices.probe(url),
    'devices.enrol': (wish) => devices.enrol(wish),
    'devices.ask': (wish) => devices.ask(wish),
    'devices.look': () => devices.look(),
    'devices.withdraw': () => devices.withdraw(),
    'devices.openByCode': ({ code }) => devices.openByCode(code),
    'devices.startOver': () => devices.startOver(),
  }) satisfies Partial<AppHandlers>;
