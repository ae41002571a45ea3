/** One HTTP exchange. Throws only when no answer came; any answered status is an answer. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly timeoutMs: number;
}
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Largest answer that is read: beyond it the other side is not our central. */
const ANSWER_MAX_BYTES = 64 * 1024 * 1024;

export const systemHttp: Http = async ({ method, url, headers, body, timeoutMs }) => {
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    body: body === undefined ? null : new Uint8Array(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength > ANSWER_MAX_BYTES) throw new Error('Answer too large');
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', body: bytes };
};
