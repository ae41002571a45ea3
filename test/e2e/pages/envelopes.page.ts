import type { Locator, Page } from '@playwright/test';
import { Keys } from '../support/keys.ts';
import type { Say } from '../support/speech.ts';
import { FramePage } from './frame.page.ts';

/** Envelopes: the list, the files that wait, one envelope, its reception. */
export class EnvelopesPage {
  readonly list: Locator;
  readonly put: Locator;
  readonly content: Locator;
  readonly add: Locator;
  readonly courier: Locator;
  readonly code: Locator;
  readonly slip: Locator;
  readonly story: Locator;
  readonly counter: Locator;
  readonly missing: Locator;
  readonly surplus: Locator;
  readonly confirm: Locator;
  readonly lost: Locator;
  readonly scanField: Locator;
  readonly #find: Locator;
  readonly #keys: Keys;
  readonly #frame: FramePage;
  readonly #codeChoice: Locator;

  constructor(page: Page, say: Say) {
    const list = (key: Parameters<Say>[0]) => page.getByRole('list', { name: say(key), exact: true });
    this.list = list('envelopes.list');
    this.put = page.getByRole('button', { name: say('envelopes.waiting.put') });
    this.content = list('envelopes.content');
    this.add = page.getByLabel(say('envelopes.add.label'), { exact: true });
    this.courier = page.getByLabel(say('envelopes.collect.name'), { exact: true });
    this.code = page.getByLabel(say('envelopes.receive.code'), { exact: true });
    this.slip = page.getByRole('heading', { name: say('preview.kind.transmittal'), exact: true });
    this.story = page.getByRole('list', { name: say('envelopes.story') });
    this.counter = page.getByRole('status', { name: say('envelopes.receive.counterLabel') });
    this.missing = list('envelopes.receive.missing');
    this.surplus = list('envelopes.receive.surplusTitle');
    this.confirm = page.getByRole('alertdialog', { name: say('envelopes.receive.confirmTitle') });
    this.lost = page.getByRole('main').getByRole('alert');
    this.scanField = page.getByLabel(say('envelopes.receive.label'), { exact: true });
    this.#find = page.getByLabel(say('envelopes.scan.label'), { exact: true });
    this.#codeChoice = page.getByRole('radio', { name: say('envelopes.collect.code') });
    this.#keys = new Keys(page);
    this.#frame = new FramePage(page, say);
  }

  async open(): Promise<void> {
    await this.#frame.run('envelopes.title');
    await this.#find.waitFor();
  }

  /** Everything that waits for the first destination, into one envelope. */
  async group(): Promise<void> {
    await this.#keys.press('F7');
    await this.put.first().waitFor();
    await this.#keys.reach(this.put.first());
    await this.#keys.press('Enter');
    await this.add.waitFor();
  }

  async close(): Promise<void> {
    await this.#keys.press('Control+Enter');
    await this.slip.waitFor();
  }

  /** Back from the slip, to the courier. */
  async leaveSlip(): Promise<void> {
    await this.#keys.press('Escape');
    await this.courier.waitFor();
  }

  /** With the code that the counter makes for the courier; gives it back. */
  async collect(name: string): Promise<string> {
    await this.#keys.reach(this.courier);
    await this.#keys.insert(name);
    await this.#keys.press('Tab');
    await this.#keys.press('ArrowDown');
    await this.#codeChoice.waitFor();
    await this.#keys.press('Control+Enter');
    await this.#codeChoice.waitFor({ state: 'hidden' });
    return /\d{3} \d{3} \d/u.exec((await this.story.textContent()) ?? '')?.[0] ?? '';
  }

  /** Where it arrives: what the courier says. */
  async giveCode(code: string): Promise<void> {
    await this.#keys.tabTo(this.code);
    await this.#keys.retype(code);
  }

  /** The slip is scanned where the envelope arrived, and counting begins. */
  async receive(reference: string): Promise<void> {
    await this.open();
    await this.#keys.scan(reference);
    await this.story.waitFor();
    await this.#keys.press('F8');
    await this.scanField.waitFor();
  }

  async typeReference(reference: string): Promise<void> {
    await this.#keys.reach(this.scanField);
    await this.#keys.type(reference);
    await this.#keys.press('Enter');
  }

  scan(reference: string): Promise<void> {
    return this.#keys.scan(reference);
  }

  async finish(): Promise<void> {
    await this.#keys.press('Control+Enter');
  }
}
