import { useState } from 'react';
import { isAvailable, keysOf, type Command } from '../lib/hotkeys/registry.ts';
import { useActiveCommands } from '../lib/hotkeys/useCommands.tsx';
import { useT } from '../lib/i18n/I18n.tsx';
import type { MessageKey } from '../../shared/i18n/index.ts';
import { KeyHint, Section, SideSheet } from '../ui/index.ts';
import css from './HelpSheet.module.css';

/** Keys that mean the same everywhere, besides the commands. */
const HABITS: readonly { readonly keys: string; readonly label: MessageKey }[] = [
  { keys: 'Enter', label: 'app.habit.next' },
  { keys: 'Shift+Enter', label: 'app.habit.previous' },
  { keys: 'Ctrl+Enter', label: 'app.habit.submit' },
  { keys: 'ArrowDown', label: 'app.habit.list' },
  { keys: 'Escape', label: 'app.habit.back' },
];

/** What can be done here, with its keys; the same list as the bar and the palette read. */
export function HelpSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT();
  const active = useActiveCommands();
  const [offered, setOffered] = useState(active);
  if (!isOpen && offered !== active) setOffered(active);
  const withKeys = offered.filter((command) => keysOf(command).length > 0);
  const isOfFrame = ({ id }: Command) => id.startsWith('app.') || id.startsWith('place.');
  return (
    <SideSheet title={t('app.help')} isOpen={isOpen} onClose={onClose}>
      <Group title={t('app.helpHere')} commands={withKeys.filter((command) => !isOfFrame(command))} />
      <Section title={t('app.helpForms')}>
        <ul>
          {HABITS.map(({ keys, label }) => (
            <li key={keys} className={css.line}>
              <span>{t(label)}</span>
              <KeyHint keys={keys} />
            </li>
          ))}
        </ul>
      </Section>
      <Group title={t('app.helpEverywhere')} commands={withKeys.filter(isOfFrame)} />
    </SideSheet>
  );
}

function Group({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) {
  const t = useT();
  if (commands.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {commands.map((command) => (
          <li key={command.id} className={isAvailable(command) ? css.line : css.off}>
            <span>{command.text ?? t(command.label)}</span>
            <span className={css.keys}>
              {keysOf(command).map((keys) => (
                <KeyHint key={keys} keys={keys} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
