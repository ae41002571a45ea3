import { logAccess } from '../access/access-log.repo.ts';
import { listMessagesToSend, markMessagesSent } from '../care/message.repo.ts';
import { instantAt } from '../platform/clock.ts';
import { DAY_MS, now } from '../ports.ts';
import type { Command } from './commands.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BATCH_MAX = 1_000;
const DAYS_MAX = 365;

/**
 * `messages`: words for insured people that wait, one JSON object a line, the oldest first, with where to send them. `messages sent`:
 * those whose ids stand on standard input, one a line, have left. A gateway that stops in between is given the same lines again.
 */
export const messagesCommand: Command = async (ports, line, input) => {
  if (line.operand === 'sent') return markSent(ports, input());
  if (line.operand !== undefined) throw new CommandRefused(SAYS.messagesWhat, 2);
  const days = line.count('days', { from: 1, to: DAYS_MAX }, 7);
  const since = instantAt(ports.clock.now() - days * DAY_MS);
  const waiting = await listMessagesToSend(ports.store, since, BATCH_MAX);
  const people = [...new Set(waiting.map(({ personId }) => personId))];
  if (people.length > 0)
    await logAccess(ports.store, {
      at: now(ports),
      who: 'terminal',
      route: 'messages',
      purpose: null,
      people,
    });
  return waiting
    .map(({ id, madeAt, mobile, email, fr, ar }) => JSON.stringify({ id, madeAt, mobile, email, fr, ar }))
    .join('\n');
};

async function markSent(ports: Parameters<Command>[0], text: string): Promise<string> {
  const ids = text
    .split('\n')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '');
  const wrong = ids.findIndex((id) => !UUID.test(id));
  if (wrong >= 0) throw new CommandRefused(SAYS.messageIdWrong(wrong + 1), 2);
  const marked = await ports.store.write((tx) => markMessagesSent(tx, ids, now(ports)));
  return SAYS.messagesSent(marked, new Set(ids).size - marked);
}
