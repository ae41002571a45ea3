import type { Choice, ListedForm, Rules } from '../../../shared/domain/lists/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database, Tx } from '../../db/database.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { hasUnsent, listHeldOf, releaseActs, removeHeldAct } from '../../sync/index.ts';
import { record } from '../journal/index.ts';
import { findRecord, removeRecord } from '../people/index.ts';
import { judgeUnit } from './judge-unit.ts';
import * as repo from './imports.repo.ts';
import { unitsOf } from './read-rows.ts';
import { openFile } from './reading/index.ts';
import * as rows from './rows.repo.ts';
import { stagedFile } from './staged-file.ts';
import { writerOf } from './write-one.ts';

export interface WorkPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly branchCode: string };
  /** The legal texts of now. */
  readonly legal: ReadLegal;
  readonly listCategories: () => readonly Choice[];
  /** Called once acts may leave. */
  readonly onReleased: () => void;
}

/** No slice holds the window longer than this, the write to the disk that ends it aside. */
const SLICE_MS = 12;
/** What the clock cannot tell (it may be set back in the middle) this bounds. */
const UNITS_A_SLICE = 200;
const ROWS_A_SLICE = 250;
const REMOVED_A_SLICE = 250;

type Stored = repo.StoredImport;

/** The work on a list, a slice at a time; each slice is one transaction, so that a breakdown loses at most one. */
export function createWork(ports: WorkPorts) {
  const { db, clock } = ports;
  const journal = (
    tx: Tx,
    file: Stored,
    action: 'import.checked' | 'import.written' | 'import.sent' | 'import.undone',
  ) =>
    record(tx, clock, {
      agentNumber: file.agentNumber,
      action,
      subjectId: file.id,
      detail: `${file.kind} rows ${file.rows ?? 0} faulty ${file.faultyRows} written ${file.written}`,
    });

  /** Reads the whole file into rows, from its beginning: half a reading cannot be taken up again. */
  async function* readFile(file: Stored): AsyncGenerator<void> {
    while (db.write((tx) => rows.removeRows(tx, file.number, REMOVED_A_SLICE)) > 0) yield;
    const opened = await openFile(stagedFile(db, file.number), file.reading ?? undefined);
    const toNew = unitsOf(file.kind, file.mapping);
    let count = 0;
    let waiting: rows.NewRow[] = [];
    let since = clock.now();
    const flush = () =>
      db.write((tx) => {
        for (const row of waiting) rows.insertRow(tx, file.number, row);
        repo.setDone(tx, file.number, count);
      });
    let isHeader = true;
    for await (const row of opened.rows()) {
      if (isHeader) {
        isHeader = false;
        continue;
      }
      count += 1;
      waiting.push(toNew(row));
      if (waiting.length < ROWS_A_SLICE && clock.now() - since < SLICE_MS) continue;
      flush();
      waiting = [];
      yield;
      since = clock.now();
    }
    flush();
    db.write((tx) => repo.setRowCount(tx, file.number, count));
  }

  const rulesOf = ({ kind, mapping }: Stored): Rules => ({
    kind,
    mapping,
    choices: { categoryCode: ports.listCategories() },
    today: clock.today(),
    legal: ports.legal(),
  });

  /** The next units with all their rows: one that the page cut in two waits for the next page, or is read whole. */
  const nextUnits = ({ number, cursor }: Stored): readonly (readonly rows.StoredRow[])[] => {
    const page = rows.listAfter(db, number, cursor, ROWS_A_SLICE);
    const byUnit = [...Map.groupBy(page, ({ unit }) => unit).values()];
    const last = byUnit.at(-1)?.[0]?.unit;
    if (page.length < ROWS_A_SLICE || last === undefined) return byUnit;
    return byUnit.length > 1 ? byUnit.slice(0, -1) : [rows.listUnit(db, number, last)];
  };

  /** Goes through the next units, and does `take` with those that are good. False when none was left. */
  const goThrough = (
    file: Stored,
    isWriting: boolean,
    take: (tx: Tx, form: ListedForm, row: number) => void,
  ): boolean => {
    const units = nextUnits(file);
    if (units.length === 0) return false;
    const rules = rulesOf(file);
    db.write((tx) => {
      const until = clock.now() + SLICE_MS;
      let { cursor, done, good, goodRows, faultyRows, written } = file;
      const faultCounts: Record<string, number> = { ...file.faultCounts };
      for (const unit of units.slice(0, UNITS_A_SLICE)) {
        const first = unit[0];
        if (!first || clock.now() > until) break;
        const judged = judgeUnit({ db: tx, number: file.number, rules, isWriting }, unit);
        [cursor, done] = [first.unit, done + unit.length];
        if (judged.form) {
          take(tx, judged.form, first.row);
          if (isWriting) written += 1;
          else [good, goodRows] = [good + 1, goodRows + unit.length];
          continue;
        }
        faultyRows += unit.length;
        // What was good in the dry run, and is no longer: somebody was registered in between.
        if (isWriting) [good, goodRows] = [good - 1, goodRows - unit.length];
        for (const [row, faults] of judged.faults) {
          rows.setFaults(tx, file.number, row, faults);
          for (const { code } of faults) faultCounts[code] = (faultCounts[code] ?? 0) + 1;
        }
      }
      repo.setFindings(tx, file.number, { cursor, done, good, goodRows, faultyRows, faultCounts, written });
    });
    return true;
  };

  /** Removes what the store no longer needs of a file. */
  async function* clean({ number }: Stored): AsyncGenerator<void> {
    while (db.write((tx) => repo.removePart(tx, number))) yield;
    while (db.write((tx) => rows.removeRows(tx, number, REMOVED_A_SLICE)) > 0) yield;
  }

  const undoSlice = ({ number }: Stored): boolean =>
    db.write((tx) => {
      const acts = listHeldOf(tx, number, REMOVED_A_SLICE / 2);
      for (const act of acts) {
        removeHeldAct(tx, act);
        // Somebody served at this counter since stays: that act stands on its own.
        if (hasUnsent(tx, act.subject_id)) continue;
        const here = findRecord(tx, act.subject_id);
        if (here?.id === act.subject_id && here.version === 0) removeRecord(tx, act.subject_id);
      }
      return acts.length > 0;
    });

  /** Does what the state of the list asks for, until nothing is left to do; yields after each slice. */
  return async function* work(id: string): AsyncGenerator<void> {
    for (let file = repo.findImport(db, id); file; file = repo.findImport(db, id)) {
      switch (file.state) {
        case 'checking': {
          const checked = file;
          if (file.rows === null) {
            try {
              yield* readFile(file);
            } catch (error) {
              if (!(error instanceof Failure)) throw error;
              const { code } = error.error;
              db.write((tx) => repo.setTrouble(tx, checked.number, code));
              return;
            }
          } else if (!goThrough(file, false, () => {}))
            db.write((tx) => {
              repo.setState(tx, checked.number, 'checked');
              journal(tx, checked, 'import.checked');
            });
          break;
        }
        case 'writing': {
          const writing = file;
          if (!goThrough(file, true, writerOf(ports, file)))
            db.write((tx) => {
              repo.setState(tx, writing.number, 'held');
              journal(tx, writing, 'import.written');
            });
          break;
        }
        case 'sending': {
          const sending = file;
          if (db.write((tx) => releaseActs(tx, sending.number, REMOVED_A_SLICE)) === 0)
            db.write((tx) => {
              repo.endImport(tx, sending.number, 'sent', instant(clock));
              journal(tx, sending, 'import.sent');
            });
          ports.onReleased();
          break;
        }
        case 'undoing': {
          const undone = file;
          if (!undoSlice(file))
            db.write((tx) => {
              repo.endImport(tx, undone.number, 'undone', instant(clock));
              journal(tx, undone, 'import.undone');
            });
          break;
        }
        case 'sent':
        case 'undone':
        case 'dropped':
          yield* clean(file);
          return;
        default:
          return;
      }
      yield;
    }
  };
}
