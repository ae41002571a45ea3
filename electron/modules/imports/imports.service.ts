import { compactIdentifier } from '../../../shared/domain/identity/documents.ts';
import {
  mappingOf,
  missingColumns,
  PREVIEW_ROWS,
  suggestMapping,
  type ImportFile,
  type ImportState,
  type ImportSummary,
  type ListKind,
  type Mapping,
  type NotTaken,
  type Reading,
  type Row,
} from '../../../shared/domain/lists/index.ts';
import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { record, type JournalAction } from '../journal/index.ts';
import { errorPage } from './error-file.ts';
import * as repo from './imports.repo.ts';
import type { Job } from './job.ts';
import { headersOf } from './read-rows.ts';
import { openFile } from './reading/index.ts';
import { listFaulty } from './rows.repo.ts';
import { stagedFile } from './staged-file.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly job: Job;
}
type Stored = repo.StoredImport;

/** States in which something is to be done that a stop can interrupt. */
const AT_WORK: readonly ImportState[] = ['checking', 'writing', 'sending', 'undoing'];
/** Nobody is written yet, and the file is here. */
const OPEN: readonly ImportState[] = ['staged', 'checking', 'checked'];

/** Lists taken in whole: brought in, looked at, written, sent or taken back. */
export function createImports({ db, clock, chance, job }: Ports) {
  const get = (id: string): Stored => {
    const found = repo.findImport(db, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  /** The list, in one of these states and with nothing at work on it. */
  const getIn = (id: string, states: readonly ImportState[]): Stored => {
    const found = get(id);
    if (!states.includes(found.state)) throw new Failure({ code: 'imports.not_now' });
    if (job.isRunning(id)) throw new Failure({ code: 'imports.busy' });
    return found;
  };
  const start = (id: string): ImportSummary => {
    job.start(id);
    return toSummary(get(id));
  };
  const note = (actor: Actor, action: JournalAction, { id, kind }: Pick<Stored, 'id' | 'kind'>) =>
    db.write((tx) => record(tx, clock, { agentNumber: actor.number, action, subjectId: id, detail: kind }));

  const toSummary = (file: Stored): ImportSummary => {
    const acts =
      file.state === 'sending' || file.state === 'sent'
        ? repo.countActs(db, file.number)
        : { waiting: 0, accepted: 0, refused: 0 };
    return {
      id: file.id,
      kind: file.kind,
      source: file.source,
      fileName: file.fileName,
      bytes: file.bytes,
      state: file.state,
      isRunning: job.isRunning(file.id),
      startedAt: file.startedAt,
      endedAt: file.endedAt,
      agentNumber: file.agentNumber,
      rows: file.rows,
      good: file.good,
      goodRows: file.goodRows,
      faultyRows: file.faultyRows,
      done: file.done,
      of: file.state === 'writing' ? file.goodRows : (file.rows ?? 0),
      written: file.written,
      ...acts,
    };
  };
  const toFile = (file: Stored): ImportFile => ({
    ...toSummary(file),
    reading: file.reading,
    sheets: file.sheets,
    headers: file.headers,
    preview: file.preview,
    mapping: file.mapping,
    trouble: file.trouble,
    missing: [...missingColumns(file.kind, file.mapping)],
    faultCounts: Object.entries(file.faultCounts)
      .map(([code, rows]) => ({ code, rows }))
      .toSorted((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
  });

  /** The headers and the first rows, without going through the whole file. */
  const lookInto = async (file: Stored, asked: Reading | undefined) => {
    const opened = await openFile(stagedFile(db, file.number), asked);
    const first: Row[] = [];
    for await (const row of opened.rows()) {
      first.push(row);
      if (first.length > PREVIEW_ROWS) break;
    }
    const [head, ...rest] = first;
    if (!head || rest.length === 0) throw new Failure({ code: 'imports.empty' });
    const headers = headersOf(head.cells);
    const preview = rest.map(({ cells }) => headers.map((_, index) => (cells[index] ?? '').slice(0, 200)));
    return { reading: opened.reading, sheets: opened.sheets, headers, preview };
  };

  return {
    list: (): ImportSummary[] => repo.listImports(db).map(toSummary),
    get: (id: string): ImportFile => toFile(get(id)),

    begin(actor: Actor, asked: { kind: ListKind; source: string; fileName: string; bytes: number }) {
      const id = chance.id() as Stored['id'];
      db.write((tx) => {
        repo.insertImport(tx, id, {
          ...asked,
          agentId: actor.id,
          agentNumber: actor.number,
          startedAt: instant(clock),
        });
        record(tx, clock, {
          agentNumber: actor.number,
          action: 'import.received',
          subjectId: id,
          detail: asked.kind,
        });
      });
      return { id };
    },

    addPart(id: string, index: number, base64: string): { bytes: number } {
      const file = getIn(id, ['receiving']);
      const { parts } = repo.sizeOfParts(db, file.number);
      if (index > parts) throw new Failure({ code: 'imports.incomplete' });
      db.write((tx) => repo.putPart(tx, file.number, index, Buffer.from(base64, 'base64')));
      const { bytes } = repo.sizeOfParts(db, file.number);
      if (bytes > file.bytes) throw new Failure({ code: 'imports.incomplete' });
      return { bytes };
    },

    async read(id: string, asked: Reading | undefined): Promise<ImportFile> {
      const file = getIn(id, ['receiving', ...OPEN]);
      if (repo.sizeOfParts(db, file.number).bytes !== file.bytes)
        throw new Failure({ code: 'imports.incomplete' });
      const found = await lookInto(file, asked);
      getIn(id, ['receiving', ...OPEN]);
      const isSame = found.headers.join('\n') === file.headers.join('\n');
      const mapping = isSame ? file.mapping : suggestMapping(file.kind, found.headers);
      db.write((tx) => repo.setOpened(tx, file.number, { ...found, mapping }));
      return toFile(get(id));
    },

    map(id: string, mapping: Mapping): ImportFile {
      const file = getIn(id, OPEN);
      db.write((tx) => {
        repo.setMapping(tx, file.number, mappingOf(file.kind, mapping));
        repo.setState(tx, file.number, 'staged');
      });
      return toFile(get(id));
    },

    check(id: string): ImportSummary {
      const file = getIn(id, OPEN);
      if (missingColumns(file.kind, file.mapping).length > 0)
        throw new Failure({ code: 'imports.columns_missing' });
      db.write((tx) => {
        repo.resetFindings(tx, file.number);
        repo.setState(tx, file.number, 'checking');
      });
      return start(id);
    },

    write(actor: Actor, id: string): ImportSummary {
      const file = getIn(id, ['checked']);
      if (file.good === 0) throw new Failure({ code: 'imports.not_now' });
      db.write((tx) => {
        repo.setWriter(tx, file.number, actor);
        repo.setState(tx, file.number, 'writing');
      });
      return start(id);
    },

    async pause(id: string): Promise<ImportSummary> {
      get(id);
      await job.stop(id);
      return toSummary(get(id));
    },
    resume: (id: string): ImportSummary => start(getIn(id, AT_WORK).id),

    drop(actor: Actor, id: string): null {
      const file = getIn(id, ['receiving', ...OPEN]);
      db.write((tx) => repo.endImport(tx, file.number, 'dropped', instant(clock)));
      note(actor, 'import.dropped', file);
      start(id);
      return null;
    },

    send(actor: Actor, id: string): ImportSummary {
      const file = getIn(id, ['held']);
      db.write((tx) => {
        repo.setWriter(tx, file.number, actor);
        repo.setState(tx, file.number, 'sending');
      });
      return start(id);
    },
    undo(actor: Actor, id: string): ImportSummary {
      const file = getIn(id, ['writing', 'held']);
      db.write((tx) => {
        repo.setWriter(tx, file.number, actor);
        repo.setState(tx, file.number, 'undoing');
      });
      return start(id);
    },

    faulty(id: string, after: number, limit: number) {
      const { number } = get(id);
      const found = listFaulty(db, number, after, limit + 1);
      const rows = found.slice(0, limit);
      return { rows, next: found.length > limit ? (rows.at(-1)?.row ?? null) : null };
    },

    errorFile(actor: Actor, id: string, language: Language, after: number) {
      const file = get(id);
      if (after === 0) note(actor, 'import.exported', file);
      return errorPage(db, file, language, after);
    },

    notTaken(id: string, after: string, limit: number): { people: NotTaken[]; next: string | null } {
      const found = repo.listRefused(db, get(id).number, after, limit + 1);
      const page = found.slice(0, limit);
      const people = page.flatMap(({ id: actId, subject_id: personId, refusal, payload }) => {
        const act = Act.parse(JSON.parse(payload));
        if (act.kind !== 'person.listed') return [];
        const { identity } = act.payload.person;
        const name = { latin: latinFullName(identity), arabic: arabicFullName(identity) };
        return [
          { actId, personId, refusal, name, documentNumber: compactIdentifier(identity.document.number) },
        ];
      });
      return { people, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
  };
}
