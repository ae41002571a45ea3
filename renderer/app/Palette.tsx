import { useLayoutEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Dialog,
  SearchField,
} from 'react-aria-components';
import { Search } from 'lucide-react';
import { isAvailable, keysOf, type Command } from '../lib/hotkeys/registry.ts';
import { CommandLayer, useActiveCommands } from '../lib/hotkeys/useCommands.tsx';
import { useT } from '../lib/i18n/I18n.tsx';
import { bestMatches } from '../lib/fold.ts';
import { useGo } from '../lib/navigation.ts';
import { KeyHint } from '../ui/index.ts';
import css from './Palette.module.css';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything that can be done here, by its name; what is no command is searched for among people. */
export function Palette({ isOpen, onClose }: Props) {
  // Read while closed: opening puts a layer above, which suspends the very commands to offer.
  const active = useActiveCommands();
  const [offered, setOffered] = useState(active);
  if (!isOpen && offered !== active) setOffered(active);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={css.veil}
    >
      <Modal className={css.box}>
        <Dialog className={css.dialog} aria-label={useT()('app.palette')}>
          <CommandLayer>
            <Choices commands={offered} onClose={onClose} />
          </CommandLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choices({
  commands,
  onClose,
}: {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}) {
  const t = useT();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // As it appears, and not a frame later as `autoFocus` of React Aria does after a click that no pointer made (Enter in a form is
  // one, and Ctrl+K does not end it): whatever took the focus in between would keep it, and what is typed would go there.
  useLayoutEffect(() => field.current?.focus(), []);
  const nameOf = (command: Command) => command.text ?? t(command.label);
  const offered = commands.filter((command) => !command.hideFromPalette && isAvailable(command));
  const shown = bestMatches(offered, nameOf, typed);
  const run = (what: () => void) => {
    onClose();
    // After the dialog has given the focus back: the command may open something of its own.
    setTimeout(what, 0);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className={css.search} aria-label={t('app.paletteHint')}>
        <Search size={18} aria-hidden />
        <Input ref={field} className={css.input} placeholder={t('app.paletteHint')} />
      </SearchField>
      <Menu className={css.list} aria-label={t('app.palette')} renderEmptyState={() => null}>
        {shown.map((command) => (
          <MenuItem
            key={command.id}
            id={command.id}
            textValue={nameOf(command)}
            className={css.item}
            onAction={() => run(command.run)}
          >
            <span>{nameOf(command)}</span>
            {keysOf(command)[0] && <KeyHint keys={keysOf(command)[0] ?? ''} />}
          </MenuItem>
        ))}
        {typed.trim() !== '' && (
          <MenuItem
            id="search"
            textValue={typed}
            className={css.item}
            onAction={() => run(() => go('/recherche', { q: typed.trim() }))}
          >
            <span>{t('app.paletteSearch', { text: typed.trim() })}</span>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
