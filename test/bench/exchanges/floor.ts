import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** What a machine does in a second when it does nothing else. */
export interface Floor {
  /** Signatures of acts, on every core. */
  readonly verified: number;
  /** People by their schema, on every core. */
  readonly read: number;
  /** People into one encrypted store: it has one writer, whatever the cores. */
  readonly written: number;
}

async function perSecond(child: ChildProcess, what: keyof Floor): Promise<number> {
  const answer = once(child, 'message');
  child.send(what);
  const [said] = (await answer) as [{ perSecond: number }];
  return said.perSecond;
}

/** Signatures verified, people read by their schema, people written: no exchange of either can be faster. */
export async function measureFloor(): Promise<Floor> {
  const children = Array.from({ length: availableParallelism() }, () =>
    fork(join(import.meta.dirname, 'floor-child.ts')),
  );
  const [writer] = children;
  if (!writer) throw new Error('A machine without a processor');
  await Promise.all(children.map((child) => once(child, 'message')));
  const onEveryCore = async (what: keyof Floor): Promise<number> =>
    (await Promise.all(children.map((child) => perSecond(child, what)))).reduce((sum, one) => sum + one, 0);
  const floor = {
    verified: await onEveryCore('verified'),
    read: await onEveryCore('read'),
    written: await perSecond(writer, 'written'),
  };
  for (const child of children) child.disconnect();
  return floor;
}
