import { readFileSync } from 'node:fs';
import {
  LEGAL_FILE_NAMES,
  readLegal,
  setDatesOf,
  withLawDates,
  type LawDate,
  type Legal,
  type LegalFileName,
  type LegalFiles,
} from '../../shared/domain/legal/index.ts';
import { announce } from '../changes/change.repo.ts';
import type { Read, Store } from '../store/sql.ts';
import { listLawDates, putLawDate } from './law-date.repo.ts';

const FOLDER = new URL('../../resources/legal/', import.meta.url);
const contentOf = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

function readFiles(): LegalFiles {
  const contents = Object.fromEntries(LEGAL_FILE_NAMES.map((name) => [name, contentOf(name)]));
  return readLegal(contents as Record<LegalFileName, unknown>).files;
}

/** The texts never change while a central runs: they are read once. */
let files: LegalFiles | undefined;
export const legalFiles = (): LegalFiles => (files ??= readFiles());

/** The texts that the rules read, with the days that an administrator has set. */
export const loadLegal = async (db: Read): Promise<Legal> =>
  withLawDates(legalFiles(), setDatesOf(await listLawDates(db)));

/** Sets the day of a law, or takes it back, and tells every workstation. */
export const setLawDate = (store: Store, law: LawDate): Promise<void> =>
  store.write(async (tx) => {
    await putLawDate(tx, law);
    await announce(tx, [{ kind: 'law', subject: law.code, branchCode: null }]);
  });
