import type { ComponentType } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { Role } from '../../shared/contract/define.ts';
import type { MessageKey } from '../../shared/i18n/index.ts';

/** A place in the side rail. */
export interface RailItem {
  readonly path: string;
  readonly icon: LucideIcon;
  readonly label: MessageKey;
  /** Who sees it: at most those whom its screen is for. */
  readonly roles: readonly Role[];
  /** A function key that leads here from every screen, and what it says in the bar below and in the palette. */
  readonly key?: { readonly keys: string; readonly label: MessageKey };
  /** Smaller comes first; tens leave room. */
  readonly order: number;
  /** A hook: how many things wait there; undefined or 0 shows nothing. */
  readonly useCount?: () => number | undefined;
  /** A hook: whether the rail shows it on this workstation; always without it. */
  readonly useIsShown?: () => boolean;
}

export interface FeatureRoute {
  /** `/personnes/$id`; parts with a dollar come from `useRouteParams()`. */
  readonly path: string;
  /** The screen; give `lazy(() => import(…))` for what is not needed at first. */
  readonly screen: ComponentType;
  /** Who may come: those whom the contract lets do what the screen is for. Others are led home. */
  readonly roles: readonly Role[];
}

/** A screen that stands alone in a window of its own, without frame and without anybody signed in. */
export interface FeatureWindow {
  /** The address of the window; the only one of the application that a shell may be asked for. */
  readonly path: string;
  readonly screen: ComponentType;
}

/** Screens that stand before the frame, while the counter cannot be used yet. */
export interface Gates {
  /** Nothing is set up: which central, which branch, or a demonstration. */
  readonly setUp?: ComponentType;
  /** It asked to be enrolled and waits for an administrator. */
  readonly pending?: ComponentType;
  /** Locked from afar: nobody signs in. */
  readonly shut?: ComponentType;
  /** It erased itself from afar. */
  readonly erased?: ComponentType;
  /** The store waits for the workstation's passphrase. */
  readonly openStore?: ComponentType;
  /** The store cannot be used: what happened, and what to do. */
  readonly broken?: ComponentType;
  /** Nobody is signed in. */
  readonly signIn?: ComponentType;
}

/** What a feature gives to the application. One line in `features.ts` adds it. */
export interface Feature {
  readonly id: string;
  readonly routes: readonly FeatureRoute[];
  readonly rail?: readonly RailItem[];
  readonly gates?: Gates;
  readonly windows?: readonly FeatureWindow[];
  /** A word about what goes on, in the top bar of every screen; nothing when there is nothing to say. */
  readonly topBar?: ComponentType;
}
