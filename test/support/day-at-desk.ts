import type { z } from 'zod';
import type { Counter } from '../../electron/compose.ts';
import type { AppContract, Output } from '../../shared/contract/index.ts';
import { PersonId } from '../../shared/kernel/ids.ts';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { samplePeople } from '../../central/demonstration/people.ts';
import type { FakeTime } from './clock.ts';
import { signInAt, valueOf } from './counter.ts';

/** One deposit each 7.2 seconds is 500 an hour. */
export const DEPOSITS_PER_HOUR = 500;
const EVERY_MS = 3_600_000 / DEPOSITS_PER_HOUR;
/** An envelope is made when the courier comes, about twice an hour. */
const ENVELOPE_EVERY = 250;
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 2;

/** What an agent waits for, by the name that the table gives it. */
export type Timed = Map<string, number[]>;

interface Desk {
  readonly counter: Counter;
  readonly time: FakeTime;
  /** Registration numbers of the people who come, one after the other. */
  readonly numbers: readonly string[];
  /** Told how long each operation took, in real milliseconds. */
  readonly timed?: Timed;
  /** Lets whoever keeps another clock follow. */
  readonly onTime?: (ms: number) => void;
}

/** People of the demonstration who have a number. */
export const numbersOf = (count: number): readonly string[] =>
  samplePeople(count).flatMap(({ registrationNumber }) => registrationNumber ?? []);

/** An agent at the counter who takes in care files all day, by the calls that the screens make, on a clock that is told to move. */
export async function agentAtDesk({ counter, time, numbers, timed = new Map(), onTime }: Desk) {
  const page = await signInAt(counter, '1001');
  let done = 0;

  function note(name: string, ms: number): void {
    const times = timed.get(name) ?? [];
    times.push(ms);
    timed.set(name, times);
  }

  async function call<K extends keyof AppContract & string>(
    name: K,
    input: z.input<AppContract[K]['input']>,
  ): Promise<Output<AppContract, K>> {
    const from = performance.now();
    const answer = await page.call(name, input);
    note(name, performance.now() - from);
    return valueOf(answer);
  }

  /** In 7.2 seconds the exchanges are over: real time is not the fake one, so they are waited for. */
  async function rest(): Promise<void> {
    time.advance(EVERY_MS);
    onTime?.(time.now());
    const until = performance.now() + PATIENCE_MS;
    const engine = counter.findHouse()?.sync.engine;
    while (engine && engine.status().phase !== 'idle') {
      if (performance.now() > until) throw new Error(`The exchanges did not end: ${engine.status().phase}`);
      await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
    }
  }

  /** What stands on the screens that an agent passes: the home page, the bar, the rail. */
  async function home(): Promise<void> {
    await call('day.summary', {});
    await call('sync.list', { filter: 'to_look_at', before: null, limit: 4 });
    await call('registration.listDrafts', {});
    await call('sync.status', {});
    await call('envelopes.counts', {});
    await call('cards.count', {});
  }

  async function deposit(): Promise<void> {
    await home();
    const number = numbers[done % numbers.length] ?? '';
    done += 1;
    const { people } = await call('people.search', { text: number });
    const personId = PersonId.parse(people[0]?.id);
    await call('people.get', { id: personId });
    await call('rights.check', { personId });
    await call('cards.ofPerson', { personId });
    await call('care.ofPerson', { personId, after: null });
    const { patients } = await call('care.open', { personId });
    const form = {
      patientId: patients[done % patients.length]?.id ?? personId,
      kind: 'ordinary',
      firstActOn: addDays(time.today(), -(done % 50)),
      treatmentEndedOn: '',
      inpe: '101 234 567',
      fse: '',
      amount: `${100 + (done % 900)},50`,
      received: ['care-sheet', 'prescription', 'invoice'],
      exception: '',
    };
    const { kind, firstActOn } = form;
    await call('care.look', { personId, kind: 'ordinary', firstActOn });
    await call('care.saveDraft', { personId, content: { ...form, kind } });
    const { actId } = await call('care.deposit', { personId, form });
    await call('papers.render', { kind: 'care-receipt', actId });
    await call('papers.print', { kind: 'care-receipt', actId });
  }

  /** Everything that waits leaves, destination by destination. */
  async function sendEnvelopes(): Promise<void> {
    const { groups } = await call('envelopes.waiting', {});
    for (const { to, files } of groups) {
      const fileIds = files.slice(0, 200).map(({ id }) => id);
      const { id } = await call('envelopes.fill', { to: to?.code ?? 'DEMO-02', fileIds });
      await call('envelopes.get', { id });
      const { actId } = await call('envelopes.close', { id });
      await call('papers.render', { kind: 'transmittal', actId });
      const courier = { name: 'Coursier inventé', proof: 'code' } as const;
      await call('envelopes.collect', { id, courier });
    }
    await call('envelopes.list', { view: 'closed', after: null, limit: 30 });
  }

  return {
    /** So many people, one each 7.2 seconds. */
    async work(deposits: number): Promise<void> {
      for (let left = deposits; left > 0; left -= 1) {
        const from = performance.now();
        await deposit();
        note('everything of one deposit', performance.now() - from);
        if (done % ENVELOPE_EVERY === 0) await sendEnvelopes();
        await rest();
      }
    },
    sendEnvelopes,
    rest,
  };
}
