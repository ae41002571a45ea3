import { columnsOf, type ListColumn, type ListKind } from '../../../shared/domain/lists/columns.ts';
import type { Mapping } from '../../../shared/domain/lists/mapping.ts';
import type { DELIMITERS, ImportState, ImportSummary } from '../../../shared/domain/lists/views.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import type { Option, Tone } from '../../ui/index.ts';

export const STEPS = ['map', 'check', 'write', 'send'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<ImportState, Step>> = {
  receiving: 'map',
  staged: 'map',
  checking: 'check',
  checked: 'check',
  writing: 'write',
  held: 'send',
  sending: 'send',
  sent: 'send',
  undoing: 'write',
  undone: 'write',
  dropped: 'map',
};
export const stepOf = (state: ImportState): Step => STEP_OF[state];
export const isStepDone = (step: Step, state: ImportState): boolean =>
  state === 'sent' || STEPS.indexOf(step) < STEPS.indexOf(stepOf(state));

const TONES: Readonly<Record<ImportState, Tone>> = {
  receiving: 'attention',
  staged: 'attention',
  checking: 'attention',
  checked: 'attention',
  writing: 'attention',
  held: 'attention',
  sending: 'info',
  sent: 'success',
  undoing: 'attention',
  undone: 'info',
  dropped: 'info',
};
export const toneOf = (state: ImportState): Tone => TONES[state];

export type Working = 'reading' | 'checking' | 'writing' | 'sending' | 'undoing';
/** What the work under way is called; undefined where nothing is to be done by itself. */
export function workOf({ state, rows }: Pick<ImportSummary, 'state' | 'rows'>): Working | undefined {
  if (state === 'checking') return rows === null ? 'reading' : 'checking';
  return state === 'writing' || state === 'sending' || state === 'undoing' ? state : undefined;
}

/** From 0 to 100; undefined while nobody can know. */
export function percentOf({ state, rows, done, of }: Pick<ImportSummary, 'state' | 'rows' | 'done' | 'of'>) {
  if ((state !== 'checking' && state !== 'writing') || rows === null || of === 0) return undefined;
  return Math.min(100, Math.floor((done / of) * 100));
}

export const DELIMITER_NAMES: Readonly<Record<(typeof DELIMITERS)[number], MessageKey>> = {
  ';': 'lists.delimiter.semicolon',
  ',': 'lists.delimiter.comma',
  '\t': 'lists.delimiter.tab',
  '|': 'lists.delimiter.bar',
};

export const columnKey = (name: string): MessageKey => `lists.column.${name}` as MessageKey;
export const listColumns = (kind: ListKind): readonly ListColumn[] => columnsOf(kind);

const SHORT: Readonly<Record<string, MessageKey>> = {
  duplicate_in_file: 'lists.short.duplicate_in_file',
  already_registered: 'lists.short.already_registered',
  household_faulty: 'lists.short.household_faulty',
  double_cover: 'lists.short.double_cover',
};
/** A fault without the row or the number that each row gives it. */
export const faultKind = (code: string): MessageKey =>
  SHORT[code] ?? ((code.startsWith('field.') ? code : `lists.fault.${code}`) as MessageKey);

/** What is chosen for one thing, as the id of an option: a column, a value for all, or nothing. */
export function chosenId(mapping: Mapping, name: string): string {
  const where = mapping[name];
  if (where === undefined) return NOWHERE;
  return 'column' in where ? `c${where.column}` : `v${where.constant}`;
}
export const NOWHERE = 'none';

/** The mapping after a choice; a column says one thing only, so whoever had it loses it. */
export function withChoice(mapping: Mapping, name: string, id: string): Mapping {
  const { [name]: _before, ...others } = mapping;
  if (id === NOWHERE) return others;
  if (id.startsWith('v')) return { ...others, [name]: { constant: id.slice(1) } };
  const column = Number(id.slice(1));
  const free = Object.entries(others).filter(
    ([, where]) => where === undefined || !('column' in where) || where.column !== column,
  );
  return { ...Object.fromEntries(free), [name]: { column } };
}

interface Words {
  readonly notInFile: string;
  readonly columnNumber: (index: number) => string;
  /** Values that may stand for every row of this column. */
  readonly constants: readonly Option[];
}
/** Where one thing may stand. */
export function optionsFor(column: ListColumn, headers: readonly string[], words: Words): Option[] {
  return [
    { id: NOWHERE, label: words.notInFile },
    ...(column.mayBeConstant ? words.constants : []),
    ...headers.map((header, index) => ({
      id: `c${index}`,
      label: header === '' ? words.columnNumber(index) : header,
    })),
  ];
}

/** The first cells of a column that say something. */
export function samplesOf(mapping: Mapping, name: string, preview: readonly (readonly string[])[]): string {
  const where = mapping[name];
  if (where === undefined || !('column' in where)) return '';
  const { column } = where;
  return preview
    .map((cells) => (cells[column] ?? '').trim())
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ');
}

/** Who a row is about, as the file names them. */
export function personIn(cells: readonly string[], mapping: Mapping): string {
  const at = (name: string): string => {
    const where = mapping[name];
    return where !== undefined && 'column' in where ? (cells[where.column] ?? '').trim() : '';
  };
  const name = [at('givenLatin'), at('familyLatin')].filter((part) => part !== '').join(' ');
  return name === '' ? at('documentNumber') : name;
}

const CHUNK = 0x8000;
/** Bytes as base64, without going through one call with a million arguments. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}
