import type { AppHandlers } from '../ipc/dispatcher.ts';
import type { createApprovals } from './approvals.service.ts';
import type { createBranch } from './branch.service.ts';
import type { createCorrections } from './correct.service.ts';
import type { createDesk } from './desk.service.ts';
import type { Engine } from './engine.ts';
import type { Link } from './link.ts';
import type { createResolve } from './resolve.service.ts';

interface Services {
  readonly engine: Engine;
  readonly desk: ReturnType<typeof createDesk>;
  readonly resolutions: ReturnType<typeof createResolve>;
  readonly corrections: ReturnType<typeof createCorrections>;
  readonly branch: ReturnType<typeof createBranch>;
  readonly link: Link;
  readonly approvals: ReturnType<typeof createApprovals>;
}

export const syncHandlers = ({ engine, desk, resolutions, corrections, branch, link, approvals }: Services) =>
  ({
    'sync.status': () => engine.status(),
    'sync.now': () => engine.syncNow(),
    'sync.retryStep': ({ step }) => engine.retry(step),
    'sync.setLink': ({ mode }) => {
      link.setMode(mode);
      engine.wake();
      return null;
    },
    'sync.hintLink': ({ isMetered }) => {
      if (link.hint(isMetered ?? undefined)) engine.wake();
      return null;
    },
    'sync.approvals': (asked, { agent }) => approvals.list(agent, asked),
    'sync.approve': ({ actIds }, { agent }) => approvals.approve(agent, actIds),
    'sync.refuseApproval': ({ actIds, reason }, { agent }) => approvals.refuse(agent, actIds, reason),
    'sync.approvalRules': () => approvals.rules(),
    'sync.setApprovalRules': ({ classes }, { agent }) => approvals.setRules(agent, classes),
    'sync.byAgent': () => desk.byAgent(),
    'sync.branch': () => branch.look(),
    'sync.correct': ({ actId }, { agent }) => corrections.open(agent, actId),
    'sync.hand': (handed, { agent }) => desk.handToSupervisor(agent, handed),
    'sync.handBack': (handed, { agent }) => desk.handBack(agent, handed),
    'sync.list': (asked, { agent }) => desk.list(agent, asked),
    'sync.getParked': ({ actId, again }, { agent }) => desk.parked(agent, actId, again),
    'sync.resolve': (resolution, { agent }) => resolutions.resolve(agent, resolution),
  }) satisfies Partial<AppHandlers>;
