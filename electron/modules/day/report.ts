import { CAUSES, type Difference, type KindCount, type OpenDay } from '../../../shared/domain/day/index.ts';
import type { DayReportSaid } from '../../../shared/domain/day/index.ts';
import { namedOf, type ManagingBody, type PaperInstant } from '../../../shared/domain/papers/index.ts';
import { actNameKey } from '../../../shared/i18n/act-name.ts';
import { catalogues, type MessageKey } from '../../../shared/i18n/index.ts';
import type { ReminderCounts } from '../../../shared/domain/reminders/index.ts';
import { SPOIL_REASONS } from '../../../shared/domain/cards/reasons.ts';
import { Sha256 } from '../../../shared/kernel/ids.ts';
import type { Read } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { dayAt, timeAt } from '../../platform/clock.ts';
import type { Device } from '../devices/index.ts';
import type { DayScope } from './source.ts';
import { DAY_SOURCES } from './sources.ts';
import { countUnanswered, listPrinted, listSpoiled } from './tallies.repo.ts';

interface Text {
  readonly fr: string;
  readonly ar: string;
}
const words = (key: MessageKey): Text => ({ fr: catalogues.fr[key], ar: catalogues.ar[key] });
const both = (text: string): Text => ({ fr: text, ar: text });
const instantOf = (at: string): PaperInstant => ({
  day: dayAt(Date.parse(at)),
  time: timeAt(Date.parse(at)),
});

const SPOILED_MAX = 200;
const KINDS_MAX = 60;

export interface Closing {
  readonly day: OpenDay;
  readonly closedAt: string;
  readonly actor: Actor;
  readonly kinds: readonly KindCount[];
  readonly differences: readonly Difference[];
  readonly sleeping: ReminderCounts['kinds'];
  /** References of the files that are looked for. */
  readonly lost: readonly string[];
  readonly journal: { readonly seq: number; readonly hash: string };
}

/** What somebody typed keeps its own direction among Arabic words: both marks count as characters. */
const isolated = (typed: string): string => `\u2068${typed}\u2069`;

function explained({ cause }: Difference): Text | null {
  const known = CAUSES.find((one) => one === cause?.cause);
  if (!cause || !known) return null;
  const { typed } = cause;
  if (known === 'other') return { fr: typed, ar: isolated(typed) };
  const said = words(`day.cause.${known}`);
  return typed === '' ? said : { fr: `${said.fr} — ${typed}`, ar: `${said.ar} — ${isolated(typed)}` };
}

function cardsOf(db: Read, { since }: DayScope): DayReportSaid['cards'] {
  const printed = listPrinted(db, since);
  const spoiled = listSpoiled(db, since, SPOILED_MAX);
  const serials = printed.length > 0 ? printed : spoiled.map(({ serial }) => serial);
  const [first, last] = [serials[0], serials.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    printed: printed.length,
    first,
    last,
    spoiled: spoiled.map(({ serial, why }) => {
      const known = SPOIL_REASONS.find((one) => one === why);
      return { serial, why: known ? words(`cards.spoil.${known}`) : both('') };
    }),
  };
}

function receiptsOf({ taken }: DayScope): DayReportSaid['receipts'] {
  const ranges = taken('RC');
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return { count: ranges.reduce((sum, { count }) => sum + count, 0), first: first.first, last: last.last };
}

/** All that the report says, from what stands in the registers at the closing. */
export function saidAtClosing(
  db: Read,
  { device, body, scope }: { device: Device; body: ManagingBody; scope: DayScope },
  { day, closedAt, actor, kinds, differences, sleeping, lost, journal }: Closing,
): DayReportSaid {
  return {
    body,
    branch: device.branch,
    day: day.on,
    workstation: { code: device.shortCode, name: both(device.label) },
    agent: { number: actor.number, nameFr: actor.nameFr, nameAr: actor.nameAr },
    openedAt: instantOf(day.openedAt),
    closedAt: instantOf(closedAt),
    acts: kinds.slice(0, KINDS_MAX).map(({ kind, count }) => ({ name: words(actNameKey(kind)), count })),
    receipts: receiptsOf(scope),
    cards: cardsOf(db, scope),
    envelopes: DAY_SOURCES.flatMap(({ envelopes }) => envelopes?.(db, scope) ?? []),
    arrived: DAY_SOURCES.flatMap(({ arrived }) => arrived?.(db, scope) ?? []),
    lost: namedOf(lost),
    sleeping: sleeping.map(({ kind, count }) => ({ name: words(`reminders.kind.${kind}`), count })),
    waiting: countUnanswered(db).unanswered,
    differences: differences.map((difference) => ({
      what: words(`day.counter.${difference.code}`),
      expected: difference.expected,
      found: difference.found,
      explanation: explained(difference),
    })),
    journal: { entries: journal.seq, head: Sha256.parse(journal.hash) },
  };
}
