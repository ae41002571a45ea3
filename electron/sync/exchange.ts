import type { Meter } from './meter.ts';
import { describeFault } from './fault.ts';
import type { Step } from './steps.ts';
import type { End, StepEnd, StepPorts } from './step.ts';

/** What a turn of steps came to. */
export interface Exchanged {
  readonly ends: ReadonlyMap<Step, End>;
  /** Our central answered at least one of them. */
  readonly isAnswered: boolean;
  /** Nobody of ours answers, or the workstation is shut out: what was not tried waits with the rest. */
  readonly away: Extract<StepEnd, { kind: 'weather' | 'trouble' }> | undefined;
}

interface Run {
  readonly steps: readonly Step[];
  readonly work: StepPorts;
  readonly meter: Meter;
  /** Called before each step. */
  readonly enter: (step: Step) => void;
}

/**
 * Runs the steps one after the other. One that fails does not keep the others from running, unless it is the network that is away:
 * the smallest request there is tells which. Trouble concerns the workstation, so all the steps alike, but for those that a revoked
 * one may still do.
 */
export async function runSteps({ steps, work, meter, enter }: Run): Promise<Exchanged> {
  const ends = new Map<Step, End>();
  let isAnswered = false;
  let away: Exchanged['away'];
  for (const step of steps) {
    if (!work.goOn()) break;
    if (away && !(isRevocation(away) && step.outlivesRevocation)) continue;
    enter(step);
    const before = meter.requests();
    const end = await runGuarded(step, work);
    ends.set(step, end);
    if (end.kind === 'done' || end.kind === 'refused') isAnswered ||= meter.requests() > before;
    else if (end.kind === 'trouble') away = end;
    else if (end.kind === 'weather' && !isAnswered) {
      isAnswered = (await work.client.ping()).kind !== 'weather';
      if (!isAnswered) away = end;
    }
  }
  return { ends, isAnswered, away };
}

const isRevocation = (away: NonNullable<Exchanged['away']>): boolean =>
  away.kind === 'trouble' && away.code === 'device_revoked';

async function runGuarded(step: Step, work: StepPorts): Promise<End> {
  try {
    return await step.run(work);
  } catch (error) {
    work.logger.error({ step: step.name, ...describeFault(error) }, 'step broken off');
    return { kind: 'fault' };
  }
}
