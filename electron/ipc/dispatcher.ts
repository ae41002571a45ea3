import {
  contract,
  type AppContract,
  type Handlers,
  type OperationName,
  type Topic,
} from '../../shared/contract/index.ts';
import { Failure } from '../../shared/kernel/errors.ts';
import { fieldErrors } from '../../shared/kernel/field-errors.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { CallerSession } from './session.ts';

export type AppHandlers = Handlers<AppContract, CallerSession>;

interface Ports {
  /** The handlers that can answer now: before the store is open, only those of the workstation. */
  readonly handlers: () => Partial<AppHandlers>;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly logFault: (error: unknown, ref: string, name: string) => void;
  readonly newRef: () => string;
}
export type Dispatch = (name: unknown, raw: unknown, session: CallerSession) => Promise<Result<unknown>>;

/**
 * The one door into the core. Checks the name, the session's role and lock, and the shape of the input before a handler sees
 * it; turns every outcome into data.
 */
export function createDispatcher({ handlers, announce, logFault, newRef }: Ports): Dispatch {
  return async (name, raw, session) => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) return fail({ code: 'input.invalid' });
    const operation = contract[name as OperationName];
    if (!(operation.roles as readonly string[]).includes(session.role)) {
      return fail({ code: session.role === 'anyone' ? 'session.required' : 'access.denied' });
    }
    if (session.locked && operation.whileLocked !== true) return fail({ code: 'session.locked' });
    const input = operation.input.safeParse(raw);
    if (!input.success) return fail({ code: 'input.invalid', fields: fieldErrors(input.error) });
    try {
      const handler = handlers()[name as OperationName];
      if (!handler) return fail({ code: 'device.not_ready' });
      const value = operation.output.parse(await handler(input.data as never, session));
      if (operation.topics) announce(operation.topics);
      return ok(value);
    } catch (error) {
      if (error instanceof Failure) return fail(error.error);
      const ref = newRef();
      logFault(error, ref, name);
      return fail({ code: diskIsFull(error) ? 'store.disk_full' : 'unexpected', params: { ref } });
    }
  };
}

const diskIsFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC');
