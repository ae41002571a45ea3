/** Erases a workstation in a process of its own, one step a line, to be killed between two. Argument: data folder. */
import { erasing, writeMark } from '../../electron/modules/devices/erasure.ts';
import { layoutOf } from '../../electron/modules/devices/store.ts';

const layout = layoutOf(process.argv[2] ?? '');
const told = {
  deviceId: '0190b7a0-0000-7000-8000-000000000002',
  kind: 'erase',
  sequence: 1,
  signature: 'A'.repeat(86),
} as const;
const pause = (): Promise<unknown> => new Promise((go) => process.stdin.once('data', go));

writeMark(layout.erased, {
  v: 1,
  at: '2026-03-02T10:00:00.000Z',
  url: 'http://127.0.0.1:9',
  told: { ...told, deviceId: told.deviceId as never },
  dismissed: false,
});
process.stdout.write('mark\n');
await pause();
for (const step of erasing(layout)) {
  process.stdout.write(`${step}\n`);
  await pause();
}
process.stdout.write('end\n');
process.stdin.destroy();
