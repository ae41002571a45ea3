import { digits, identifier, score, statement } from './field.ts';

/** What the social registers know of a household: its population number, its registration and its score. */
export const HOUSEHOLD = [
  digits('idcs', { exactly: 10 }),
  identifier('rsuNumber'),
  score('rsuScore', { hasHint: true }),
  statement('noOtherCover'),
] as const;
