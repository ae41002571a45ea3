import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import css from './form.module.css';

/** Fields in a grid of twelve that narrows with its place. */
export const Fields = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.fields}>{children}</div>
);

interface FieldProps {
  /** Columns of twelve; `pair` begins a line, for the same name in the two scripts. */
  readonly w: 3 | 4 | 5 | 6 | 8 | 12 | 'pair';
  readonly children: ReactNode;
}
export const Field = ({ w, children }: FieldProps) => (
  <div className={w === 'pair' ? css.pair : css[`w${w}`]}>{children}</div>
);

/** Something to look at again, under a field: it stands in nobody's way. */
export const Warning = ({ children, isSaid = false }: { children: ReactNode; isSaid?: boolean }) => (
  <p className={css.warn} role={isSaid ? 'status' : undefined}>
    <TriangleAlert size={14} aria-hidden />
    {children}
  </p>
);
