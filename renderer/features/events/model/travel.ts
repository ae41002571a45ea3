import type { EventKind } from '../../../../shared/domain/events/index.ts';

interface Named {
  readonly kind: EventKind;
  readonly name: string;
}
/** The menu as it stands: a column a group, in the order of reading. */
export type Columns = readonly (readonly Named[])[];

/** Letters as they are typed without accents: « e » goes to « Études ». */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** An Arabic name is looked for by the letter after its article. */
const initial = (name: string): string => plain(name).replace(/^ال/u, '');
const within = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);

/** The line beside, in the column that comes after (1) or before (-1) in the order of reading. */
function across(columns: Columns, current: EventKind, by: 1 | -1): EventKind | undefined {
  const column = columns.findIndex((lines) => lines.some(({ kind }) => kind === current));
  const row = columns[column]?.findIndex(({ kind }) => kind === current) ?? 0;
  const beside = columns[within(column + by, columns.length)] ?? [];
  return beside[within(row, beside.length)]?.kind;
}

/** The next name that begins with a letter, from the current line on and around. */
function byLetter(lines: readonly Named[], at: number, letter: string): EventKind | undefined {
  if ([...letter].length !== 1 || !/\p{L}/u.test(letter)) return undefined;
  const after = [...lines.slice(at + 1), ...lines.slice(0, at + 1)];
  return after.find(({ name }) => initial(name).startsWith(letter))?.kind;
}

/** Where a key leads from a line of the menu: arrows to the line beside as the eye sees it, a letter to the next name that begins so. */
export function nextKind(
  columns: Columns,
  current: EventKind,
  key: string,
  direction: 'ltr' | 'rtl',
): EventKind | undefined {
  const lines = columns.flat();
  const at = lines.findIndex(({ kind }) => kind === current);
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return lines[within(at + (key === 'ArrowDown' ? 1 : -1), lines.length)]?.kind;
    case 'ArrowRight':
    case 'ArrowLeft':
      return across(columns, current, key === forward ? 1 : -1);
    case 'Home':
      return lines[0]?.kind;
    case 'End':
      return lines.at(-1)?.kind;
    default:
      return byLetter(lines, at, plain(key));
  }
}
