import type { DependantEnd, InsuredEnd } from '../../../shared/domain/events/index.ts';
import type { ReferenceList } from '../../../shared/domain/reference/index.ts';
import type { FieldDescription } from '../../../shared/domain/schemes/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';

/** How a value of a file is shown. */
export type ValueKind =
  | { readonly is: 'text' | 'identifier' | 'rib' | 'phone' | 'day' | 'country' | 'scheme' }
  | { readonly is: 'named'; readonly list: ReferenceList }
  | { readonly is: 'field'; readonly field: FieldDescription }
  /** A code that has words of its own: `said` gives them. */
  | { readonly is: 'words'; readonly said: (code: string) => MessageKey };

export const TEXT: ValueKind = { is: 'text' };
export const IDENTIFIER: ValueKind = { is: 'identifier' };
export const RIB: ValueKind = { is: 'rib' };
export const PHONE: ValueKind = { is: 'phone' };
export const DAY: ValueKind = { is: 'day' };
export const COUNTRY: ValueKind = { is: 'country' };
export const SCHEME: ValueKind = { is: 'scheme' };
export const named = (list: ReferenceList): ValueKind => ({ is: 'named', list });
export const words = (said: (code: string) => MessageKey): ValueKind => ({ is: 'words', said });
export const SEX: ValueKind = words((code) => (code === 'F' ? 'reference.sex.F' : 'reference.sex.M'));

export type EndReason = DependantEnd['why'] | InsuredEnd['why'];
