import type { StepName } from '../../shared/domain/sync/index.ts';

/** Which steps a turn of the exchanges runs: none, those whose hour has come, those that did not fail last, all; and some by name. */
export interface Turn {
  readonly scope: (typeof SCOPES)[number];
  /** A person asked for these, whatever they wait for. */
  readonly only: ReadonlySet<StepName>;
}
const SCOPES = ['none', 'due', 'fresh', 'all'] as const;

const NO_STEP: ReadonlySet<StepName> = new Set();
export const turnOf = (scope: Turn['scope'], only: ReadonlySet<StepName> = NO_STEP): Turn => ({
  scope,
  only,
});
export const REST = turnOf('none');

export const isRest = ({ scope, only }: Turn): boolean => scope === 'none' && only.size === 0;

/** A turn that does what both ask. */
export const both = (a: Turn, b: Turn): Turn => ({
  scope: SCOPES.indexOf(a.scope) > SCOPES.indexOf(b.scope) ? a.scope : b.scope,
  only: new Set([...a.only, ...b.only]),
});

/** What is left of a turn while the network is away: what a person asked for. */
export const insisted = ({ scope, only }: Turn): Turn => turnOf(scope === 'all' ? 'all' : 'none', only);

export interface Standing {
  readonly name: StepName;
  readonly isDue: boolean;
  readonly failures: number;
  /** It waits for a link that is not paid for by the byte. */
  readonly isPutOff: boolean;
  readonly isSlow: boolean;
}

export function runsIn({ scope, only }: Turn, step: Standing): boolean {
  if (only.has(step.name)) return true;
  if (step.isPutOff) return false;
  switch (scope) {
    case 'none':
      return false;
    case 'due':
      return step.isDue;
    case 'fresh':
      return step.isDue || (step.failures === 0 && !step.isSlow);
    case 'all':
      return true;
  }
}
