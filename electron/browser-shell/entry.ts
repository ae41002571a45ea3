import { randomBytes, timingSafeEqual } from 'node:crypto';
import { CallerSession } from '../ipc/session.ts';

const secret = (): string => randomBytes(32).toString('base64url');

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * Who may enter: whoever opens the one-time link, once. The cookie that it leaves finds the session again, also after the page
 * is loaded anew; it dies with the process. Browsers give the cookies of 127.0.0.1 to every port of it: the port is in the
 * cookie's name, so that two counters of one machine do not sign each other out.
 */
export function createEntry(port: number) {
  const name = `guichet-${port}`;
  let link: string | undefined = secret();
  const sessions = new Map<string, CallerSession>();

  return {
    /** The key of the one-time link. */
    key: link,
    /** Uses the link up; the `set-cookie` value, or undefined when the key is wrong or was used. */
    enter(key: string): string | undefined {
      if (link === undefined || !same(key, link)) return undefined;
      link = undefined;
      const id = secret();
      sessions.set(id, new CallerSession());
      return `${name}=${id}; HttpOnly; SameSite=Strict; Path=/`;
    },
    findSession(cookieHeader: string | undefined): CallerSession | undefined {
      const value = cookieHeader
        ?.split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1);
      return value === undefined ? undefined : sessions.get(value);
    },
  };
}
