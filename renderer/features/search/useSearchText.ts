import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useSearchValues } from '../../lib/navigation.ts';

/** How a text is to be opened: it arrived whole (a scan, the palette), or somebody typed it and pressed Enter. */
export type Wish = 'arrived' | 'typed';

export interface SearchText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** That this text is to be opened, when it names one person, as soon as it is found. */
  readonly wanted: Wish | undefined;
  readonly want: (text: string, wish: Wish) => void;
  /** The answer came: what was wished is done, or is the agent's to choose. */
  readonly answered: () => void;
  /** Writes the text in the address, so that stepping back finds it again. */
  readonly keep: () => void;
}

/**
 * The text of a search screen. `q` in the address comes from a scan or from the palette and is acted upon; `vu` marks a text
 * that one comes back to, which is only shown. The history is in memory: nothing of it is written to the disk.
 */
export function useSearchText(): SearchText {
  const { q = '', vu } = useSearchValues();
  const navigate = useNavigate();
  const [arrived, setArrived] = useState(q);
  const [text, setText] = useState(q);
  const asked = vu === undefined && q !== '' ? ({ text: q, wish: 'arrived' } as const) : undefined;
  const [wanted, setWanted] = useState<{ readonly text: string; readonly wish: Wish } | undefined>(asked);
  if (arrived !== q) {
    setArrived(q);
    setText(q);
    setWanted(asked);
  }
  const want = useCallback((whole: string, wish: Wish) => {
    setText(whole);
    setWanted({ text: whole, wish });
  }, []);
  const answered = useCallback(() => setWanted(undefined), []);
  const keep = useCallback(() => {
    setArrived(text);
    void navigate({ to: '.', search: { q: text, vu: '1' }, replace: true });
  }, [navigate, text]);
  return {
    text,
    setText,
    wanted: text === wanted?.text ? wanted.wish : undefined,
    want,
    answered,
    keep,
  };
}
