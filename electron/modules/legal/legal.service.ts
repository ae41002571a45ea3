import { setDatesOf, withLawDates, type Legal, type LegalFiles } from '../../../shared/domain/legal/index.ts';
import type { Read } from '../../db/database.ts';
import { listLawDates } from './law-date.repo.ts';

/** The legal texts with the days of laws that the store holds now: asked each time, never kept by who asks. */
export type ReadLegal = () => Legal;

/** Made again only when a day has changed; reading the few rows each time is cheaper than any way of being told. */
export function createLegal(db: Read, files: LegalFiles): ReadLegal {
  let made: { readonly dates: string; readonly legal: Legal } | undefined;
  return () => {
    const set = listLawDates(db);
    const dates = JSON.stringify(set);
    if (made?.dates !== dates) made = { dates, legal: withLawDates(files, setDatesOf(set)) };
    return made.legal;
  };
}
