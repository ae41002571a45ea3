import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startCentral } from '../../central/embedded.ts';
import { compose, type Counter, type CounterOptions } from '../../electron/compose.ts';
import { CallerSession } from '../../electron/ipc/session.ts';
import { systemHttp, type Http } from '../../electron/platform/http.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import type { AppContract, Client } from '../../shared/contract/index.ts';
import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import type { Result } from '../../shared/kernel/result.ts';

export const APP_DIR = resolve(import.meta.dirname, '../..');
export type Central = Awaited<ReturnType<typeof startCentral>>;

/** A page of a counter, in a test. */
export interface Page {
  readonly session: CallerSession;
  readonly call: Client<AppContract>;
}

export interface TestCounter {
  readonly counter: Counter;
  readonly central: Central;
  readonly dataDir: string;
  /** Cuts and restores the network. */
  readonly network: { isUp: boolean };
  /** The same store opened by another counter, once this one is closed. The caller closes it. */
  reopen(options?: Partial<CounterOptions>): Promise<Counter>;
  page(): Page;
  /** A page on which this sample agent has signed in. */
  signIn(number: string): Promise<Page>;
  close(): Promise<void>;
}

/** A page on which this sample agent has signed in. */
export async function signInAt(counter: Counter, number: string): Promise<Page> {
  const page = pageOf(counter);
  valueOf(await page.call('agents.signIn', { number, passphrase: DEMONSTRATION.agentPassphrase }));
  return page;
}

export const pageOf = (counter: Counter): Page => {
  const session = new CallerSession();
  return {
    session,
    call: ((name: string, input: unknown) => counter.dispatch(name, input, session)) as Client<AppContract>,
  };
};

/** The value of an outcome that a test expects to be good; shows the refusal otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Tests read faster than people; the limits have tests of their own. */
const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };

/** Enrols a counter that is new at another branch than the demonstration's own. */
export async function enrolAt(counter: Counter, { url }: Central, branchCode: string): Promise<void> {
  const { enrolmentCode, storePassphrase: passphrase } = DEMONSTRATION;
  const wish = { url, branchCode, label: `Guichet ${branchCode}`, enrolmentCode, passphrase };
  valueOf(await pageOf(counter).call('devices.enrol', wish));
}

/** A real counter on a real store, enrolled at a real central with sample people, on loopback; or at the one given. */
export async function aCounter(
  options: Partial<CounterOptions> = {},
  shared?: Central,
  branchCode?: string,
): Promise<TestCounter> {
  const dataDir = mkdtempSync(join(tmpdir(), 'guichet-test-'));
  const central = shared ?? (await startCentral({ demonstration: true, config: NO_LIMITS }));
  const network = { isUp: true };
  const http: Http = (request) =>
    network.isUp ? systemHttp(request) : Promise.reject(new TypeError('fetch failed'));
  const open = (more: Partial<CounterOptions> = {}): Promise<Counter> =>
    compose({
      dataDir,
      appDir: APP_DIR,
      version: '0.0.0-test',
      vault: passphraseVault,
      http,
      startDemonstrationCentral: () => Promise.resolve({ url: central.url, stop: () => Promise.resolve() }),
      ...options,
      ...more,
    });
  const counter = await open();
  const first = pageOf(counter);
  if (counter.status().state === 'new' && branchCode !== undefined)
    await enrolAt(counter, central, branchCode);
  else if (counter.status().state === 'new') valueOf(await first.call('devices.startDemonstration', {}));
  return {
    counter,
    reopen: open,
    central,
    dataDir,
    network,
    page: () => pageOf(counter),
    signIn: (number) => signInAt(counter, number),
    close: async () => {
      await counter.close();
      if (!shared) await central.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
