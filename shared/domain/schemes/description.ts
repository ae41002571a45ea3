import { z } from 'zod';
import type { FieldDescription } from './field.ts';

export const SCHEME_GROUPS = ['public', 'private', 'selfEmployed', 'household', 'other'] as const;

/** What the registration in a scheme asks for, beyond what everybody is asked. */
export interface SchemeDescription<C extends string = string> {
  readonly code: C;
  readonly group: (typeof SCHEME_GROUPS)[number];
  /** Its code in the dated list of schemes, which names it and says who manages it. */
  readonly legal: string;
  /** Where its own part stands in the form and in the record. */
  readonly part: 'activity' | 'own';
  readonly fields: readonly FieldDescription[];
  readonly rib: 'required' | 'optional';
  readonly family: boolean;
}

type Own<C extends string> = Pick<SchemeDescription<C>, 'code' | 'group' | 'fields' | 'rib'> &
  Partial<Pick<SchemeDescription, 'legal' | 'family'>>;

/** A scheme whose own part stands in `own`. */
export const scheme = <const C extends string>(own: Own<C>): SchemeDescription<C> => ({
  legal: own.code,
  part: 'own',
  family: true,
  ...own,
});

/** Where a field stands in the form: `own.mutuelleNumber`. */
export const pathOf = ({ part }: SchemeDescription, { name }: FieldDescription): string => `${part}.${name}`;

/** The shape of a scheme's own part: its fields and nothing else. */
export const partSchema = ({ fields }: Pick<SchemeDescription, 'fields'>) =>
  z.strictObject(Object.fromEntries(fields.map(({ name, schema }) => [name, schema])));
