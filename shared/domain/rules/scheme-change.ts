import type { z } from 'zod';
import type { Book } from './book.ts';
import type { Reason, Verdict } from './decision.ts';
import { eventVerdict } from './events.ts';
import type { SchemeChangeFacts } from './facts.ts';
import { decideRegistration } from './registration.ts';
import { decideRights } from './rights.ts';

/**
 * From one compulsory cover to another: the conditions of the new scheme, the same number, and where the rights stand on the day
 * of the change for somebody who comes from another compulsory cover.
 */
export function decideSchemeChange(book: Book, facts: z.output<typeof SchemeChangeFacts>): Verdict {
  const { happenedOn, papers, fromAnotherAmo, ...register } = facts;
  const entry = decideRegistration(book, { ...register, papers });
  const rights = decideRights(book, {
    scheme: facts.scheme,
    startedOn: happenedOn,
    fromAnotherAmo,
    pension: facts.pension,
  });
  const continuity: readonly Reason[] =
    rights.rights?.state === 'unknown'
      ? [book.say('scheme.rights_by_its_rule', book.principle('one-cover'))]
      : rights.reasons;
  const verdict = eventVerdict(
    book,
    'scheme-change',
    { happenedOn, papers },
    {
      reasons: [...entry.reasons, ...continuity],
    },
  );
  return {
    ...verdict,
    papers: [...(entry.papers ?? []), ...(verdict.papers ?? [])],
    ...(rights.rights ? { rights: rights.rights } : {}),
  };
}
