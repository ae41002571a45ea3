import type { Device } from '../devices/device.repo.ts';
import type { Access } from './route.ts';

/**
 * How much of people an answer shows. `nobody`: nothing · `own`: what the caller brought, or the caller's own file · `file`: whole
 * files · `deposit`: what taking a file in needs (`forDeposit`) · `standing`: whether rights are open, or a paper good · `refused`: the
 * route is not for this caller.
 */
export type Sees = 'nobody' | 'own' | 'file' | 'deposit' | 'standing' | 'refused';

/** Who is asking, as far as needs differ. */
export type Asker = Device['kind'] | 'token' | 'requester' | 'anybody';

type Needs = Readonly<Partial<Record<Asker, Sees>>>;

const open: Needs = { anybody: 'nobody' };
const requester: Needs = { requester: 'own' };
const everyWorkstation = (branch: Sees, proximity: Sees): Needs => ({ branch, proximity });

/** Each route and what each caller sees through it. A route that is not here is closed to proximity points and to tokens. */
export const NEEDS: Readonly<Record<string, Needs>> = {
  getHealth: open,
  getReadiness: open,
  getMetrics: { ...everyWorkstation('nobody', 'nobody'), token: 'nobody' },
  getInfo: open,
  listSealKeys: open,
  getOpenApi: open,
  enrolDevice: open,
  askEnrolment: open,
  withdrawEnrolment: open,
  tellOrderExecuted: open,
  giveUpDevice: everyWorkstation('nobody', 'nobody'),
  signIn: everyWorkstation('nobody', 'nobody'),
  reserveNumbers: everyWorkstation('nobody', 'nobody'),
  tellCounts: everyWorkstation('nobody', 'nobody'),
  viewBranch: everyWorkstation('nobody', 'refused'),
  sendActs: everyWorkstation('file', 'deposit'),
  /** Ids and digests, of its own acts. */
  compareActs: everyWorkstation('nobody', 'nobody'),
  listChanges: everyWorkstation('file', 'deposit'),
  findPeople: { ...everyWorkstation('file', 'deposit'), token: 'file' },
  getPerson: { ...everyWorkstation('file', 'deposit'), token: 'file' },
  listCareFiles: everyWorkstation('file', 'deposit'),
  getRights: everyWorkstation('file', 'deposit'),
  findHolders: everyWorkstation('standing', 'refused'),
  checkRights: { token: 'standing' },
  askByVoice: { token: 'standing' },
  getRevocations: open,
  getPaperStanding: { ...everyWorkstation('standing', 'standing'), token: 'standing' },
  checkReference: { anybody: 'standing' },
  checkSeal: { ...everyWorkstation('own', 'own'), token: 'own' },
  putAttachment: everyWorkstation('own', 'own'),
  uploadOptions: open,
  beginUpload: everyWorkstation('own', 'own'),
  findUpload: everyWorkstation('nobody', 'nobody'),
  addPart: everyWorkstation('own', 'own'),
  hasAttachment: everyWorkstation('nobody', 'nobody'),
  getAttachment: everyWorkstation('file', 'refused'),
  // Whoever brings it cannot read it.
  sendBundle: everyWorkstation('nobody', 'nobody'),
  getBundleAnswer: everyWorkstation('nobody', 'nobody'),
  askAsEmployer: requester,
  listRequestsOfEmployer: requester,
  getRequestOfEmployer: requester,
  givePapersOfEmployer: requester,
  signInInsured: { anybody: 'own' },
  askAsInsured: requester,
  listRequestsOfInsured: requester,
  getRequestOfInsured: requester,
  givePapersOfInsured: requester,
  findVerifyPage: open,
  getVerifyPage: open,
  getVerifyFile: open,
};

/** Which callers each kind of access lets in: each of them must be told in the table. */
export const ASKERS: Readonly<Record<Access, readonly Asker[]>> = {
  open: ['anybody'],
  new_device: ['anybody'],
  device: ['branch', 'proximity'],
  reader: ['branch', 'proximity', 'token'],
  rights_reader: ['token'],
  employer: ['requester'],
  insured: ['requester'],
};

const UNTOLD: Readonly<Record<Asker, Sees>> = {
  branch: 'file',
  proximity: 'refused',
  token: 'refused',
  requester: 'own',
  anybody: 'nobody',
};

export const seesOf = (route: string, asker: Asker): Sees => NEEDS[route]?.[asker] ?? UNTOLD[asker];
