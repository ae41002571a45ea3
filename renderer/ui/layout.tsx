import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import css from './layout.module.css';

/** Steps of the 4 px grid: 1 is 4 px, 4 is 16 px. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 6 | 8;
export type Span = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

interface FlexProps {
  readonly children: ReactNode;
  readonly gap?: Gap;
  readonly align?: 'Start' | 'End' | 'Center' | 'Baseline' | 'Stretch';
  readonly justify?: 'Between' | 'End' | 'Center';
  readonly isGrowing?: boolean;
  readonly className?: string | undefined;
}

const flex = ({ gap = 3, align, justify, isGrowing, className }: Omit<FlexProps, 'children'>) =>
  cx(
    css[`gap${gap}`],
    align && css[`align${align}`],
    justify && css[`justify${justify}`],
    isGrowing && css.grow,
    className,
  );

/** One under another. */
export function Stack({ children, ...rest }: FlexProps) {
  return <div className={cx(css.stack, flex(rest))}>{children}</div>;
}

/** Side by side. */
export function Row({ children, isWrapping, ...rest }: FlexProps & { readonly isWrapping?: boolean }) {
  return <div className={cx(css.row, isWrapping && css.wrap, flex(rest))}>{children}</div>;
}

/** Twelve columns; put `<Cell span={4}>` in it. */
export function Grid({ children, gap = 3 }: { readonly children: ReactNode; readonly gap?: Gap }) {
  return <div className={cx(css.grid, css[`gap${gap}`])}>{children}</div>;
}

export function Cell({ children, span }: { readonly children: ReactNode; readonly span: Span }) {
  return <div className={css[`span${span}`]}>{children}</div>;
}

/** A hairline. */
export const Rule = () => <hr className={css.rule} />;
