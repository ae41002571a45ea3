import type { DayFigures, Span } from '../../../shared/domain/day/index.ts';
import type { QueueFigures } from '../../../shared/domain/queue/index.ts';
import { actNameKey } from '../../../shared/i18n/act-name.ts';
import { catalogues, directionOf, type Language } from '../../../shared/i18n/index.ts';
import { CSV_BOM, csvLine } from '../../../shared/kernel/csv.ts';
import { addDays, plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Clock } from '../../platform/clock.ts';
import { record as writeJournal } from '../journal/index.ts';
import * as repo from './figures.repo.ts';
import { actsSheet, timesSheet } from './figure-sheets.ts';
import { workbookOf } from './workbook.ts';

export interface FiguresPorts {
  readonly db: Database;
  readonly clock: Clock;
  /** Waiting and service over these days; null where no ticket was given. */
  readonly queueFigures: (days: readonly PlainDate[]) => QueueFigures | null;
}
interface Wish {
  readonly span: Span;
  readonly withAgents: boolean;
  readonly language: Language;
}

const WEEK_DAYS = 7;

/** What was done at this workstation, counted for who looks after it. */
export function createFigures({ db, clock, queueFigures }: FiguresPorts) {
  const daysOf = (span: Span): PlainDate[] => {
    const to = clock.today();
    const count = span === 'today' ? 1 : WEEK_DAYS;
    return Array.from({ length: count }, (_, index) => addDays(to, index + 1 - count));
  };
  const boundsOf = (span: Span) => {
    const days = daysOf(span);
    return { from: days[0] ?? clock.today(), to: clock.today() };
  };
  const listAgents = (from: PlainDate, to: PlainDate) =>
    repo.countByAgent(db, from, to).map(({ number, name_fr: nameFr, name_ar: nameAr, count, refused }) => ({
      number,
      nameFr,
      nameAr,
      count,
      refused,
    }));
  const noteExport = (actor: Actor, { span, withAgents }: Wish, format: 'csv' | 'xlsx') => {
    const { from, to } = boundsOf(span);
    db.write((tx) =>
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action: 'figures.exported',
        detail: `${format} ${from} ${to}${withAgents ? ' agents' : ''}`,
      }),
    );
  };

  return {
    get(span: Span): DayFigures {
      const { from, to } = boundsOf(span);
      const done = new Map(repo.countByDay(db, from, to).map(({ done_on, ...day }) => [done_on, day]));
      const now = repo.countNow(db);
      return {
        from,
        to,
        // A day without work has its place too.
        days: daysOf(span).map((on) => ({ on, ...(done.get(on) ?? { count: 0, refused: 0 }) })),
        kinds: repo.countByKind(db, from, to),
        agents: listAgents(from, to),
        refusals: repo.countRefusals(db, from, to),
        exchanges: {
          ...repo.countStates(db, from, to),
          medianMinutes: repo.findMedianMinutes(db, from, to),
          waitingNow: now.waiting,
          parkedNow: now.parked,
          oldestWaitingAt: now.oldest,
        },
        queue: queueFigures(daysOf(span)),
      };
    },

    /** Totals only: no person and no agent, unless agents are asked for. That is written in the journal. */
    exportFile(actor: Actor, wish: Wish) {
      const { span, withAgents, language } = wish;
      const { from, to } = boundsOf(span);
      const words = catalogues[language];
      const agentCell = (cell: string): string[] => (withAgents ? [cell] : []);
      const head = [
        words['day.file.day'],
        words['day.file.code'],
        words['day.file.act'],
        ...agentCell(words['day.file.agent']),
        words['day.file.count'],
        words['day.file.refused'],
      ];
      const lines = repo
        .listLines(db, from, to, withAgents)
        .map(({ done_on, kind, agent, count, refused }) => [
          plainDate(done_on),
          kind,
          words[actNameKey(kind)],
          ...agentCell(agent),
          String(count),
          String(refused),
        ]);
      noteExport(actor, wish, 'csv');
      return {
        fileName: `activite-${from}-${to}.csv`,
        text: CSV_BOM + [head, ...lines].map(csvLine).join(''),
      };
    },

    /** The same as a workbook, with the times of the queue. Agents are ranks unless their numbers and names are asked for. */
    async exportWorkbook(actor: Actor, wish: Wish) {
      const { span, withAgents, language } = wish;
      const { from, to } = boundsOf(span);
      const asked = { language, withAgents, agents: listAgents(from, to) };
      const times = queueFigures(daysOf(span));
      const sheets = [
        actsSheet(repo.listLines(db, from, to, true), asked),
        ...(times ? [timesSheet(times, language)] : []),
      ];
      const file = await workbookOf(sheets, { isRightToLeft: directionOf(language) === 'rtl' });
      noteExport(actor, wish, 'xlsx');
      return { fileName: `activite-${from}-${to}.xlsx`, base64: Buffer.from(file).toString('base64') };
    },
  };
}
