import { z } from 'zod';
import type { AppError } from '../../../shared/kernel/errors.ts';

/** What signing in asks for. */
export const Credentials = z.object({
  number: z.string().trim().min(1, { error: 'field.required' }),
  passphrase: z.string().min(1, { error: 'field.required' }),
});
export type Credentials = z.output<typeof Credentials>;

/** Whole seconds until an instant; 0 once it has passed. */
export const secondsUntil = (untilMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((untilMs - nowMs) / 1000));

/** How long a refusal asks to wait, in seconds; 0 when it does not. */
export function waitAskedBy(error: AppError | undefined): number {
  const seconds = error?.code === 'agents.throttled' ? error.params?.['seconds'] : undefined;
  return typeof seconds === 'number' && seconds > 0 ? seconds : 0;
}
