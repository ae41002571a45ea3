import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowserShell, type BrowserShell } from '../../../electron/browser-shell/server.ts';
import { compose, type Counter } from '../../../electron/compose.ts';
import { systemHttp } from '../../../electron/platform/http.ts';
import { passphraseVault } from '../../../electron/platform/passphrase-vault.ts';
import { APP_DIR, pageOf, valueOf, type Central, type Page as Caller } from '../../support/counter.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';

export interface DeskOptions {
  readonly central: Central;
  /** Left as it comes out of the box, for the guided set-up. */
  readonly isNew?: boolean;
}

/** A workstation on a data folder of its own: the real counter behind the real browser shell, and its network cable. */
export class Desk {
  readonly network = { isUp: true };
  readonly central: Central;
  readonly dataDir = mkdtempSync(join(tmpdir(), 'guichet-e2e-'));
  #open: { readonly counter: Counter; readonly shell: BrowserShell } | undefined;

  private constructor(central: Central) {
    this.central = central;
  }

  static async open({ central, isNew = false }: DeskOptions): Promise<Desk> {
    const desk = new Desk(central);
    await desk.start();
    if (!isNew) valueOf(await pageOf(desk.counter).call('devices.startDemonstration', {}));
    return desk;
  }

  get counter(): Counter {
    if (!this.#open) throw new Error('the desk is closed');
    return this.#open.counter;
  }

  /** The link that opens this counter once. */
  get link(): string {
    return this.#open?.shell.link ?? '';
  }

  async start(): Promise<void> {
    const { central, dataDir } = this;
    const counter = await compose({
      dataDir,
      appDir: APP_DIR,
      version: '0.0.0-test',
      vault: passphraseVault,
      http: (request) =>
        this.network.isUp ? systemHttp(request) : Promise.reject(new TypeError('fetch failed')),
      startDemonstrationCentral: () => Promise.resolve({ url: central.url, stop: () => Promise.resolve() }),
    });
    const pageDir = join(APP_DIR, 'out/renderer');
    this.#open = { counter, shell: await openBrowserShell({ counter, pageDir, port: 0 }) };
  }

  /** Stops the shell and the counter; the data folder stays. */
  async stop(): Promise<void> {
    await this.#open?.shell.close();
    await this.#open?.counter.close();
    this.#open = undefined;
  }

  /** Another page of this counter, without a screen, on which this agent has signed in. */
  async signInUnseen(number: string): Promise<Caller> {
    const caller = pageOf(this.counter);
    valueOf(await caller.call('agents.signIn', { number, passphrase: DEMONSTRATION.agentPassphrase }));
    return caller;
  }

  /** Comes in by the one-time link. */
  async enter(page: Page): Promise<void> {
    await page.goto(this.link);
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
