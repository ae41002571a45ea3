import { Failure } from '../../../shared/kernel/errors.ts';
import type { Session } from '../../../shared/domain/agents/index.ts';
import type { SignInResponse } from '../../../shared/protocol/devices.ts';
import type { Database } from '../../db/database.ts';
import type { Actor, CallerSession } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { hashPassphrase, passphraseMatches } from '../../platform/passphrase-hash.ts';
import { record } from '../journal/index.ts';
import * as repo from './agents.repo.ts';
import { waitAfter } from './throttle.ts';

/** Milliseconds without a gesture before the screen locks by itself. */
const AUTO_LOCK_MS = 5 * 60_000;

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  /** Asks the central; undefined when it cannot be reached. */
  readonly askCentral: (number: string, passphrase: string) => Promise<SignInResponse | undefined>;
  /** Called when somebody opened the counter: the moment to look for news. */
  readonly onSignedIn: () => void;
}

export function createAgents({ db, clock, askCentral, onSignedIn }: Ports) {
  const refuseWhileThrottled = (number: string) => {
    const waitMs = (repo.findFailures(db, number)?.not_before ?? 0) - clock.now();
    if (waitMs > 0)
      throw new Failure({ code: 'agents.throttled', params: { seconds: Math.ceil(waitMs / 1000) } });
  };
  const refuseWrong = (number: string): never => {
    const failures = (repo.findFailures(db, number)?.failures ?? 0) + 1;
    db.write((tx) => repo.putFailure(tx, number, failures, clock.now() + waitAfter(failures)));
    throw new Failure({ code: 'agents.wrong_credentials' });
  };
  const welcome = (session: CallerSession, actor: Actor, offline: boolean): Session => {
    db.write((tx) => {
      repo.clearFailures(tx, actor.number);
      record(tx, clock, {
        agentNumber: actor.number,
        action: 'agent.signed_in',
        detail: offline ? 'offline' : 'online',
      });
    });
    session.open(actor, offline);
    onSignedIn();
    return describe(session);
  };
  const signInHere = async (number: string, passphrase: string): Promise<Actor> => {
    const known = repo.findAgent(db, number);
    if (!known) throw new Failure({ code: 'agents.first_sign_in_needs_network' });
    return (await passphraseMatches(passphrase, known.passphraseHash)) ? known.actor : refuseWrong(number);
  };

  return {
    /** The central decides when it can be reached; else what it said last time holds. */
    async signIn(session: CallerSession, number: string, passphrase: string): Promise<Session> {
      refuseWhileThrottled(number);
      const answer = await askCentral(number, passphrase);
      switch (answer?.outcome) {
        case undefined:
          return welcome(session, await signInHere(number, passphrase), true);
        case 'welcome': {
          const { agent } = answer;
          const hash = await hashPassphrase(passphrase);
          db.write((tx) => repo.putAgent(tx, agent, hash, instant(clock)));
          return welcome(session, agent, false);
        }
        case 'disabled':
          db.write((tx) => repo.removeAgent(tx, number));
          throw new Failure({ code: 'agents.disabled' });
        case 'throttled':
          throw new Failure({ code: 'agents.throttled', params: { seconds: answer.retryAfterSeconds } });
        case 'wrong':
          return refuseWrong(number);
      }
    },

    current: (session: CallerSession): Session | null => (session.findActor() ? describe(session) : null),

    lock(session: CallerSession): Session {
      const { number } = session.agent;
      db.write((tx) => record(tx, clock, { agentNumber: number, action: 'agent.locked' }));
      session.lock();
      return describe(session);
    },

    /** Only the agent who locked it opens it; somebody else signs out first. */
    async unlock(session: CallerSession, passphrase: string): Promise<Session> {
      const { number } = session.agent;
      refuseWhileThrottled(number);
      await signInHere(number, passphrase);
      db.write((tx) => {
        repo.clearFailures(tx, number);
        record(tx, clock, { agentNumber: number, action: 'agent.unlocked' });
      });
      session.unlock();
      return describe(session);
    },

    signOut(session: CallerSession): null {
      const { number } = session.agent;
      db.write((tx) => record(tx, clock, { agentNumber: number, action: 'agent.signed_out' }));
      session.close();
      return null;
    },
  };
}

function describe(session: CallerSession): Session {
  const { id, number, nameFr, nameAr, role, branchCode } = session.agent;
  return {
    agent: { id: id as Session['agent']['id'], number, nameFr, nameAr, role, branchCode },
    locked: session.locked,
    offline: session.offline,
    autoLockMs: AUTO_LOCK_MS,
  };
}
