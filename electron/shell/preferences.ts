import { LANGUAGES, type Language } from '../../shared/i18n/index.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface WindowPlace {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}
/** What this workstation remembers in clear. Never a name, a number or a key: those live in the store. */
export interface Preferences {
  readonly window?: WindowPlace;
  readonly language: Language;
  /** The printer of papers, by its name in the operating system; the default printer when absent. */
  readonly printer?: string;
  /** The printer of cards; the default printer when absent. */
  readonly cardPrinter?: string;
  /** The printer of queue tickets; the default printer when absent. */
  readonly ticketPrinter?: string;
}

const bound = { type: 'integer', minimum: -100_000, maximum: 100_000 } as const;

/** Checked by electron-store at each write; a damaged file is set aside for the defaults. */
export const PREFERENCES_SCHEMA = {
  language: { type: 'string', enum: [...LANGUAGES] },
  printer: { type: 'string', maxLength: 200 },
  cardPrinter: { type: 'string', maxLength: 200 },
  ticketPrinter: { type: 'string', maxLength: 200 },
  window: {
    type: 'object',
    additionalProperties: false,
    required: ['bounds', 'maximized'],
    properties: {
      maximized: { type: 'boolean' },
      bounds: {
        type: 'object',
        additionalProperties: false,
        required: ['x', 'y', 'width', 'height'],
        properties: { x: bound, y: bound, width: bound, height: bound },
      },
    },
  },
} as const;

/** The part of electron-store that is used. */
export interface PreferenceStore {
  get<K extends keyof Preferences>(key: K): Preferences[K];
  set<K extends keyof Preferences>(key: K, value: NonNullable<Preferences[K]>): void;
  delete(key: 'printer' | 'cardPrinter' | 'ticketPrinter'): void;
}
