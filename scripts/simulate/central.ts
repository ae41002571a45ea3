import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FromCentral, ToCentral, Use } from './messages.ts';
import { findPostgresql, startPostgresql, type PostgresqlServer } from './postgresql.ts';

export interface SimulatedCentral {
  readonly url: string;
  readonly enrolmentCode: string;
  readonly engine: 'PostgreSQL' | 'PGlite';
  readonly use: () => Promise<Use>;
  readonly close: () => Promise<void>;
}

interface Wish {
  readonly branches: readonly string[];
  readonly people: number;
  readonly seed: number;
}

/** The next message of this kind; refused when the process ends or says that it failed. */
function heard<K extends FromCentral['kind']>(child: ChildProcess, kind: K) {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<FromCentral, { kind: K }>>();
  const listen = (message: FromCentral): void => {
    if (message.kind === 'failed') reject(new Error(message.why));
    if (message.kind === kind) resolve(message as Extract<FromCentral, { kind: K }>);
  };
  const ended = (): void => reject(new Error('le central s’est arrêté.'));
  child.on('message', listen).once('exit', ended);
  return promise.finally(() => child.off('message', listen).off('exit', ended));
}

/** A central in a process of its own over a database of its own; closing it leaves nothing. */
export async function startSimulatedCentral(wish: Wish): Promise<SimulatedCentral> {
  const bin = findPostgresql();
  const server = bin === undefined ? undefined : await startPostgresql(bin);
  try {
    return await openCentral(wish, server);
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function openCentral(wish: Wish, server: PostgresqlServer | undefined): Promise<SimulatedCentral> {
  const child = fork(join(import.meta.dirname, 'central-process.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ask = (message: ToCentral): void => void child.send(message);
  const databaseUrl = await server?.newDatabase();
  const ready = heard(child, 'ready');
  ask({ kind: 'open', ...wish, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  const end = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  };
  try {
    const { url, enrolmentCode } = await ready;
    return {
      url,
      enrolmentCode,
      engine: server ? 'PostgreSQL' : 'PGlite',
      use: () => {
        const use = heard(child, 'use');
        ask({ kind: 'use' });
        return use;
      },
      close: async () => {
        await end();
        await server?.stop();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
