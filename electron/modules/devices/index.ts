export { centralDoor } from './central-door.ts';
export { devicesHandlers } from './devices.handlers.ts';
export { createDevices, type DevicePorts, type OpenHouse } from './devices.service.ts';
export type { Device } from './device.repo.ts';
export { settleRestored } from './restored.service.ts';
export { layoutOf } from './store.ts';
