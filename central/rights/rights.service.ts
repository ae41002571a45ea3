import { coverIn } from '../../shared/domain/people/covers.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { rightsOf, type RightsAnswer } from '../../shared/domain/rights/index.ts';
import type { DocumentLook } from '../../shared/protocol/rights.ts';
import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { Refused } from '../http/refused.ts';
import { loadLegal } from '../legal/legal.service.ts';
import { documentKey } from '../people/person-keys.ts';
import { standingId } from '../people/alias.repo.ts';
import { listByKeys, listRecords } from '../people/person.repo.ts';
import { now, type Ports } from '../ports.ts';
import type { Read } from '../store/sql.ts';
import { holderIn } from './holders.ts';
import { listKnown } from './rights.repo.ts';

/** By document number: the files in which somebody has it. */
async function filesWith(
  db: Read,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRecord[]>> {
  const found = numbers.length === 0 ? [] : await listByKeys(db, numbers.map(documentKey));
  return new Map(
    numbers.map((number) => [
      number,
      found.filter(({ key }) => key === documentKey(number)).map(({ record }) => record),
    ]),
  );
}

const spousesOf = ({ family }: PersonRecord): string[] =>
  family.flatMap(({ kind, documentNumber }) => (kind === 'spouse' && documentNumber ? [documentNumber] : []));

/** Where the rights of everybody in these files stand today, by the rules and by what is known of their contributions. */
async function readRights(
  { store }: Ports,
  records: readonly PersonRecord[],
  on: PlainDate,
): Promise<ReadonlyMap<string, RightsAnswer['members']>> {
  const legal = await loadLegal(store);
  const known = await listKnown(
    store,
    records.map(({ id }) => id),
  );
  const files = await filesWith(store, records.flatMap(spousesOf));
  return new Map(
    records.map((record) => [
      record.id,
      [
        ...rightsOf(record, known.get(record.id), {
          on,
          legal,
          hasOwnCover: ({ documentNumber = '' }) =>
            (files.get(documentNumber) ?? []).some(
              (file) =>
                file.id !== record.id &&
                file.identity.document.number === documentNumber &&
                coverIn(file, documentNumber) !== undefined,
            ),
        }),
      ],
    ]),
  );
}

const todayAt = (at: string): PlainDate => dayAt(Date.parse(at));

/** The rights of one file, now. */
export async function answerRights(ports: Ports, personId: string): Promise<RightsAnswer> {
  const at = now(ports);
  const [record] = await listRecords(ports.store, [await standingId(ports.store, personId)]);
  if (!record) throw new Refused('not_found');
  const members = (await readRights(ports, [record], todayAt(at))).get(record.id);
  const { id, version, scheme } = record;
  return { personId: id, version, scheme, on: todayAt(at), at, members: members ?? [] };
}

/**
 * Who is registered, or covered through somebody, with this document. A dependant whose cover is over is neither; one of whom the
 * rights are not known is taken to be covered.
 */
export async function lookForDocument(ports: Ports, document: string): Promise<DocumentLook> {
  const at = now(ports);
  const files = (await filesWith(ports.store, [document])).get(document) ?? [];
  const rights = await readRights(ports, files, todayAt(at));
  return { at, holders: files.flatMap((file) => holderIn(file, document, rights.get(file.id) ?? []) ?? []) };
}
