import { describe, expect, it } from 'vitest';
import { takeModifiedEnter } from '../../../../../renderer/lib/hotkeys/modified-enter.ts';
import { CommandRegistry, SCREEN } from '../../../../../renderer/lib/hotkeys/registry.ts';

const aRegistry = () => {
  const registry = new CommandRegistry();
  const ran: string[] = [];
  const put = (id: string, layer: number, when = true) =>
    registry.put(Symbol(id), layer, [
      { id, keys: 'Ctrl+Enter', label: 'app.habit.submit', when, run: () => ran.push(id) },
    ]);
  /** What the element that has the focus hears of the key. */
  const press = (stroke: Partial<KeyboardEvent>) => {
    let isHeard = true;
    let isPrevented = stroke.defaultPrevented ?? false;
    takeModifiedEnter(registry, {
      key: 'Enter',
      code: 'Enter',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      repeat: false,
      isComposing: false,
      defaultPrevented: isPrevented,
      ...stroke,
      preventDefault: () => (isPrevented = true),
      stopPropagation: () => (isHeard = false),
    });
    return { isHeard, isPrevented };
  };
  return { registry, ran, put, press };
};
const TAKEN = { isHeard: false, isPrevented: true };
const LEFT = { isHeard: true, isPrevented: false };

describe('Ctrl+Enter, before the element that has the focus', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }])('runs its command once: %o', (held) => {
    const { ran, put, press } = aRegistry();
    put('send', SCREEN);
    expect(press(held)).toEqual(TAKEN);
    expect(ran).toEqual(['send']);
  });

  it.each([
    {},
    { shiftKey: true },
    { ctrlKey: true, shiftKey: true },
    { ctrlKey: true, key: ' ' },
    { ctrlKey: true, isComposing: true },
  ])('leaves the rest to the element: %o', (stroke) => {
    const { ran, put, press } = aRegistry();
    put('send', SCREEN);
    expect(press(stroke)).toEqual(LEFT);
    expect(ran).toEqual([]);
  });

  it('leaves a key that another listener took', () => {
    const { ran, put, press } = aRegistry();
    put('send', SCREEN);
    expect(press({ ctrlKey: true, defaultPrevented: true }).isHeard).toBe(true);
    expect(ran).toEqual([]);
  });

  it('leaves it to the element where no command answers', () => {
    const { ran, put, press } = aRegistry();
    put('send', SCREEN, false);
    expect(press({ ctrlKey: true })).toEqual(LEFT);
    expect(ran).toEqual([]);
  });

  it('means what the dialog on top says, and nothing of the screen beneath', () => {
    const { registry, ran, put, press } = aRegistry();
    const dialog = registry.newLayer();
    put('send', SCREEN);
    const close = registry.openModal(dialog);
    expect(press({ ctrlKey: true })).toEqual(LEFT);
    put('confirm', dialog);
    expect(press({ ctrlKey: true })).toEqual(TAKEN);
    expect(ran).toEqual(['confirm']);
    close();
  });

  it('held, it does not go on to confirm what it opened', () => {
    const { ran, put, press } = aRegistry();
    put('send', SCREEN);
    expect(press({ ctrlKey: true, repeat: true })).toEqual(TAKEN);
    expect(ran).toEqual([]);
  });
});
