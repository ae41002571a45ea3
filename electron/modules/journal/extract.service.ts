import { formatExtractReference } from '../../../shared/domain/documents/reference.ts';
import { JOURNAL_GROUPS, whatOf, referenceIn } from '../../../shared/domain/journal/index.ts';
import type { JournalExtract } from '../../../shared/domain/journal/index.ts';
import type { JournalExtractData } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { Sha256 } from '../../../shared/kernel/ids.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { dayAt, timeAt, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { record } from './record.ts';
import { saidOf } from './say.ts';
import { listSubjects, search, type FoundLine } from './search.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  /** The short code of this workstation: its journal says what happened here. */
  readonly shortCode: string;
  readonly findFile: (id: string) => PersonRecord | undefined;
  /** Whose paper it is. */
  readonly letterhead: (scheme: string) => Pick<JournalExtractData, 'body' | 'branch'>;
  readonly draw: (
    data: JournalExtractData,
    createdAt: Date,
  ) => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
  readonly print?: (paper: { readonly pdf: string }) => Promise<boolean>;
}

/** Drawn and not printed yet: the last ones, in memory only. */
const KEPT_MAX = 8;
/** A journal of years of one person; older lines are counted and said to be left. */
const LINES_MAX = 2_000;

const instantAt = (at: string) => ({ day: dayAt(Date.parse(at)), time: timeAt(Date.parse(at)) });

/** The person's right of access (law 09-08): who looked at the file or acted on it here, on paper, on demand. */
export function createExtracts(ports: Ports) {
  const { db, clock, chance, shortCode } = ports;
  const kept = new Map<
    string,
    { readonly personId: string; readonly reference: string; readonly pdf: string }
  >();

  const lineOf = ({ seq, at, agent_number: agentNumber, action, detail }: FoundLine) => ({
    seq,
    at: instantAt(at),
    agentNumber,
    said: saidOf(action, whatOf(action, detail)),
    reference: referenceIn(detail),
  });
  const isLook = (action: string): boolean =>
    (JOURNAL_GROUPS.looks as readonly string[]).includes(action) || action === 'journal.searched';

  return {
    async give(actor: Actor, personId: string): Promise<JournalExtract> {
      const file = ports.findFile(personId);
      if (!file) throw new Failure({ code: 'not_found' });
      // The extract says itself that it was given: its last line is its own, and the head of the chain.
      const { head, found } = db.write((tx) => {
        const subjects = listSubjects(tx, file.id);
        const written = record(tx, clock, {
          agentNumber: actor.number,
          action: 'journal.given',
          subjectId: file.id,
          detail: 'journal-extract',
        });
        const sought = { subjects, agentNumber: null, actions: null, from: null, until: null, before: null };
        return { head: written, found: search(tx, { ...sought, limit: LINES_MAX + 1 }) };
      });
      const shown = found.slice(0, LINES_MAX);
      const reference = formatExtractReference({ shortCode, seq: head.seq });
      const data: JournalExtractData = {
        ...ports.letterhead(file.scheme),
        reference,
        issuedOn: clock.today(),
        person: file.identity,
        number: file.registrationNumber,
        agentNumber: actor.number,
        workstation: shortCode,
        lines: shown.map(lineOf),
        looks: shown.filter(({ action }) => isLook(action)).length,
        isCut: found.length > LINES_MAX,
        head: { seq: head.seq, hash: Sha256.parse(head.hash) },
      };
      const { pdf, pages } = await ports.draw(data, new Date(clock.now()));
      const base64 = Buffer.from(pdf).toString('base64');
      const id = chance.id();
      const [oldest] = kept.keys();
      if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
      kept.set(id, { personId: file.id, reference, pdf: base64 });
      return { id, reference, fileName: `${reference}.pdf`, pages, lines: shown.length, pdf: base64 };
    },

    async print(actor: Actor, id: string): Promise<{ by: 'shell' | 'page' }> {
      const extract = kept.get(id);
      if (!extract) throw new Failure({ code: 'not_found' });
      if (ports.print && !(await ports.print(extract))) throw new Failure({ code: 'papers.printer_failed' });
      db.write((tx) =>
        record(tx, clock, {
          agentNumber: actor.number,
          action: 'paper.printed',
          subjectId: extract.personId,
          detail: `journal-extract ${extract.reference}`,
        }),
      );
      return { by: ports.print ? 'shell' : 'page' };
    },
  };
}
