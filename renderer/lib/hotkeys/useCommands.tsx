import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { setInteractionModality } from 'react-aria-components';
import { takeModifiedEnter } from './modified-enter.ts';
import { CommandRegistry, GLOBAL, SCREEN, type Command, type LayerId } from './registry.ts';

const RegistryContext = createContext<CommandRegistry | undefined>(undefined);
const LayerContext = createContext<LayerId>(SCREEN);

/**
 * React Aria does not count keys with Ctrl or Alt as typing: after a click that no pointer made it would go on to take the hand for a
 * screen reader's, and put the focus in what such keys open a frame late, or not at all.
 */
const byKeyboard = (): void => setInteractionModality('keyboard');

/** Holds the commands of the page and listens to its keys. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new CommandRegistry());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (registry.press(event)) event.preventDefault();
    };
    const onCapture = (event: KeyboardEvent) => {
      if (registry.answers(event)) byKeyboard();
      // a form submits itself where the focus is, whatever else the screen offers
      if (event.target instanceof Element && event.target.closest('[data-submits-itself]')) return;
      takeModifiedEnter(registry, event);
    };
    window.addEventListener('keydown', onCapture, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('commands outside <CommandsProvider>');
  return registry;
}

/** Offers commands for as long as the component is mounted. `everywhere` is for the frame's own. */
export function useCommands(
  commands: readonly Command[],
  options: { readonly everywhere?: boolean } = {},
): void {
  const registry = useCommandRegistry();
  const layer = useContext(LayerContext);
  const [owner] = useState(() => Symbol('commands'));
  useLayoutEffect(() => {
    registry.put(owner, options.everywhere ? GLOBAL : layer, commands);
  });
  useLayoutEffect(() => () => registry.remove(owner), [registry, owner]);
}

/** What can be done here and now. */
export function useActiveCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}

/** A floor above the screen: while it is mounted, only the commands offered inside it answer. */
export function CommandLayer({ children }: { readonly children: ReactNode }) {
  const registry = useCommandRegistry();
  const [layer] = useState(() => registry.newLayer());
  useLayoutEffect(() => registry.openModal(layer), [registry, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}
