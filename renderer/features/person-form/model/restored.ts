import type { OwnPart } from '../../../../shared/domain/people/record.ts';
import { SCHEMES } from '../../../../shared/domain/schemes/index.ts';
import type { ToConfirm } from './values.ts';

type Loose = Readonly<Record<string, unknown>>;
export const asRecord = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts of `blank`, each replaced by the kept one where there is one. Strangers are left out. */
export function restored<T extends Loose>(blank: T, kept: unknown): T {
  const source = asRecord(kept);
  const entries = Object.entries(blank).map(([key, initial]) => {
    const value = source[key];
    if (typeof initial === 'string') return [key, typeof value === 'string' ? value : initial];
    if (Array.isArray(initial)) return [key, initial];
    return [key, restored(asRecord(initial), value)];
  });
  return Object.fromEntries(entries) as T;
}

/** What was typed for the schemes that are known, whichever is chosen now. */
export function restoredOwn(kept: unknown, part: 'own' | 'both' = 'own'): OwnPart {
  const source = asRecord(kept);
  const fields = SCHEMES.flatMap((scheme) => (part === 'both' || scheme.part === part ? scheme.fields : []));
  const entries = fields.flatMap(({ name, kind }): [string, string | number][] => {
    const value = source[name];
    if (kind === 'money')
      return typeof value === 'number' && Number.isSafeInteger(value) ? [[name, value]] : [];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

export const restoredNumbers = (kept: unknown): ToConfirm[] =>
  asList(kept)
    .map(asRecord)
    .flatMap(({ path, number }) =>
      typeof path === 'string' && typeof number === 'string' ? [{ path, number }] : [],
    );

const TITLE_MAX_CHARS = 200;
/** A text as the title of a draft. */
export const asTitle = (text: string): string =>
  text
    .replace(/\p{C}/gu, '') // nothing invisible may turn the list around
    .replace(/\s+/gu, ' ')
    .slice(0, TITLE_MAX_CHARS);
