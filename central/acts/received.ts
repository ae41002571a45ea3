import { z } from 'zod';
import { Act } from '../../shared/protocol/acts.ts';
import { isStorable } from '../http/clean-text.ts';
import { Refused } from '../http/refused.ts';

/** An act as it came. One that cannot be read still has its id: it is refused alone, and the others go on. */
export interface Received {
  readonly id: string;
  readonly act: Act | undefined;
  /** What came, as JSON text; null when it could not be read. */
  readonly body: string | null;
}

// Ids are compared as text in several places, and PostgreSQL gives them back in lower case.
const WithId = z.looseObject({ id: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) });

const isLowerCase = (act: Act): boolean =>
  act.subjectId === act.subjectId.toLowerCase() && act.deviceId === act.deviceId.toLowerCase();

export function receive(raw: unknown): Received {
  const named = WithId.safeParse(raw);
  if (!named.success) throw new Refused('invalid', { detail: 'an act without id' });
  const { id } = named.data;
  const parsed = Act.safeParse(raw);
  if (!parsed.success || !isLowerCase(parsed.data) || !isStorable(parsed.data))
    return { id, act: undefined, body: null };
  return { id, act: parsed.data, body: JSON.stringify(parsed.data) };
}
