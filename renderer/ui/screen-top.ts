import { createContext, useContext, useLayoutEffect, type ReactNode } from 'react';

/** Something that a form around the screen wants at the top of its content, and how the screen says that it shows it. */
export interface ScreenTop {
  readonly content: ReactNode;
  /** Tells the owner that it is shown; returns how to take it back. */
  readonly claim: () => () => void;
}

export const ScreenTopContext = createContext<ScreenTop | undefined>(undefined);

/** What to show first in the content of a screen. */
export function useScreenTop(): ReactNode {
  const top = useContext(ScreenTopContext);
  const claim = top?.claim;
  useLayoutEffect(() => claim?.(), [claim]);
  return top?.content;
}
