import { z } from 'zod';
import { Act, SignedAct } from '../../shared/protocol/acts.ts';
import { isStorableJson } from '../http/clean-text.ts';
import { Refused } from '../http/refused.ts';

/** An act as it came. One that cannot be read still has its id: it is refused alone, and the others go on. */
export interface Received {
  readonly id: string;
  readonly act: Act | undefined;
  /** The JSON text that was signed, byte for byte. */
  readonly text: string;
  /** As base64url; `answerActs` checks it. */
  readonly signature: string;
}

// Ids are compared as text in several places, and PostgreSQL gives them back in lower case.
const WithId = z.looseObject({ id: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) });
const Sent = SignedAct.extend({ signature: z.string() });

const isLowerCase = (act: Act): boolean =>
  act.subjectId === act.subjectId.toLowerCase() && act.deviceId === act.deviceId.toLowerCase();

/** Reads one of `acts` of a request. Without text or id nobody could be answered: the whole request is refused. */
export function receive(raw: unknown): Received {
  const sent = Sent.safeParse(raw).data;
  const value = sent && parse(sent.text);
  const named = WithId.safeParse(value);
  if (!sent || !named.success) throw new Refused('invalid', { detail: 'an act without id' });
  const received = { id: named.data.id, text: sent.text, signature: sent.signature };
  const act = isStorableJson(sent.text) ? Act.safeParse(value).data : undefined;
  return { ...received, act: act && isLowerCase(act) ? act : undefined };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
