import type { Http, HttpAnswer, HttpRequest } from '../../electron/platform/http.ts';

/**
 * What the network does to one request.
 * clear: nothing · offline: it never leaves · cut: it arrives, the answer does not · slow: the same, told as a time-out ·
 * garbled: half of the answer arrives · duplicated: it arrives twice, the second answer comes back · broken: a proxy says
 * 502, nothing arrived · broken_late: it arrived, then 500 · portal: a captive portal answers 200 with its page ·
 * proxy: a proxy asks for a password · dead: nothing ever comes back, as when the program is killed.
 */
export const CONDITIONS = [
  'clear',
  'offline',
  'cut',
  'slow',
  'garbled',
  'duplicated',
  'broken',
  'broken_late',
  'portal',
  'proxy',
  'dead',
] as const;
export type Condition = (typeof CONDITIONS)[number];

const page = (status: number, html: string): HttpAnswer => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(html),
});
const PORTAL = page(
  200,
  '<!doctype html><title>Wi-Fi</title><form action="/login">Acceptez les conditions</form>',
);

export interface Sky {
  readonly http: Http;
  /** The same for every request from now on, or told request by request. */
  set(condition: Condition | ((request: HttpRequest) => Condition)): void;
  /** Requests that left, in order. */
  readonly sent: readonly HttpRequest[];
}

/** A network with weather around an `Http`. */
export function weather(http: Http): Sky {
  let forecast: (request: HttpRequest) => Condition = () => 'clear';
  const sent: HttpRequest[] = [];
  return {
    sent,
    set(condition) {
      forecast = typeof condition === 'function' ? condition : () => condition;
    },
    async http(request) {
      const condition = forecast(request);
      const deliver = () => {
        sent.push(request);
        return http(request);
      };
      switch (condition) {
        case 'clear':
          return deliver();
        case 'offline':
          throw new TypeError('fetch failed');
        case 'cut':
          await deliver();
          throw new TypeError('terminated');
        case 'slow':
          await deliver();
          throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
        case 'garbled': {
          const answer = await deliver();
          return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.byteLength / 2)) };
        }
        case 'duplicated':
          await deliver();
          return deliver();
        case 'broken':
          return page(502, '<h1>502 Bad Gateway</h1>');
        case 'broken_late':
          await deliver();
          return page(500, '<h1>500</h1>');
        case 'portal':
          return PORTAL;
        case 'proxy':
          return page(407, '<h1>Proxy Authentication Required</h1>');
        case 'dead':
          await deliver();
          return new Promise(() => {});
      }
    },
  };
}
