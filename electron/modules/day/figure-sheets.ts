import type { QueueFigures, Spread } from '../../../shared/domain/queue/index.ts';
import { actNameKey } from '../../../shared/i18n/act-name.ts';
import { catalogues, type Language } from '../../../shared/i18n/index.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { listLines } from './figures.repo.ts';
import type { SheetCell, WorkSheet } from './workbook.ts';

interface Agent {
  readonly number: string;
  readonly nameFr: string;
  readonly nameAr: string;
}
interface Asked {
  readonly language: Language;
  /** Numbers and names; else a rank that says nothing of who it is. */
  readonly withAgents: boolean;
  readonly agents: readonly Agent[];
}

/** Minutes with one decimal, as a spreadsheet adds them. */
const minutes = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 6) / 10;
const spread = ({ count, medianSeconds, ninthDecileSeconds, late }: Spread): SheetCell[] => [
  count,
  minutes(medianSeconds),
  minutes(ninthDecileSeconds),
  late,
];

/** Day by day, act by act, agent by agent. */
export function actsSheet(
  lines: ReturnType<typeof listLines>,
  { language, withAgents, agents }: Asked,
): WorkSheet {
  const words = catalogues[language];
  // Of the lines, so that each has its rank; those who did most come first, then as the lines come.
  const ranks = [...new Set([...agents.map((agent) => agent.number), ...lines.map(({ agent }) => agent)])];
  const agentCells = (number: string): SheetCell[] => {
    if (!withAgents) return [`${words['day.file.agent']} ${ranks.indexOf(number) + 1}`];
    const known = agents.find((agent) => agent.number === number);
    return [number, (language === 'ar' ? known?.nameAr : known?.nameFr) ?? ''];
  };
  return {
    name: words['day.file.sheet.acts'],
    head: [
      words['day.file.day'],
      words['day.file.code'],
      words['day.file.act'],
      words['day.file.agent'],
      ...(withAgents ? [words['day.file.agentName']] : []),
      words['day.file.count'],
      words['day.file.refused'],
    ],
    rows: lines.map(({ done_on, kind, agent, count, refused }) => [
      { day: plainDate(done_on) },
      kind,
      words[actNameKey(kind)],
      ...agentCells(agent),
      count,
      refused,
    ]),
  };
}

/** Waiting and service in minutes, then the visits by kind of act. */
export function timesSheet({ waiting, service, acts }: QueueFigures, language: Language): WorkSheet {
  const words = catalogues[language];
  return {
    name: words['day.file.sheet.times'],
    head: [
      words['day.file.measure'],
      words['day.file.measured'],
      words['day.file.median'],
      words['day.file.ninth'],
      words['day.file.late'],
    ],
    rows: [
      [words['day.figures.wait'], ...spread(waiting)],
      [words['day.figures.service'], ...spread(service)],
      ...acts.map(({ kind, service: visits }) => [words[actNameKey(kind)], ...spread(visits)]),
    ],
  };
}
