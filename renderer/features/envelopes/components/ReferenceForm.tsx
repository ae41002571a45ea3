import { useState, type ReactNode } from 'react';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import { Row, TextField } from '../../../ui/index.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  /** The button that does the same as Enter; absent where Enter is said in the hint. */
  readonly button?: (submit: () => void) => ReactNode;
  readonly onReference: (text: string) => void;
}

/** One field that takes references one after the other, from the keyboard or a scanner; it empties itself for the next. */
export function ReferenceForm({ label, hint, error, button, onReference }: Props) {
  const [typed, setTyped] = useState('');
  const take = (text: string) => {
    if (text.trim() === '') return;
    setTyped('');
    onReference(text);
  };
  useScan((text) => take(text));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take(typed);
      }}
    >
      <Row gap={2} isWrapping>
        <TextField
          label={label}
          hint={hint}
          value={typed}
          onChange={setTyped}
          maxLength={3000}
          isMono
          dir="ltr"
          width="l"
          autoFocus
          error={error}
        />
        {button?.(() => take(typed))}
      </Row>
    </form>
  );
}
