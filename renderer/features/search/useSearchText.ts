import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useSearchValues } from '../../lib/navigation.ts';

export interface SearchText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What arrived whole (a scan, the palette) and should be opened when it names one person. */
  readonly wanted: string | undefined;
  /** Asks to open what this text names, as soon as it is found. */
  readonly want: (text: string) => void;
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
  const [wanted, setWanted] = useState<string | undefined>(vu === undefined && q !== '' ? q : undefined);
  if (arrived !== q) {
    setArrived(q);
    setText(q);
    setWanted(vu === undefined && q !== '' ? q : undefined);
  }
  const want = useCallback((whole: string) => {
    setText(whole);
    setWanted(whole);
  }, []);
  const keep = useCallback(() => {
    setArrived(text);
    void navigate({ to: '.', search: { q: text, vu: '1' }, replace: true });
  }, [navigate, text]);
  return { text, setText, wanted: text === wanted ? wanted : undefined, want, keep };
}
