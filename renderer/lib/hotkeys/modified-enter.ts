import type { Pressed } from './keys.ts';
import type { CommandRegistry } from './registry.ts';

type Stroke = Pressed &
  Pick<KeyboardEvent, 'repeat' | 'isComposing' | 'defaultPrevented' | 'preventDefault' | 'stopPropagation'>;

/**
 * Runs the command of Ctrl+Enter before the element that has the focus hears the key: a radio keeps every Enter for
 * itself, and a button would do its own action. What no command is bound to is left to them.
 */
export function takeModifiedEnter(registry: CommandRegistry, stroke: Stroke): void {
  if (stroke.key !== 'Enter' || !(stroke.ctrlKey || stroke.metaKey)) return;
  if (stroke.isComposing || stroke.defaultPrevented || !registry.answers(stroke)) return;
  stroke.preventDefault();
  stroke.stopPropagation();
  // A key that is held must not go on to confirm the dialog that its first stroke opened.
  if (!stroke.repeat) registry.press(stroke);
}
