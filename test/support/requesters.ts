import { randomUUID } from 'node:crypto';
import { PortalSession, RequestsPage } from '../../shared/protocol/requests.ts';
import { RequestSeen } from '../../shared/domain/requests/index.ts';
import type { EventFormInput } from '../../shared/domain/events/index.ts';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}
export interface SentPaper {
  readonly code: string;
  readonly reference: string;
}

/** What a program of an employer, or the page of an insured person, does with the central: plain HTTP and a token. */
class Requester {
  readonly #url: string;
  readonly #path: string;
  readonly #token: string;

  constructor(url: string, path: string, token: string) {
    this.#url = url;
    this.#path = path;
    this.#token = token;
  }

  async send(
    path: string,
    json?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const response = await fetch(`${this.#url}${this.#path}${path}`, {
      method: json === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? null : JSON.stringify(json),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }

  ask(content: unknown, { id = randomUUID(), papers = [] as readonly SentPaper[] } = {}): Promise<Answered> {
    return this.send('/requests', { id, content, papers });
  }
  /** Asks, and expects it to be taken in. */
  async asks(content: unknown, papers: readonly SentPaper[] = []): Promise<RequestSeen> {
    const { status, body } = await this.ask(content, { papers });
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return RequestSeen.parse(body);
  }
  async reads(id: string): Promise<RequestSeen> {
    return RequestSeen.parse((await this.send(`/requests/${id}`)).body);
  }
  async lists(search = ''): Promise<RequestsPage> {
    return RequestsPage.parse((await this.send(`/requests${search}`)).body);
  }
  gives(id: string, papers: readonly SentPaper[]): Promise<Answered> {
    return this.send(`/requests/${id}/papers`, { papers });
  }
}
export type { Requester };

export const employerAt = (url: string, token: string): Requester =>
  new Requester(url, '/v1/employers', token);
export const insuredWith = (url: string, token: string): Requester =>
  new Requester(url, '/v1/insured', token);

export async function signInAt(
  url: string,
  registrationNumber: string,
  secret: string,
): Promise<PortalSession> {
  const response = await fetch(`${url}/v1/insured/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ registrationNumber, secret }),
  });
  return PortalSession.parse(await response.json());
}

/** The page of an insured person who has signed in. */
export async function insuredAt(url: string, registrationNumber: string, secret: string): Promise<Requester> {
  const session = await signInAt(url, registrationNumber, secret);
  if (session.outcome !== 'welcome') throw new Error(session.outcome);
  return insuredWith(url, session.token);
}

/** Somebody whom an employer has just hired. Invented; `rank` makes each one another. */
export const aRecruit = (rank: number, more: object = {}) => ({
  kind: 'recruit',
  employee: {
    identity: {
      familyLatin: `Recrue${String.fromCharCode(97 + (rank % 26))}${String.fromCharCode(97 + (Math.floor(rank / 26) % 26))}`,
      givenLatin: 'Safae',
      familyArabic: 'الموظفة',
      givenArabic: 'صفاء',
      sex: 'F',
      birth: `${1980 + (rank % 20)}-04-${String(10 + (rank % 18))}`,
      nationality: 'MAR',
      document: { kind: 'cnie', number: `ZR${500_000 + rank}` },
    },
    hiredOn: '2026-02-02',
    contacts: { mobile: `06${String(71_000_000 + rank)}` },
    ...more,
  },
});

export const asEvent = (event: EventFormInput) => ({ kind: 'event', event });
