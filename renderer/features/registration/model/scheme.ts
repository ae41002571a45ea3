import type { OwnPart } from '../../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../../shared/domain/registration/views.ts';
import {
  pathOf,
  schemeOf,
  SCHEMES,
  type FieldDescription,
  type Scheme,
} from '../../../../shared/domain/schemes/index.ts';
import type { FormValues } from './values.ts';

type Asked = Omit<FormValues, 'desk' | 'own' | 'activity'> & Partial<Pick<FormValues, 'own' | 'activity'>>;

/** What is typed, or '' where nothing is yet; amounts have no empty text. */
const typedIn = (own: OwnPart, { name, kind }: FieldDescription): [string, string | number][] =>
  kind === 'money' && own[name] === undefined ? [] : [[name, own[name] ?? '']];

/** What the chosen scheme asks for: what another scheme asked stays in the draft and goes nowhere. */
export function askedOf({ desk: _, own, activity, ...common }: FormValues): Asked {
  const { part, fields, family } = schemeOf(common.scheme);
  return {
    ...common,
    family: family ? common.family : [],
    ...(part === 'activity'
      ? { activity }
      : { own: Object.fromEntries(fields.flatMap((field) => typedIn(own, field))) }),
  };
}

/** The same as it is handed to the counter. */
export const askedContent = (values: FormValues): DraftContent =>
  JSON.parse(JSON.stringify(askedOf(values))) as DraftContent;

const valueAt = (values: FormValues, { part }: Scheme, { name }: FieldDescription): unknown =>
  (values[part] as Readonly<Record<string, unknown>>)[name];

export interface SetAside {
  readonly fields: readonly FieldDescription[];
  readonly family: boolean;
}

/** What was typed for another scheme and is not asked by this one. */
export function setAside(values: FormValues): SetAside {
  const now = schemeOf(values.scheme);
  const asked = new Set(now.fields.map((field) => pathOf(now, field)));
  const others = new Map<string, FieldDescription>();
  for (const scheme of SCHEMES)
    for (const field of scheme.fields) {
      const path = pathOf(scheme, field);
      const value = valueAt(values, scheme, field);
      if (!asked.has(path) && value !== undefined && value !== '') others.set(path, field);
    }
  return { fields: [...others.values()], family: !now.family && values.family.length > 0 };
}
