import { afterEach, describe, expect, test, vi } from 'vitest';
import { beforeLeaving, keepBeforeLeaving } from '../../../../renderer/lib/leaving.ts';

describe('before a session locks or ends', () => {
  afterEach(() => vi.useRealTimers());

  test('every open screen keeps its last keystrokes first', async () => {
    const kept: string[] = [];
    const stops = ['form', 'filter'].map((name) =>
      beforeLeaving(async () => {
        await Promise.resolve();
        kept.push(name);
      }),
    );
    await keepBeforeLeaving();
    expect(kept).toEqual(['form', 'filter']);
    for (const stop of stops) stop();
  });

  test('a screen that is gone is not asked', async () => {
    const keep = vi.fn(() => Promise.resolve());
    beforeLeaving(keep)();
    await keepBeforeLeaving();
    expect(keep).not.toHaveBeenCalled();
  });

  test('one that fails, or never answers, does not keep the counter open', async () => {
    vi.useFakeTimers();
    const stops = [
      beforeLeaving(() => Promise.reject(new Error('no room left'))),
      beforeLeaving(() => new Promise(() => {})),
    ];
    const left = vi.fn();
    void keepBeforeLeaving().then(left);
    await vi.advanceTimersByTimeAsync(999);
    expect(left).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(left).toHaveBeenCalled();
    for (const stop of stops) stop();
  });
});
