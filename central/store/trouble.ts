// Connection refused or lost, too many connections, starting or stopping, a node that became a copy of another (25006), a
// session that was ended for idling: whoever asks again gets another connection.
const AWAY =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN|08\w{3}|53\w{3}|57P0\d|25006|25P03)$/;
// A lock or a statement that took too long, or transactions that could not be ordered.
const BUSY = /^(55P03|57014|40001|40P01)$/;
/** What the driver says without a code: no connection got free in time, or the one in use was cut or stayed silent. */
const CUT =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/;

/** The database said that a commit stands, but not on the second node: whoever asked must not be told that it does. */
export class NotOnTwoNodes extends Error {
  override name = 'NotOnTwoNodes';
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** True when the connection is gone or of no more use, or nobody can tell what became of the work. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (error instanceof NotOnTwoNodes || AWAY.test(codeOf(error)) || CUT.test(error.message));

/** True for trouble of the database that passes by itself: whoever asked should ask again, a little later. */
export const isPassing = (error: unknown): boolean =>
  isDatabaseAway(error) || (error instanceof Error && BUSY.test(codeOf(error)));
