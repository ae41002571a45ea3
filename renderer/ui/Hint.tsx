import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from './KeyHint.tsx';
import css from './Hint.module.css';

interface Props {
  readonly text: string;
  readonly keys?: string;
  readonly children: ReactElement;
}

/** A few words on hover and on focus, for a control that cannot carry them. */
export function Hint({ text, keys, children }: Props) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      {children}
      <Tooltip className={css.hint} offset={6}>
        {text}
        {keys && <KeyHint keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
