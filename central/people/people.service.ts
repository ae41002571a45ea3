import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { recognise } from '../../shared/domain/people/recognise.ts';
import type { PeopleFound } from '../../shared/protocol/people.ts';
import type { Read } from '../store/sql.ts';
import { documentKey, phoneKey, wantedWords } from './person-keys.ts';
import { listByKey, listByNumber, listByPaper, listByWords } from './person.repo.ts';

const FOUND_MAX = 50;

const page = (people: readonly PersonRecord[]): PeopleFound => ({
  people: people.slice(0, FOUND_MAX),
  more: people.length > FOUND_MAX,
});

/** Finds people by whatever was typed: number, document, telephone, the reference of a paper about them, or words of a name in either script. */
export async function findPeople(db: Read, text: string): Promise<PeopleFound> {
  const asked = recognise(text);
  switch (asked.kind) {
    case 'number':
      return page(await listByNumber(db, asked.text));
    case 'document':
      return page(await listByKey(db, documentKey(asked.text), FOUND_MAX + 1));
    case 'phone':
      return page(await listByKey(db, phoneKey(asked.text), FOUND_MAX + 1));
    case 'name': {
      const wanted = wantedWords(asked.text);
      return page(wanted.length === 0 ? [] : await listByWords(db, wanted, FOUND_MAX + 1));
    }
    case 'receipt':
      return page(await listByPaper(db, asked.text));
    case 'empty':
    case 'mrz':
    case 'seal':
    case 'partial':
    case 'birth':
    case 'year':
      return page([]);
  }
}
