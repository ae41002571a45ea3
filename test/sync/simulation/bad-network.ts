import type { Http, HttpRequest } from '../../../electron/platform/http.ts';
import type { Condition } from '../../support/weather.ts';

/** How often each happens to a request while the weather is bad; the rest arrives and is answered. */
const CONDITIONS: readonly (readonly [Condition | 'late', number])[] = [
  ['offline', 0.06],
  ['cut', 0.06],
  ['slow', 0.03],
  ['garbled', 0.03],
  ['duplicated', 0.04],
  ['broken', 0.03],
  ['broken_late', 0.04],
  ['portal', 0.02],
  ['late', 0.04],
];

/** Requests that are on their way too long: whoever sent them has given up, and they arrive after later ones. */
export class LateRequests {
  readonly #held: (() => Promise<unknown>)[] = [];
  readonly #fraction: () => number;

  constructor(fraction: () => number) {
    this.#fraction = fraction;
  }

  hold(deliver: () => Promise<unknown>): void {
    this.#held.push(deliver);
  }
  /** Lets some of them arrive, in any order; `all` at the end. */
  async arrive(all = false): Promise<void> {
    while (this.#held.length > 0 && (all || this.#fraction() < 0.5)) {
      const [deliver] = this.#held.splice(Math.floor(this.#fraction() * this.#held.length), 1);
      await deliver?.().catch(() => undefined);
    }
  }
}

/** What the weather does to the next request, chosen by the seed. */
export function pickWeather(fraction: () => number): Condition | 'late' {
  let left = fraction();
  for (const [condition, share] of CONDITIONS) {
    if (left < share) return condition;
    left -= share;
  }
  return 'clear';
}

/** A road on which requests may come late; `isLate` is asked for each. */
export const roadWith =
  (http: Http, late: LateRequests, isLate: (request: HttpRequest) => boolean): Http =>
  async (request) => {
    await late.arrive();
    if (!isLate(request)) return http(request);
    late.hold(() => http(request));
    throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  };
