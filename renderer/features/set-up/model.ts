import { z } from 'zod';
import { PASSPHRASE_MIN_CHARS } from '../../../shared/domain/agents/index.ts';
import type { ErrorCode } from '../../../shared/kernel/error-codes.ts';

export const STRENGTHS = ['short', 'weak', 'fair', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

// What guessing programs try first, at branches like ours.
const FIRST_GUESSES =
  /azerty|qwerty|motdepasse|password|passe|bonjour|guichet|maroc|cnss|cnops|admin|soleil|\d{4,}|(.)\1{2,}/giu;
const FAIR_CHARS = 14;
const STRONG_CHARS = 20;
const FAIR_WORDS = 3;

/** How hard a passphrase is to guess: by its length once the easy parts are out, and by its different words. */
export function strengthOf(passphrase: string): Strength {
  if (passphrase.length < PASSPHRASE_MIN_CHARS) return 'short';
  const hard = passphrase.replace(FIRST_GUESSES, 'x');
  const words = new Set(
    hard
      .toLowerCase()
      .split(/[\s\-_.,]+/u)
      .filter((word) => word.length > 2),
  ).size;
  const different = new Set(hard.toLowerCase()).size;
  if (different < 6 || hard.length < FAIR_CHARS) return 'weak';
  return hard.length >= STRONG_CHARS && words >= FAIR_WORDS ? 'strong' : 'fair';
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/iu;

/** A central's address as somebody types it: the scheme may be left out, a last slash does not count. */
export function tidyCentralUrl(typed: string): string {
  const text = typed.trim();
  const scheme = /^[a-z][a-z\d+.-]*:\/\//iu.test(text) ? '' : LOOPBACK.test(text) ? 'http://' : 'https://';
  return `${scheme}${text}`.replace(/\/+$/u, '');
}

export const CentralAddress = z.object({
  url: z
    .string()
    .trim()
    .min(1, { error: 'field.required' })
    .transform(tidyCentralUrl)
    .refine((text) => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol), {
      error: 'field.url',
    }),
});

/** What enrolment asks for, once the central is known; a passphrase only where one keeps the store's key. */
export const enrolmentSchema = (hasPassphrase: boolean) =>
  z
    .object({
      branchCode: z.string().min(1, { error: 'field.choose_from_list' }),
      label: z.string().trim().min(1, { error: 'field.required' }).max(60, { error: 'field.too_long' }),
      /** Empty: an administrator is asked instead. */
      enrolmentCode: z.string().trim().max(80, { error: 'field.too_long' }),
      passphrase: z.string().refine((text) => !hasPassphrase || text.length >= PASSPHRASE_MIN_CHARS, {
        error: 'field.passphrase_short',
      }),
      again: z.string(),
    })
    .refine(({ passphrase, again }) => passphrase === again, {
      error: 'field.passphrases_differ',
      path: ['again'],
    });
export type Enrolment = z.output<ReturnType<typeof enrolmentSchema>>;

const TOLERATED_MINUTES = 5;

/** Minutes between this workstation's clock and the central's, when they are too many to work with; else 0. */
export function clockGapMinutes(centralTime: string, nowMs: number): number {
  const minutes = Math.round(Math.abs(Date.parse(centralTime) - nowMs) / 60_000);
  return minutes > TOLERATED_MINUTES ? minutes : 0;
}

/** What an administrator does about a store that cannot be used, and the terminal command for it where there is one. */
export interface Remedy {
  readonly kind: 'restore' | 'update' | 'look' | 'room';
  readonly command?: string;
}
export function remedyOf(code: ErrorCode): Remedy {
  if (code === 'store.damaged') return { kind: 'restore', command: 'npm run guichet -- restore DOSSIER' };
  if (code === 'store.newer_version') return { kind: 'update' };
  if (code === 'store.disk_full') return { kind: 'room' };
  return { kind: 'look', command: 'npm run guichet -- doctor' };
}
