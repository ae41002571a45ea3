import type { PersonRecord } from '../../shared/domain/people/record.ts';
import {
  papersGiven,
  type RequestContent,
  type RequestRecord,
  type RequestSeen,
} from '../../shared/domain/requests/index.ts';
import { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { EmployerAsks, InsuredAsks, PapersGiven, RequestsPage } from '../../shared/protocol/requests.ts';
import { Refused } from '../http/refused.ts';
import { sha256 } from '../platform/digest.ts';
import { now, today, type Ports } from '../ports.ts';
import { checkCover, checkEmployee, checkEvent, nameOfInsured } from './check.ts';
import type { Employer } from './employer.repo.ts';
import { findInsured } from './portal.service.ts';
import { countOpen, findKept, findOwn, insertRequest, listOwn, putRequest } from './request.repo.ts';
import { toSeen } from './seen.ts';

/** Open requests that one requester may have: beyond, it is an accident or an attack. */
const OPEN_MAX = { employer: 5_000, insured: 20 } as const;
type Outside = keyof typeof OPEN_MAX;

export const employerName = ({ number }: Pick<Employer, 'number'>): string => `employer ${number}`;
export const insuredName = ({ registrationNumber }: PersonRecord): string =>
  `insured ${registrationNumber ?? ''}`;

interface Asked {
  readonly id: string;
  readonly papers: PapersGiven['papers'];
  readonly content: RequestContent;
}
type From = Pick<RequestRecord, 'branchCode' | 'requester' | 'personId'> & { readonly source: Outside };

const newRecord = (asked: Asked, from: From, at: string): RequestRecord & From => ({
  ...from,
  id: asked.id.toLowerCase() as RequestRecord['id'],
  version: 1,
  sentAt: at,
  state: 'new',
  content: asked.content,
  taken: null,
  result: null,
  history: [
    { at, state: 'new', agentNumber: null, reason: null, papers: [], typed: '', given: [...asked.papers] },
  ],
  sample: false,
});

/** Keeps a request once: the same again gets the same answer, the same id with something else is refused. */
async function keep(ports: Ports, requester: string, record: RequestRecord & From): Promise<RequestSeen> {
  const bodySha256 = sha256(JSON.stringify([record.content, record.history[0]?.given]));
  return ports.store.write(async (tx) => {
    const known = await findKept(tx, record.id);
    if (known) {
      if (known.requester !== requester || known.bodySha256 !== bodySha256)
        throw new Refused('conflict', { detail: 'id_used' });
      return toSeen(known.record);
    }
    if ((await countOpen(tx, requester)) >= OPEN_MAX[record.source])
      throw new Refused('too_many', { detail: 'open_requests' });
    if (!(await insertRequest(tx, { record, requester, bodySha256 })))
      throw new Refused('conflict', { detail: 'id_used' });
    return toSeen(record);
  });
}

export async function askAsEmployer(
  ports: Ports,
  employer: Employer,
  asked: EmployerAsks,
): Promise<RequestSeen> {
  const { content } = asked;
  const about =
    content.kind === 'complementary-cover'
      ? await findInsured(ports, RegistrationNumber.parse(content.registrationNumber))
      : undefined;
  const record = newRecord(
    asked,
    {
      source: 'employer',
      branchCode: employer.branchCode,
      requester: { number: employer.number, name: employer.name, nameArabic: null, scheme: employer.scheme },
      personId: about?.id ?? null,
    },
    now(ports),
  );
  if (content.kind === 'complementary-cover') {
    // An employer learns nothing here about people who are not its own: unknown, or of another scheme, is one answer.
    if (about?.scheme !== employer.scheme)
      throw new Refused('invalid', {
        detail: 'fields',
        fields: { 'content.registrationNumber': 'field.invalid' },
      });
    checkCover(record, about);
  }
  checkEmployee(employer, record, today(ports));
  return keep(ports, employerName(employer), record);
}

/** About the own file, whatever the request says: there is no place in it for another. */
export async function askAsInsured(
  ports: Ports,
  file: PersonRecord,
  asked: InsuredAsks,
): Promise<RequestSeen> {
  const repeated = await findOwn(ports.store, insuredName(file), asked.id.toLowerCase());
  // What was right when it was sent stays so: the file may have changed because of it.
  if (!repeated) checkEvent(file, asked.content, today(ports));
  const from: From = {
    source: 'insured',
    branchCode: file.branchCode,
    requester: { number: file.registrationNumber ?? '', ...nameOfInsured(file), scheme: null },
    personId: file.id,
  };
  return keep(ports, insuredName(file), newRecord(asked, from, now(ports)));
}

export async function readOwn(ports: Ports, requester: string, id: string): Promise<RequestSeen> {
  const found = await findOwn(ports.store, requester, id);
  if (!found) throw new Refused('not_found');
  return toSeen(found);
}

export async function listOwnPage(
  ports: Ports,
  requester: string,
  { before, limit }: { before: number; limit: number },
): Promise<RequestsPage> {
  const rows = await listOwn(ports.store, requester, before, limit + 1);
  const page = rows.slice(0, limit);
  return {
    requests: page.map(({ record }) => toSeen(record)),
    next: rows.length > limit ? String(page.at(-1)?.seq ?? '') : null,
  };
}

/** The answer to papers that were asked: the request comes back to the counters as new. The same again changes nothing. */
export const givePapers = (
  ports: Ports,
  requester: string,
  id: string,
  { papers }: PapersGiven,
): Promise<RequestSeen> =>
  ports.store.write(async (tx) => {
    const kept = await findKept(tx, id);
    if (kept?.requester !== requester) throw new Refused('not_found');
    const { record } = kept;
    if (record.state !== 'paper_asked') {
      const known = new Map(papersGiven(record).map(({ code, reference }) => [code, reference]));
      if (papers.every(({ code, reference }) => known.get(code) === reference)) return toSeen(record);
      throw new Refused('conflict', { detail: 'no_paper_asked' });
    }
    const at = now(ports);
    const step = { at, agentNumber: null, reason: null, papers: [], typed: '', given: papers };
    const next: RequestRecord = {
      ...record,
      version: record.version + 1,
      state: 'new',
      taken: null,
      history: [...record.history, { ...step, state: 'new' }],
    };
    await putRequest(tx, { record: next, actId: null }, at);
    return toSeen(next);
  });
