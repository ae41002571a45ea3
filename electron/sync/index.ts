export { askIntro, createCentralClient, tellExecuted, type CentralClient } from './central-client.ts';
export { createSync, type Sync, type SyncDevice, type SyncPorts } from './create-sync.ts';
export { appendHeld, listHeldOf, releaseActs, removeHeldAct } from './held.repo.ts';
export type { Engine } from './engine.ts';
export { isTold, otherVersion, type Outcome, type ToldWeather, type Weather } from './outcome.ts';
export { append, hasUnsent, type ActMeta } from './outbox.repo.ts';
export { listReasons } from './desk.repo.ts';
export { getParked } from './desk.service.ts';
