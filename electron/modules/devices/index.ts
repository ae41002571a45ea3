export { centralDoor } from './central-door.ts';
export { devicesHandlers } from './devices.handlers.ts';
export { createDevices } from './devices.service.ts';
export type { DevicePorts, OpenHouse } from './device-ports.ts';
export type { Device } from './device.repo.ts';
export { settleRestored } from './restored.service.ts';
export { layoutOf } from './store.ts';
