import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** What all cores of a machine do in a second when they do nothing else. */
export interface Floor {
  readonly verified: number;
  readonly read: number;
}

/** Signatures verified and people read by their schema, on every core at once: no exchange of either can be faster. */
export async function measureFloor(): Promise<Floor> {
  const children = Array.from({ length: availableParallelism() }, () =>
    fork(join(import.meta.dirname, 'floor-child.ts')),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const said = await Promise.all(
    children.map(async (child) => {
      const answer = once(child, 'message');
      child.send({ go: true });
      const [found] = (await answer) as [Floor];
      return found;
    }),
  );
  const sum = (key: keyof Floor): number => said.reduce((total, one) => total + one[key], 0);
  return { verified: sum('verified'), read: sum('read') };
}
