import { z } from 'zod';
import { forDeposit } from '../../shared/domain/people/deposit.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Input } from '../http/route.ts';
import { now, type Ports } from '../ports.ts';
import { logAccess } from './access-log.repo.ts';

const Purpose = z.string().regex(/^[a-z][\w.-]{0,39}$/);
type Asking = Pick<Input, 'sees' | 'who' | 'request'>;

/** Journals whose files are shown through a route, and for what, as `x-guichet-for` says it. */
export async function journalShown(
  ports: Ports,
  { who, request }: Asking,
  route: string,
  people: readonly string[],
): Promise<void> {
  if (who === null) return;
  const purpose = Purpose.safeParse(request.headers['x-guichet-for']).data ?? null;
  await logAccess(ports.store, { at: now(ports), who, route, purpose, people });
}

/** These people as this caller may see them, once it is journaled that they were shown. */
export async function show(
  ports: Ports,
  asking: Asking,
  route: string,
  people: readonly PersonRecord[],
): Promise<PersonRecord[]> {
  await journalShown(
    ports,
    asking,
    route,
    people.map(({ id }) => id),
  );
  return people.map((record) => (asking.sees === 'file' ? record : forDeposit(record)));
}
