export { devicesHandlers } from './devices.handlers.ts';
export { createDevices, type OpenHouse } from './devices.service.ts';
export type { Device } from './device.repo.ts';
export { layoutOf } from './store.ts';
