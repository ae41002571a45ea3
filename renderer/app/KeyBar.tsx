import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import { useActiveCommands } from '../lib/hotkeys/useCommands.tsx';
import { isAvailable, keysOf } from '../lib/hotkeys/registry.ts';
import { ariaKeys } from '../lib/hotkeys/keys.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { KeyHint } from '../ui/index.ts';
import css from './KeyBar.module.css';

/** The keys that work here and now, as on the terminals that the agents grew up with. */
export function KeyBar() {
  const t = useT();
  const shown = useActiveCommands().filter(
    (command, index, all) =>
      keysOf(command).length > 0 &&
      !command.hideFromBar &&
      isAvailable(command) &&
      // a screen that gives a key a nearer meaning hides the frame's
      all.findIndex((other) => keysOf(other)[0] === keysOf(command)[0] && isAvailable(other)) === index,
  );
  const firstOfFrame = shown.findIndex(({ id }) => id.startsWith('app.'));
  return (
    <footer className={css.bar} aria-label={t('app.keys')}>
      {shown.map((command, index) => (
        <AriaButton
          key={command.id}
          className={cx(css.item, index === firstOfFrame && css.apart)}
          excludeFromTabOrder
          onPress={command.run}
          aria-keyshortcuts={ariaKeys(keysOf(command)[0] ?? '')}
        >
          <KeyHint keys={keysOf(command)[0] ?? ''} />
          <span>{command.text ?? t(command.label)}</span>
        </AriaButton>
      ))}
    </footer>
  );
}
