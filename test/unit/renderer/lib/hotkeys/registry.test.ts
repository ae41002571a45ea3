import { describe, expect, it, vi } from 'vitest';
import {
  CommandRegistry,
  GLOBAL,
  SCREEN,
  type Command,
} from '../../../../../renderer/lib/hotkeys/registry.ts';

const F2 = { key: 'F2', code: 'F2', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  keys: 'F2',
  label: 'ui.close',
  run: () => undefined,
  ...more,
});
const ids = (registry: CommandRegistry) => registry.list().map(({ id }) => id);

describe('the commands of the page', () => {
  it('run the screen’s meaning of a key rather than the frame’s, whoever came first', () => {
    const registry = new CommandRegistry();
    const [screen, frame] = [vi.fn(), vi.fn()];
    registry.put(Symbol(), SCREEN, [command('screen', { run: screen })]);
    registry.put(Symbol(), GLOBAL, [command('frame', { run: frame })]);
    expect(registry.press(F2)).toBe(true);
    expect(screen).toHaveBeenCalledOnce();
    expect(frame).not.toHaveBeenCalled();
  });

  it('pass over what is not available now', () => {
    const registry = new CommandRegistry();
    const frame = vi.fn();
    registry.put(Symbol(), GLOBAL, [command('frame', { run: frame })]);
    registry.put(Symbol(), SCREEN, [command('screen', { when: false })]);
    registry.press(F2);
    expect(frame).toHaveBeenCalledOnce();
  });

  it('say that a key means nothing, so that the browser has it', () => {
    expect(new CommandRegistry().press(F2)).toBe(false);
  });

  it('are suspended under a dialog, and back when it closes', () => {
    const registry = new CommandRegistry();
    registry.put(Symbol(), SCREEN, [command('screen')]);
    registry.put(Symbol(), GLOBAL, [command('frame')]);
    const layer = registry.newLayer();
    const close = registry.openModal(layer);
    registry.put(Symbol(), layer, [command('dialog')]);
    expect(ids(registry)).toEqual(['dialog']);
    expect(registry.isModal).toBe(true);
    close();
    expect(ids(registry)).toEqual(['dialog', 'screen', 'frame']);
  });

  it('are all silent while the screen is locked', () => {
    const registry = new CommandRegistry();
    registry.put(Symbol(), GLOBAL, [command('frame')]);
    const resume = registry.suspend();
    expect(registry.press(F2)).toBe(false);
    resume();
    expect(registry.press(F2)).toBe(true);
  });

  it('run what the last render gave, without telling listeners when nothing visible changed', () => {
    const registry = new CommandRegistry();
    const [owner, heard, last] = [Symbol(), vi.fn(), vi.fn()];
    registry.put(owner, SCREEN, [command('a')]);
    registry.subscribe(heard);
    registry.put(owner, SCREEN, [command('a', { run: last })]);
    expect(heard).not.toHaveBeenCalled();
    registry.press(F2);
    expect(last).toHaveBeenCalledOnce();
  });

  it('tell listeners when a label, a key or an availability changes', () => {
    const registry = new CommandRegistry();
    const [owner, heard] = [Symbol(), vi.fn()];
    registry.put(owner, SCREEN, [command('a')]);
    registry.subscribe(heard);
    registry.put(owner, SCREEN, [command('a', { when: false })]);
    registry.put(owner, SCREEN, [command('a', { when: false, keys: 'F3' })]);
    registry.put(owner, SCREEN, [command('a', { when: false, keys: 'F3', text: 'Salma' })]);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('leave with their screen', () => {
    const registry = new CommandRegistry();
    const owner = Symbol();
    registry.put(owner, SCREEN, [command('a')]);
    registry.remove(owner);
    expect(registry.list()).toEqual([]);
  });
});
