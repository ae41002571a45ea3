import { z } from 'zod';
import {
  JOURNAL_GROUP_NAMES,
  readAnchor,
  type JournalBreak,
  type JournalLine,
} from '../../../shared/domain/journal/index.ts';
import { journalKey, journalWhatKey } from '../../../shared/i18n/index.ts';
import { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { listAnchors } from '../../modules/day/index.ts';
import { verifyJournal } from '../../modules/journal/index.ts';
import { asAgent, get } from '../as-agent.ts';
import { momentInFrench, sayIn } from '../describe.ts';
import { openCounter } from '../open-counter.ts';
import { done, EXIT, refused, wrongUse, type Command, type CommandInput, type Outcome } from '../outcome.ts';

const USAGE = `journal verify [--anchor LIGNE:EMPREINTE] | journal search [--person NUMÉRO] [--agent NUMÉRO] [--from AAAA-MM-JJ] [--to AAAA-MM-JJ] [--kind ${JOURNAL_GROUP_NAMES.join('|')}] [--lines 1000]`;
const PAGE = 200;

function breakInFrench(found: JournalBreak): string {
  if (found.kind === 'removed' && found.to !== found.seq)
    return sayIn('fr', 'journal.break.removedMany', { seq: String(found.seq), to: String(found.to) });
  const from = 'from' in found ? String(found.from) : '';
  return sayIn('fr', `journal.break.${found.kind}`, { seq: String(found.seq), from });
}

async function verify(input: CommandInput): Promise<Outcome> {
  const given = input.options['anchor'];
  const anchor = given === undefined ? undefined : readAnchor(String(given));
  if (given !== undefined && !anchor) return wrongUse(USAGE);
  const opened = await openCounter(input);
  if ('refusal' in opened) return opened.refusal;
  try {
    const db = opened.counter.findHouse()?.db;
    if (!db) return refused('device.not_ready', 'Le magasin ne s’est pas ouvert.');
    const verdict = verifyJournal(db, [...listAnchors(db), ...(anchor ? [anchor] : [])]);
    const { rows, head, breaks } = verdict;
    if (breaks.length === 0)
      return done(verdict, [
        sayIn('fr', 'journal.verify.good', { rows }),
        ...(head ? [`Ancre à noter : ${head.seq}:${head.hash}`] : []),
      ]);
    return { exit: EXIT.refused, json: verdict, lines: breaks.map(breakInFrench) };
  } finally {
    await opened.counter.close();
  }
}

/** `1042  12/03/2026, 9 h 05  1001  A ouvert la fiche  RC-…  Salma BENNANI` */
function lineInFrench({ seq, at, agentNumber, action, what, reference, person }: JournalLine): string {
  const act = sayIn('fr', journalKey(action));
  const said =
    what === null ? act : sayIn('fr', 'journal.line.with', { act, what: sayIn('fr', journalWhatKey(what)) });
  return [seq, momentInFrench(Date.parse(at)), agentNumber, said, reference, person?.latin]
    .filter((part) => part !== null && part !== undefined)
    .join('  ');
}

const Filters = z.object({
  person: z.string().optional(),
  agent: z.string().max(20).default(''),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  kind: z.enum(JOURNAL_GROUP_NAMES).optional(),
  lines: z.coerce.number().int().min(1).max(100_000).default(1_000),
});

async function search(input: CommandInput): Promise<Outcome> {
  const filters = Filters.safeParse(input.options);
  if (!filters.success) return wrongUse(USAGE);
  const { person, agent, from, to, kind, lines: most } = filters.data;
  return asAgent(input, async (call) => {
    const people = person === undefined ? [] : get(await call('people.search', { text: person })).people;
    const [one] = people;
    if (person !== undefined && (!one || people.length > 1))
      return refused('not_found', sayIn('fr', one ? 'journal.person.many' : 'journal.person.none'));
    const personId = one ? (one.insured?.id ?? one.id) : null;
    const lines: JournalLine[] = [];
    for (let before: number | null = null; ;) {
      const page: { lines: JournalLine[]; next: number | null } = get(
        await call('journal.search', {
          personId,
          agentNumber: agent,
          from: from ?? null,
          to: to ?? null,
          group: kind ?? null,
          before,
          limit: Math.min(PAGE, most - lines.length),
        }),
      );
      lines.push(...page.lines);
      before = page.next;
      if (before === null || lines.length >= most) break;
    }
    const shown = lines.length === 0 ? [sayIn('fr', 'journal.empty.title')] : lines.map(lineInFrench);
    return done({ lines }, shown);
  });
}

/** Whether the journal is as it was written, each row that is not being named; and who did or looked at what. */
export const journal: Command = {
  name: 'journal',
  usage:
    'journal verify [--anchor LIGNE:EMPREINTE]  vérifie la chaîne du journal ; l’ancre est celle d’un rapport, d’un relevé ou d’une vérification passée\n    journal search [--person] [--agent] [--from] [--to] [--kind]  qui a fait ou consulté quoi, au nom d’un superviseur',
  options: {
    anchor: { type: 'string' },
    person: { type: 'string' },
    agent: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    kind: { type: 'string' },
    lines: { type: 'string' },
  },
  async run(input) {
    const what = input.positionals.join(' ');
    if (what === 'verify') return verify(input);
    return what === 'search' ? search(input) : wrongUse(USAGE);
  },
};
