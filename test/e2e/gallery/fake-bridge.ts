import type { Bridge } from '../../../renderer/lib/bridge.ts';
import { STEP_NAMES, type SyncStatus } from '../../../shared/domain/sync/index.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';

const session = {
  agent: {
    id: '0190b7a0-0000-7000-8000-000000000001',
    number: '4127',
    nameFr: 'Nadia El Fassi',
    nameAr: 'نادية الفاسي',
    role: 'supervisor',
    branchCode: 'RAB-02',
  },
  locked: false,
  offline: false,
  autoLockMs: 600_000,
};
const device = {
  state: 'ready',
  version: '0.1.0',
  demonstration: true,
  vault: 'passphrase',
  papers: 'page',
  canDemonstrate: true,
  asked: null,
  shut: null,
  erased: null,
  device: {
    id: '0190b7a0-0000-7000-8000-000000000002',
    label: 'Guichet 3',
    shortCode: 'R3',
    branch: { code: 'RAB-02', fr: 'Rabat Agdal', ar: 'الرباط أكدال' },
    centralUrl: 'http://127.0.0.1:4000',
  },
  fault: null,
};
const sync: SyncStatus = {
  phase: 'waiting',
  connection: 'offline',
  offlineSince: '2026-03-02T10:42:00Z',
  lastExchangeAt: '2026-03-02T10:41:00Z',
  waiting: 7,
  parked: 0,
  handed: 0,
  photosWaiting: 0,
  photosWaitingBytes: 0,
  photosRefused: [],
  held: 0,
  toApprove: 0,
  numbersLeft: 180,
  nextAttemptAt: null,
  trouble: null,
  steps: STEP_NAMES.map((name) => ({
    name,
    state: 'waiting',
    lastSuccessAt: '2026-03-02T10:41:00Z',
    lastFailure: null,
    failures: 0,
    nextAttemptAt: null,
    sentBytes: 0,
    receivedBytes: 0,
    done: 0,
    total: null,
  })),
  link: { mode: 'auto', isMetered: false, bytesPerSecond: null, todaySentBytes: 0, todayReceivedBytes: 0 },
};

/** Answers as a counter would, from what is written above; `?etat=` in the address changes it. */
export function fakeBridge(state: URLSearchParams): Bridge {
  let locked = state.has('verrouille');
  const autoLockMs = Number(state.get('veille') ?? session.autoLockMs);
  const parked = Number(state.get('parked') ?? 0);
  return {
    subscribe: () => () => undefined,
    invoke: (name, input) => {
      const answers: Record<string, unknown> = {
        'devices.status': { ...device, state: state.get('poste') ?? 'ready', fault: null },
        'agents.current': { ...session, locked, autoLockMs },
        'sync.status': state.has('enligne')
          ? { ...sync, connection: 'online', offlineSince: null, waiting: 0, parked }
          : { ...sync, parked },
      };
      if (name === 'agents.lock') {
        locked = true;
        return Promise.resolve(ok({ ...session, locked, autoLockMs }));
      }
      if (name === 'agents.unlock' && isRight(input)) {
        locked = false;
        return Promise.resolve(ok({ ...session, locked, autoLockMs }));
      }
      if (name === 'agents.unlock') return Promise.resolve(fail({ code: 'agents.wrong_credentials' }));
      return Promise.resolve(name in answers ? ok(answers[name]) : ok(null));
    },
  };
}

const isRight = (input: unknown): boolean => JSON.stringify(input).includes('sésame');
