import type { SignInResponse } from '../../shared/protocol/devices.ts';
import type { Device } from '../devices/device.repo.ts';
import { instantAt } from '../platform/clock.ts';
import { NOBODYS_HASH, passphraseMatches } from '../platform/passphrase-hash.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import {
  blockUntil,
  countFailure,
  findAgent,
  forgetFailures,
  listFailures,
  type SignInFailures,
} from './agent.repo.ts';
import { waitAfter } from './throttle.ts';

/** Failures are counted for an agent at a workstation, and for the workstation whoever tries. */
const subjectsOf = (device: Device, number: string): { agent: string; device: string } => ({
  agent: `agent ${number} ${device.id}`,
  device: `device ${device.id}`,
});

const secondsLeft = (failures: readonly SignInFailures[], nowMs: number): number =>
  Math.max(
    0,
    ...failures.map(({ blockedUntil }) =>
      blockedUntil === null ? 0 : Math.ceil((Date.parse(blockedUntil) - nowMs) / 1000),
    ),
  );

/** Checks an agent's passphrase. While it is throttled nothing is checked, so trying faster teaches nothing. */
export async function signIn(
  ports: Ports,
  device: Device,
  number: string,
  passphrase: string,
): Promise<SignInResponse> {
  const subjects = subjectsOf(device, number);
  const failures = await listFailures(ports.store, [subjects.agent, subjects.device]);
  const wait = secondsLeft(failures, ports.clock.now());
  if (wait > 0) return { outcome: 'throttled', retryAfterSeconds: wait };

  const agent = await findAgent(ports.store, number);
  const matches = await passphraseMatches(passphrase, agent?.passphraseHash ?? NOBODYS_HASH);
  if (!agent || !matches) {
    await countFailures(ports, subjects);
    return { outcome: 'wrong' };
  }
  if (agent.disabledAt !== null) return { outcome: 'disabled' };
  await ports.store.write((tx) => forgetFailures(tx, subjects.agent));
  return { outcome: 'welcome', agent: agent.profile };
}

/** A whole branch shares a workstation: what others typed wrong is forgotten sooner. */
const DEVICE_FORGETS_MS = 3_600_000;

async function countFailures(ports: Ports, subjects: { agent: string; device: string }): Promise<void> {
  const { signIn: waits } = ports.config;
  const counted = [
    { subject: subjects.agent, free: waits.freeFailures, forgetsMs: DAY_MS },
    { subject: subjects.device, free: waits.freeDeviceFailures, forgetsMs: DEVICE_FORGETS_MS },
  ];
  await ports.store.write(async (tx) => {
    for (const { subject, free, forgetsMs } of counted) {
      const failures = await countFailure(tx, subject, now(ports), instantAt(ports.clock.now() - forgetsMs));
      const waitSeconds = waitAfter(failures, free, waits);
      if (waitSeconds > 0) await blockUntil(tx, subject, instantAt(ports.clock.now() + waitSeconds * 1000));
    }
  });
}
