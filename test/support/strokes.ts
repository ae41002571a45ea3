import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The ten commonest acts, whose keys are recorded from the stories that do them. */
export const ACT_NAMES = [
  'search',
  'rights',
  'deposit',
  'follow-up',
  'envelope',
  'registration',
  'birth',
  'address',
  'card-handed',
  'card-remade',
] as const;
export type ActName = (typeof ACT_NAMES)[number];

/** Letters are words; `digits` a day, an amount, a number; `code` an identifier of letters and digits. */
type Typed = 'letters' | 'digits' | 'code';

/** What hands do at once: keys pressed together, a text typed, a scanner's burst. What was typed is not kept. */
export type Stroke =
  | { readonly kind: 'press'; readonly keys: string }
  | { readonly kind: Typed; readonly characters: number; readonly shifts: number }
  | { readonly kind: 'scan' };

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** A text as its count of characters, and of those that need Shift. */
export function strokeOf(text: string, shifts = countOf(text, /\p{Lu}/gu)): Stroke {
  const [letters, digits] = [countOf(text, /\p{L}/gu), countOf(text, /\d/gu)];
  const kind = letters > digits ? 'letters' : letters === 0 ? 'digits' : 'code';
  return { kind, characters: text.length, shifts };
}

const toLine = (stroke: Stroke): string => {
  if (stroke.kind === 'press') return `press ${stroke.keys}`;
  if (stroke.kind === 'scan') return 'scan';
  return `${stroke.kind} ${stroke.characters}${stroke.shifts > 0 ? ` shift ${stroke.shifts}` : ''}`;
};
const toStroke = (line: string): Stroke => {
  const [kind = '', what = '', , shifts = '0'] = line.split(' ');
  if (kind === 'press') return { kind, keys: what };
  if (kind === 'scan') return { kind };
  if (kind === 'letters' || kind === 'digits' || kind === 'code')
    return { kind, characters: Number(what), shifts: Number(shifts) };
  throw new Error(`Not a stroke: ${line}`);
};
export const linesOf = (strokes: readonly Stroke[]): readonly string[] => strokes.map(toLine);

const FOLDER = resolve(import.meta.dirname, '../../bench/keys');
const fileOf = (act: ActName, language: string): string => join(FOLDER, `${act}.${language}.txt`);

/** One stroke a line, so that a change reads well. */
export function keepAct(act: ActName, language: string, strokes: readonly Stroke[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(act, language), `${linesOf(strokes).join('\n')}\n`);
}

export const readAct = (act: ActName, language: string): readonly Stroke[] =>
  readFileSync(fileOf(act, language), 'utf8').trimEnd().split('\n').map(toStroke);
