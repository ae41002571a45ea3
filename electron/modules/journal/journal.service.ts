import {
  isJournalAction,
  JOURNAL_GROUPS,
  readAnchor,
  type Anchor,
  referenceIn,
  whatOf,
  type JournalGroup,
  type JournalLine,
  type JournalVerdict,
} from '../../../shared/domain/journal/index.ts';
import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { dayStart, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { JournalRow } from './hash.ts';
import { countRows, readPages } from './journal.repo.ts';
import { record } from './record.ts';
import { listSubjects, search, type FoundLine } from './search.repo.ts';
import { startWalk } from './verify.ts';

interface Ports {
  readonly db: Database;
  /** Rows that were written down elsewhere: in the reports of closed days, at the central. */
  readonly anchors: () => readonly Anchor[];
  readonly clock: Clock;
  readonly chance: Chance;
}
interface Wish {
  readonly personId: string | null;
  readonly agentNumber: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly group: JournalGroup | null;
  readonly before: number | null;
  readonly limit: number;
}
interface Walk {
  readonly pages: Iterator<readonly JournalRow[]>;
  readonly chain: ReturnType<typeof startWalk>;
}

/** Somebody who walks away from a verification leaves it behind: the oldest makes room. */
const WALKS_MAX = 4;

const instantOf = (day: PlainDate | null): string | null =>
  day === null ? null : new Date(dayStart(day)).toISOString();

export function toLine(found: FoundLine): JournalLine {
  const { action, detail, person_id: id } = found;
  const names = {
    familyLatin: found.family_latin ?? '',
    givenLatin: found.given_latin ?? '',
    familyArabic: found.family_arabic ?? '',
    givenArabic: found.given_arabic ?? '',
  };
  return {
    seq: found.seq,
    at: found.at,
    agentNumber: found.agent_number,
    agentName: found.name_fr === null ? null : { fr: found.name_fr, ar: found.name_ar ?? '' },
    action: isJournalAction(action) ? action : null,
    what: whatOf(action, detail),
    reference: referenceIn(detail),
    person:
      id === null
        ? null
        : {
            id: id as PersonId,
            latin: latinFullName(names).trim(),
            arabic: arabicFullName(names).trim(),
            number: found.registration_number,
          },
  };
}

/** What a supervisor asks of the journal: who did what, and whether it is as it was written. */
export function createJournal({ db, clock, chance, anchors }: Ports) {
  const walks = new Map<string, Walk>();

  const startOne = (anchor: string): string => {
    const known = anchor.trim() === '' ? undefined : readAnchor(anchor);
    if (anchor.trim() !== '' && !known)
      throw new Failure({ code: 'input.invalid', fields: { anchor: 'field.anchor' } });
    const [oldest] = walks.keys();
    if (walks.size >= WALKS_MAX && oldest !== undefined) walks.delete(oldest);
    const id = chance.id();
    walks.set(id, { pages: readPages(db), chain: startWalk([...anchors(), ...(known ? [known] : [])]) });
    return id;
  };

  return {
    search(actor: Actor, wish: Wish): { lines: JournalLine[]; next: number | null } {
      const { personId, agentNumber, from, to, group, before, limit } = wish;
      const found = search(db, {
        subjects: personId === null ? null : listSubjects(db, personId),
        agentNumber: agentNumber === '' ? null : agentNumber,
        actions: group === null ? null : JOURNAL_GROUPS[group],
        from: instantOf(from),
        until: instantOf(to === null ? null : addDays(to, 1)),
        before,
        limit: limit + 1,
      });
      if (before === null)
        db.write((tx) =>
          record(tx, clock, {
            agentNumber: actor.number,
            action: 'journal.searched',
            ...(personId === null ? {} : { subjectId: personId }),
            // The filters that are codes; what was typed is not written.
            detail: [group ?? 'all', from ?? '', to ?? ''].join(' ').trim(),
          }),
        );
      const lines = found.slice(0, limit).map(toLine);
      return { lines, next: found.length > limit ? (lines.at(-1)?.seq ?? null) : null };
    },

    /** One stretch of the walk; the verdict comes with the last. */
    verify(
      actor: Actor,
      asked: { walk: string | null; anchor: string },
    ): { walk: string; rows: number; total: number; verdict: JournalVerdict | null } {
      const id = asked.walk ?? startOne(asked.anchor);
      const walk = walks.get(id);
      if (!walk) throw new Failure({ code: 'stale' });
      const stretch = walk.pages.next();
      if (stretch.done !== true) for (const row of stretch.value) walk.chain.take(row);
      const rows = walk.chain.count();
      const total = Math.max(rows, countRows(db));
      if (stretch.done !== true) return { walk: id, rows, total, verdict: null };
      walks.delete(id);
      const verdict = walk.chain.end();
      db.write((tx) =>
        record(tx, clock, {
          agentNumber: actor.number,
          action: 'journal.verified',
          detail: `rows ${rows} breaks ${verdict.breaks.length}`,
        }),
      );
      return { walk: id, rows, total, verdict };
    },
  };
}
