import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A limit of memory, by a cgroup where this machine lets one be made. */
export interface Limit {
  /** Where a process writes its id to come under it; undefined when no limit could be set. */
  readonly procs: string | undefined;
  readonly release: () => void;
}

/** Both generations of cgroups: where their folders stand, and the file that holds the limit. */
const PLACES = [
  { folder: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes' },
  { folder: '/sys/fs/cgroup', limit: 'memory.max' },
] as const;
const NONE: Limit = { procs: undefined, release: () => undefined };

export function limitMemory(bytes: number): Limit {
  for (const { folder, limit } of PLACES) {
    const group = join(folder, `guichet-bench-${process.pid}`);
    try {
      mkdirSync(group);
    } catch {
      continue;
    }
    const release = (): void => {
      try {
        rmdirSync(group);
      } catch {
        // A process that ends is still in it: the group goes with the machine's next start.
      }
    };
    if (existsSync(join(group, limit))) {
      writeFileSync(join(group, limit), String(bytes));
      return { procs: join(group, 'cgroup.procs'), release };
    }
    release();
  }
  return NONE;
}

const SAMPLE_MS = 200;
const KIB = 1024;

/** The processes of these roots, whatever they start. */
function familyOf(roots: ReadonlySet<number>): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const parent = /^PPid:\s+(\d+)/mu.exec(read(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const isOurs = (pid: number): boolean => {
    if (roots.has(pid)) return true;
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && isOurs(parent);
  };
  return [...parents.keys()].filter(isOurs);
}

/** A process may end while it is looked at. */
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** What a process has, its share of what it shares with others: the sum over processes counts nothing twice. */
const bytesOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * KIB;

/** The memory of some processes and of all that they start, looked at a few times a second. */
export function watchMemory() {
  const roots = new Set<number>();
  let peak = 0;
  const now = (): number => familyOf(roots).reduce((sum, pid) => sum + bytesOf(pid), 0);
  const timer = setInterval(() => (peak = Math.max(peak, now())), SAMPLE_MS);
  return {
    add: (pid: number): void => void roots.add(pid),
    now,
    peak: (): number => Math.max(peak, now()),
    stop: (): void => clearInterval(timer),
  };
}
