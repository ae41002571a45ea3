import type { Role } from '../../shared/contract/define.ts';
import type { Feature, RailItem } from '../lib/feature.ts';
import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import type { Command } from '../lib/hotkeys/registry.ts';
import { useGo, useGoBack } from '../lib/navigation.ts';
import { isAmong } from '../lib/roles.ts';
import { useSession, useSessionActions } from '../lib/session.ts';
import { useLanguageCommand } from './useLanguageCommand.ts';

export type Opened = 'palette' | 'help' | undefined;

/** The places that this role may go to, in order. */
export const railOf = (features: readonly Feature[], role: Role): readonly RailItem[] =>
  features
    .flatMap((feature) => feature.rail ?? [])
    .filter((item) => isAmong(item.roles, role))
    .toSorted((a, b) => a.order - b.order);

const PLACES_WITH_KEY = 9;

/** The commands that lead this role to its places: a function key where a place has one, and Alt with its rank. */
export const placeCommands = (
  features: readonly Feature[],
  role: Role,
  go: (path: string) => void,
): readonly (Command & { readonly path: string })[] =>
  railOf(features, role).flatMap(({ path, label, key }, index) => [
    ...(key ? [{ id: `key.${path}`, path, keys: key.keys, label: key.label, run: () => go(path) }] : []),
    {
      id: `place.${path}`,
      path,
      label,
      run: () => go(path),
      hideFromBar: true,
      ...(index < PLACES_WITH_KEY ? { keys: `Alt+${index + 1}` } : {}),
    },
  ]);

/** What can be done on every screen. */
export function useFrameCommands(features: readonly Feature[], open: (what: Opened) => void): void {
  useLanguageCommand();
  const { agent } = useSession();
  const go = useGo();
  const back = useGoBack();
  const { lock } = useSessionActions();
  useCommands(
    [
      { id: 'app.help', keys: 'F1', label: 'app.help', run: () => open('help'), hideFromPalette: true },
      {
        id: 'app.palette',
        keys: 'Ctrl+K',
        label: 'app.palette',
        run: () => open('palette'),
        hideFromPalette: true,
      },
      { id: 'app.lock', keys: 'Ctrl+L', label: 'app.lock', run: () => void lock() },
      {
        id: 'app.back',
        keys: 'Escape',
        label: 'app.back',
        run: back,
        hideFromBar: true,
        hideFromPalette: true,
      },
      ...placeCommands(features, agent.role, go),
    ],
    { everywhere: true },
  );
}
