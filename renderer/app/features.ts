import { approvals } from '../features/approvals/index.ts';
import { care } from '../features/care/index.ts';
import { carrier } from '../features/carrier/index.ts';
import { cards } from '../features/cards/index.ts';
import { day } from '../features/day/index.ts';
import { drafts } from '../features/drafts/index.ts';
import { duplicates } from '../features/duplicates/index.ts';
import { envelopes } from '../features/envelopes/index.ts';
import { events } from '../features/events/index.ts';
import { exchanges } from '../features/exchanges/index.ts';
import { home } from '../features/home/index.ts';
import { imports } from '../features/imports/index.ts';
import { journal } from '../features/journal/index.ts';
import { papers } from '../features/papers/index.ts';
import { person } from '../features/person/index.ts';
import { pointRequests } from '../features/point-requests/index.ts';
import { queue } from '../features/queue/index.ts';
import { reminders } from '../features/reminders/index.ts';
import { registration } from '../features/registration/index.ts';
import { requests } from '../features/requests/index.ts';
import { search } from '../features/search/index.ts';
import { session } from '../features/session/index.ts';
import { setUp } from '../features/set-up/index.ts';
import type { Feature } from '../lib/feature.ts';

/** Every feature of the counter, one a line. */
export const features: readonly Feature[] = [
  setUp,
  session,
  home,
  search,
  registration,
  drafts,
  person,
  papers,
  cards,
  care,
  duplicates,
  events,
  requests,
  pointRequests,
  envelopes,
  reminders,
  exchanges,
  approvals,
  carrier,
  imports,
  queue,
  journal,
  day,
];
