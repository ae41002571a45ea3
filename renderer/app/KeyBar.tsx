import { Button as AriaButton } from 'react-aria-components';
import { useActiveCommands } from '../lib/hotkeys/useCommands.tsx';
import { isAvailable, keysOf, type Command } from '../lib/hotkeys/registry.ts';
import { ariaKeys } from '../lib/hotkeys/keys.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { KeyHint } from '../ui/index.ts';
import css from './KeyBar.module.css';

const isOfFrame = ({ id }: Command): boolean => id.startsWith('app.');

/** The keys that work here and now, as on the terminals that the agents grew up with: the task's first, the frame's at the end. */
export function KeyBar() {
  const t = useT();
  const active = useActiveCommands().filter((command) => keysOf(command).length > 0 && isAvailable(command));
  const shown = active.filter(
    (command, index) =>
      !command.hideFromBar &&
      // a screen that gives a key a nearer meaning hides the frame's
      active.findIndex((other) => keysOf(other)[0] === keysOf(command)[0]) === index,
  );
  return (
    <footer className={css.bar} aria-label={t('app.keys')}>
      <div className={css.task}>
        {shown
          .filter((command) => !isOfFrame(command))
          .map((command) => (
            <Key key={command.id} command={command} />
          ))}
      </div>
      <div className={css.frame}>
        {shown.filter(isOfFrame).map((command) => (
          <Key key={command.id} command={command} />
        ))}
      </div>
    </footer>
  );
}

function Key({ command }: { readonly command: Command }) {
  const t = useT();
  const keys = keysOf(command)[0] ?? '';
  return (
    <AriaButton
      className={css.item}
      excludeFromTabOrder
      onPress={command.run}
      aria-keyshortcuts={ariaKeys(keys)}
    >
      <KeyHint keys={keys} />
      <span className={css.label}>{command.text ?? t(command.label)}</span>
    </AriaButton>
  );
}
