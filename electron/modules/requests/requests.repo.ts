import { z } from 'zod';
import { findReference } from '../../../shared/domain/documents/reference.ts';
import { arabicFullName, latinFullName, type Names } from '../../../shared/domain/identity/names.ts';
import { arabicKey, latinKey } from '../../../shared/domain/people/search-keys.ts';
import { newcomerIn, RequestRecord, type RequestView } from '../../../shared/domain/requests/index.ts';
import type { Read, Tx } from '../../db/database.ts';

const Row = z.object({ record: z.string(), unsent: z.int() });

/** A request as this counter shows it: what was done here counts before the central has told it back. */
export interface ShownRequest {
  readonly request: RequestRecord;
  readonly isUnsent: boolean;
}
const toShown = ({ record, unsent }: z.output<typeof Row>): ShownRequest => ({
  request: RequestRecord.parse(JSON.parse(record)),
  isUnsent: unsent === 1,
});

export const findRequest = (db: Read, id: string): ShownRequest | undefined => {
  const row = db.maybe(Row)`SELECT record, unsent FROM shown_request WHERE id = ${id}`;
  return row && toShown(row);
};

const Id = z.object({ id: z.string() });
/** The request of a proximity point, by the receipt that was given for it there. */
export const findRequestByReceipt = (db: Read, reference: string): RequestRecord['id'] | undefined =>
  reference.startsWith('DI-')
    ? (db.maybe(Id)`
        SELECT id FROM request
        WHERE instr(names, ${reference}) > 0 AND record ->> '$.source' = 'point'
          AND record ->> '$.requester.number' = ${reference} LIMIT 1`?.id as RequestRecord['id'] | undefined)
    : undefined;

/** Whom a request is about, when that is not who asks. */
export function aboutOf({ content }: RequestRecord): Names | undefined {
  const newcomer = newcomerIn(content);
  if (newcomer) return newcomer;
  if (content.kind === 'event' && 'person' in content.event) return content.event.person;
  return undefined;
}

/** What a request is found by, in small letters without accents. */
function namesOf(request: RequestRecord): string {
  const about = aboutOf(request);
  const { name, nameArabic, number } = request.requester;
  const latin = [name, about && latinFullName(about)].map((text) => latinKey(text ?? ''));
  const arabic = [nameArabic, about && arabicFullName(about)].map((text) => arabicKey(text ?? ''));
  return [...latin, ...arabic, number].filter((text) => text !== '').join(' | ');
}

/** What to look for in the names of requests; digits and the reference of a receipt stay as they are. */
const wanted = (text: string): string => {
  const reference = findReference(text);
  if (reference !== undefined) return reference;
  const digits = text.replace(/[\s.-]/gu, '');
  if (/^\d+$/.test(digits)) return digits;
  return latinKey(text) || arabicKey(text);
};

export interface Page {
  readonly view: RequestView;
  readonly agentNumber: string;
  readonly text: string;
  /** The last line of the page before, as `place` gave it; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}
export const placeOf = ({ sentAt, id }: RequestRecord): string => `${sentAt} ${id}`;

const FIRST = '';
/** Greater than any instant. */
const LAST = '~';

/** Those who waited longest come first. One that somebody else has taken stays there, and says so. */
const listOldest = (db: Read, { view, agentNumber, text, after, limit }: Page): ShownRequest[] =>
  db.all(Row)`
    SELECT record, unsent FROM shown_request
    WHERE sent_at || ' ' || id > ${after ?? FIRST} AND instr(names, ${text}) > 0 AND state IN ('new', 'taken')
      AND (state = 'taken' AND taken_by = ${agentNumber}) = (${view} = 'mine')
    ORDER BY sent_at, id LIMIT ${limit}`.map(toShown);

const listAnswered = (db: Read, { text, after, limit }: Page): ShownRequest[] =>
  db.all(Row)`
    SELECT record, unsent FROM shown_request
    WHERE sent_at || ' ' || id < ${after ?? LAST} AND instr(names, ${text}) > 0
      AND state IN ('accepted', 'refused', 'paper_asked')
    ORDER BY sent_at DESC, id DESC LIMIT ${limit}`.map(toShown);

export function listPage(db: Read, page: Page): ShownRequest[] {
  const asked = { ...page, text: wanted(page.text) };
  return page.view === 'answered' ? listAnswered(db, asked) : listOldest(db, asked);
}

const Counts = z.object({ waiting: z.int(), mine: z.int() });
export const countOpen = (db: Read, agentNumber: string): z.output<typeof Counts> =>
  db.maybe(Counts)`
    SELECT count(*) FILTER (WHERE state = 'new') AS waiting,
           count(*) FILTER (WHERE state = 'taken' AND taken_by = ${agentNumber}) AS mine FROM shown_request` ?? {
    waiting: 0,
    mine: 0,
  };

const Version = z.object({ version: z.int() });
/**
 * Puts the central's state of a request here; an older one, or the same again, changes nothing. What was done here and is not
 * answered yet stays in front of it.
 */
export function putRequest(tx: Tx, request: RequestRecord, isNewest = false): boolean {
  const known = tx.maybe(
    Version,
  )`SELECT record ->> '$.version' AS version FROM request WHERE id = ${request.id}`;
  if (!isNewest && known && known.version >= request.version) return false;
  tx.run`
    INSERT INTO request (id, state, taken_by, sent_at, names, record)
    VALUES (${request.id}, ${request.state}, ${request.taken?.agentNumber ?? null}, ${request.sentAt}, ${namesOf(request)},
            ${JSON.stringify(request)})
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, taken_by = excluded.taken_by, names = excluded.names,
      record = excluded.record`;
  tx.run`
    UPDATE request SET here = NULL, here_state = NULL, here_taken_by = NULL, here_act = NULL
    WHERE id = ${request.id} AND here_act IN (SELECT id FROM act WHERE state IN ('accepted', 'abandoned'))`;
  return true;
}

/** What this counter says of a request, as long as the act that says it stands. */
export const putHere = (tx: Tx, request: RequestRecord, actId: string): number =>
  tx.run`
    UPDATE request SET here = ${JSON.stringify(request)}, here_state = ${request.state},
      here_taken_by = ${request.taken?.agentNumber ?? null}, here_act = ${actId} WHERE id = ${request.id}`;

export const linkDraft = (tx: Tx, draftId: string, requestId: string): number =>
  tx.run`INSERT INTO request_draft (draft_id, request_id) VALUES (${draftId}, ${requestId})`;

const Linked = z.object({ request_id: z.string() });
export const findRequestOf = (db: Read, draftId: string): string | undefined =>
  db.maybe(Linked)`SELECT request_id FROM request_draft WHERE draft_id = ${draftId}`?.request_id;

const Draft = z.object({ id: z.string() });
/** This agent's open draft of a request. */
export const findDraftOf = (db: Read, requestId: string, agentId: string): string | undefined =>
  db.maybe(Draft)`
    SELECT d.id FROM request_draft l JOIN draft d ON d.id = l.draft_id
    WHERE l.request_id = ${requestId} AND d.agent_id = ${agentId} AND d.discarded_at IS NULL AND d.submitted_as IS NULL
    ORDER BY d.saved_at DESC LIMIT 1`?.id;
