import type { EventKind } from '../../../../shared/domain/events/index.ts';

interface Named {
  readonly kind: EventKind;
  readonly name: string;
}

/** Letters as they are typed without accents: « e » goes to « Étudiant ». */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Where a key leads from a line of the menu: arrows to the line beside, a letter to the next name that begins so. */
export function nextKind(lines: readonly Named[], current: EventKind, key: string): EventKind | undefined {
  const at = lines.findIndex(({ kind }) => kind === current);
  const { length } = lines;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return lines[Math.min(Math.max(at + (key === 'ArrowDown' ? 1 : -1), 0), length - 1)]?.kind;
    case 'Home':
      return lines[0]?.kind;
    case 'End':
      return lines[length - 1]?.kind;
  }
  const letter = plain(key);
  if ([...letter].length !== 1 || !/\p{L}/u.test(letter)) return undefined;
  return lines
    .map((_, step) => lines[(at + 1 + step) % length])
    .find((line) => line !== undefined && plain(line.name).startsWith(letter))?.kind;
}
