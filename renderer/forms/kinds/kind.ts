import type { ReactNode } from 'react';
import type { Speech } from '../../lib/i18n/I18n.tsx';
import type { KindProps } from '../useField.tsx';

/** A kind of value, in its three lives: typed, shown, and as plain text (titles, reviews, exports). */
export interface FieldKind<V, P = object> {
  readonly Input: (props: KindProps & P) => ReactNode;
  readonly Output: (props: { readonly value: V } & Partial<P>) => ReactNode;
  readonly toText: (value: V, speech: Speech, props?: Partial<P>) => string;
}
