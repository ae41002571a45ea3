import { describe, expect, it } from 'vitest';
import { Autosave, type SaveState } from '../../../../renderer/forms/autosave.ts';

/** Timers that a test moves by hand. */
function clock() {
  let now = 0;
  let pending: { readonly at: number; readonly run: () => void }[] = [];
  return {
    timers: {
      set: (run: () => void, ms: number) => {
        const timer = { at: now + ms, run };
        pending.push(timer);
        return timer;
      },
      clear: (timer: unknown) => {
        pending = pending.filter((each) => each !== timer);
      },
    },
    /** Lets time pass, and what was promised settle. */
    async pass(ms: number) {
      now += ms;
      for (const timer of pending.filter(({ at }) => at <= now)) {
        pending = pending.filter((each) => each !== timer);
        timer.run();
      }
      await settle();
    },
    count: () => pending.length,
  };
}
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

function autosave(answers: readonly boolean[] = []) {
  const time = clock();
  const saved: string[] = [];
  const states: SaveState[] = [];
  const left = [...answers];
  const keeper = new Autosave<string>({
    save: async (value) => {
      const isKept = left.shift() ?? true;
      if (isKept) saved.push(value);
      return isKept;
    },
    onState: (state) => states.push(state),
    timers: time.timers,
  });
  return { keeper, time, saved, states };
}

describe('autosave', () => {
  it('saves once after a calm, with the last value', async () => {
    const { keeper, time, saved } = autosave();
    for (const value of ['B', 'BE', 'BEN']) keeper.push(value);
    await time.pass(300);
    expect(saved).toEqual(['BEN']);
  });

  it('saves within a second even when one never stops typing', async () => {
    const { keeper, time, saved } = autosave();
    for (let typed = 0; typed < 20; typed += 1) {
      keeper.push(`n${typed}`);
      await time.pass(100);
    }
    expect(saved.length).toBeGreaterThanOrEqual(2);
    expect(saved[0]).toBe('n6');
  });

  it('saves at once when asked', async () => {
    const { keeper, time, saved } = autosave();
    keeper.push('a');
    await keeper.flush();
    expect(saved).toEqual(['a']);
    expect(time.count()).toBe(0);
  });

  it('saves nothing twice', async () => {
    const { keeper, saved } = autosave();
    keeper.push('a');
    await Promise.all([keeper.flush(), keeper.flush()]);
    await keeper.flush();
    expect(saved).toEqual(['a']);
  });

  it('never runs two saves at once, and ends with the newest', async () => {
    const time = clock();
    const ends: (() => void)[] = [];
    const began: string[] = [];
    const keeper = new Autosave<string>({
      save: (value) => {
        began.push(value);
        return new Promise((resolve) => ends.push(() => resolve(true)));
      },
      timers: time.timers,
    });
    keeper.push('a');
    await time.pass(300);
    keeper.push('b');
    await time.pass(300);
    keeper.push('c');
    await time.pass(300);
    expect(began).toEqual(['a']);
    ends[0]?.();
    await settle();
    expect(began).toEqual(['a', 'c']);
  });

  it('tries again what could not be saved, and says so', async () => {
    const { keeper, time, saved, states } = autosave([false]);
    keeper.push('a');
    await time.pass(300);
    expect(states.at(-1)).toBe('failed');
    await time.pass(2000);
    expect(saved).toEqual(['a']);
    expect(states.at(-1)).toBe('saved');
  });

  it('does not bring back the value that failed when a newer one was typed meanwhile', async () => {
    const time = clock();
    const began: string[] = [];
    const ends: ((isKept: boolean) => void)[] = [];
    const keeper = new Autosave<string>({
      save: (value) => {
        began.push(value);
        return new Promise((resolve) => ends.push(resolve));
      },
      timers: time.timers,
    });
    keeper.push('a');
    await time.pass(300);
    keeper.push('b');
    ends[0]?.(false);
    await settle();
    await time.pass(300);
    ends[1]?.(true);
    await settle();
    await time.pass(5000);
    expect(began).toEqual(['a', 'b']);
  });

  it('takes a save that throws for one that failed', async () => {
    const time = clock();
    const states: SaveState[] = [];
    const keeper = new Autosave<string>({
      save: () => Promise.reject(new Error('disk')),
      onState: (state) => states.push(state),
      timers: time.timers,
    });
    keeper.push('a');
    await keeper.flush();
    expect(states).toEqual(['waiting', 'saving', 'failed']);
  });
});
