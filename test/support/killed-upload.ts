/**
 * A counter in a process of its own, to be killed while it sends a photo: makes one exchange, then says how many photos wait.
 * Arguments: the store's file, the central's address.
 */
import { openDatabase } from '../../electron/db/database.ts';
import { findDevice } from '../../electron/modules/devices/device.repo.ts';
import { systemHttp } from '../../electron/platform/http.ts';
import { Counter } from '../sync/support/counters.ts';
import { at } from './clock.ts';
import { STORE_KEY } from './store.ts';

const [file = '', centralUrl = ''] = process.argv.slice(2);
const db = openDatabase(file, { key: STORE_KEY, fileMustExist: true });
const device = findDevice(db);
if (!device) throw new Error('no workstation here');
const counter = new Counter({
  time: at('2026-03-02T09:00'),
  http: systemHttp,
  seed: process.pid,
  db,
  device,
  centralUrl,
});
const { photosWaiting } = await counter.exchange();
process.stdout.write(`${photosWaiting}\n`);
await counter.sync.engine.stop();
db.close();
