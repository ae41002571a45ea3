import type { AppContract, Handlers, Topic } from '../shared/contract/index.ts';
import type { MrzReading } from '../shared/domain/documents/mrz.ts';
import { readMrz } from '../shared/domain/documents/read-mrz.ts';
import { readLegal } from '../shared/domain/legal/index.ts';
import { Failure } from '../shared/kernel/errors.ts';
import type { CentralProblem } from '../shared/protocol/people.ts';
import { composeFiles } from './compose-files.ts';
import { letterSources } from './compose-letters.ts';
import { composePapers } from './compose-papers.ts';
import type { Database } from './db/database.ts';
import type { CallerSession } from './ipc/session.ts';
import { accessHandlers } from './modules/access/index.ts';
import { agentsHandlers, createAgents } from './modules/agents/index.ts';
import { listAnchors } from './modules/day/index.ts';
import type { Device, OpenHouse } from './modules/devices/index.ts';
import { openImports } from './modules/imports/index.ts';
import type { Printers } from './modules/cards/index.ts';
import { createEvents, eventsHandlers } from './modules/events/index.ts';
import { createJournal, journalHandlers } from './modules/journal/index.ts';
import { createLegal, paperNames, type ReadLegal } from './modules/legal/index.ts';
import { findNamed, papersHandlers, type PaperOutlets } from './modules/papers/index.ts';
import { createPhotos } from './modules/photo/index.ts';
import { createMerging, mergeHandlers } from './modules/duplicates/index.ts';
import { createPeople, keepNameKeys, peopleHandlers } from './modules/people/index.ts';
import { openQueue } from './modules/queue/index.ts';
import { listReference, referenceHandlers } from './modules/reference/index.ts';
import { createRequests, requestsHandlers } from './modules/requests/index.ts';
import { createRights, rightsHandlers } from './modules/rights/index.ts';
import {
  createAddedPhotos,
  createDrafts,
  createRegistration,
  registrationHandlers,
} from './modules/registration/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Http } from './platform/http.ts';
import type { Chance } from './platform/ids.ts';
import { legalContents, referenceContent } from './platform/legal-files.ts';
import type { Logger } from './platform/logger.ts';
import type { Scheduler } from './platform/scheduler.ts';
import { carrierHandlers, createCarrier, type CarrierService, type KeyDoor } from './sync/carrier/index.ts';
import { append, createSync, hasUnsent, type Sync } from './sync/index.ts';

interface HousePorts {
  readonly db: Database;
  readonly device: Device;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly http: Http;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly resourcesDir: string;
  readonly dataDir: string;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly exchanges: 'on' | 'off';
  readonly onProblem?: (problem: CentralProblem) => void;
  readonly papers?: PaperOutlets;
  readonly printers?: Printers;
  readonly keyDoor?: KeyDoor;
}

type HouseHandlers = Handlers<Omit<AppContract, `devices.${string}`>, CallerSession>;

/** Everything that stands on an open store. */
export interface House extends OpenHouse {
  readonly exchange: Sync['engine']['syncNow'];
  readonly handlers: HouseHandlers;
  readonly sync: Sync;
  readonly carrier: CarrierService;
  readonly db: Database;
  readonly device: Device;
  /** The legal texts of now. */
  readonly legal: ReadLegal;
}

/** Puts the parts together on an open store and starts the exchanges. */
export function composeHouse(ports: HousePorts): House {
  const { db, device, clock, chance, resourcesDir } = ports;
  const legal = createLegal(db, readLegal(legalContents(resourcesDir)).files);
  const sync = createSync({ ...ports, paperNames: paperNames(legal, clock) });
  const { engine, client, numbers } = sync;
  const carrier = createCarrier({
    ...ports,
    client,
    onTaken: engine.wake,
    ...(ports.keyDoor ? { door: ports.keyDoor } : {}),
  });
  const desk = { id: device.id, shortCode: device.shortCode, branchCode: device.branch.code };

  const agents = createAgents({
    db,
    clock,
    askCentral: async (number, passphrase) => {
      const outcome = await client.signIn(number, passphrase);
      // A workstation that the central has shut out opens to nobody, whatever it remembers.
      if (outcome.kind === 'refused' && outcome.problem.problem === 'device_revoked') {
        throw new Failure({ code: 'device.revoked' });
      }
      return outcome.kind === 'answer' ? outcome.value : undefined;
    },
    onSignedIn: engine.wake,
  });
  const askCentral = async (identifier: string) => {
    const outcome = await client.findPeople(identifier);
    return outcome.kind === 'answer' ? outcome.value.people : undefined;
  };
  const findPhoto = createPhotos({
    db,
    clock,
    download: async (sha256) => {
      const outcome = await client.getPicture(sha256);
      return outcome.kind === 'answer' ? outcome.value : undefined;
    },
  });
  const rights = createRights({
    db,
    clock,
    askRights: async (personId) => {
      const outcome = await client.rights(personId);
      if (outcome.kind === 'answer') return outcome.value;
      return outcome.kind === 'refused' && outcome.problem.problem === 'not_found' ? 'not_there' : 'offline';
    },
  });
  const requests = createRequests({
    db,
    clock,
    chance,
    device: desk,
    append,
    legal,
    askCentral,
    hasUnsent: (personId) => hasUnsent(db, personId),
    onAnswered: engine.wake,
  });
  const imports = openImports({
    ...ports,
    device: desk,
    legal,
    listCategories: () => listReference(db, 'tns_category', null),
    onReleased: engine.wake,
  });
  const registration = createRegistration({
    db,
    clock,
    chance,
    device: desk,
    takeNumber: numbers.take,
    numbersLeft: numbers.left,
    append,
    correct: sync.corrections.replace,
    legal,
    onFiled: requests.onFiled,
    onSubmitted: engine.wake,
  });
  const events = createEvents({
    db,
    clock,
    chance,
    device: desk,
    append,
    correct: sync.corrections.replace,
    fileOfRefused: sync.corrections.fileOf,
    legal,
    onFiled: requests.onFiled,
    onDeclared: engine.wake,
  });
  const {
    papers,
    draw,
    access,
    extracts,
    cards,
    seals,
    houseBody,
    stop: stopPapers,
  } = composePapers({
    ...ports,
    legal,
    onIssued: engine.wake,
    letters: {
      ...letterSources({ db, registration, events, requests }),
      checkRights: rights.check,
      askHolders: async (document) => {
        const outcome = await client.holders(document);
        return outcome.kind === 'answer' ? outcome.value : undefined;
      },
    },
    ...(ports.papers ? { outlets: ports.papers } : {}),
    ...(ports.printers ? { printers: ports.printers } : {}),
  });
  const { papers: outlets } = ports;
  const queue = openQueue({
    ...ports,
    reasons: referenceContent(resourcesDir, 'visit-reasons.json'),
    draw: (data, createdAt) => draw({ kind: 'ticket', data }, { createdAt, duplicate: false }),
    ...(outlets ? { print: (ticket) => outlets.print(ticket) } : {}),
  });
  const files = composeFiles({
    ...ports,
    desk,
    legal,
    delays: referenceContent(resourcesDir, 'reminders.json'),
    client,
    append,
    readSeal: (text) => seals.check(text).claims?.reference,
    body: houseBody,
    queueFigures: queue.figures,
    papers,
    onDone: engine.wake,
  });
  const merging = createMerging({
    db,
    clock,
    chance,
    device: desk,
    append,
    hasUnsent,
    onMerged: engine.wake,
  });
  const people = createPeople({
    db,
    clock,
    readMrz: (text) => readMrz(text, clock.today()),
    checkSeal: seals.check,
    checkReference: (reference) =>
      seals.checkReference(reference, async () => {
        const outcome = await client.paperStanding(reference);
        return outcome.kind === 'answer' ? outcome.value : undefined;
      }),
    findNamed: (reference) => findNamed(db, reference, device.shortCode),
    askCentral,
    hasUnsent: (personId) => hasUnsent(db, personId),
    legal,
    findPhoto,
  });
  const getMrz = (text: string): MrzReading => {
    const reading = readMrz(text, clock.today());
    if (!reading) throw new Failure({ code: 'mrz.unreadable' });
    return reading;
  };

  // A tool beside a running counter leaves both to it.
  if (ports.exchanges === 'on') engine.start();
  if (ports.exchanges === 'on') imports.tidy();
  const nameKeys = ports.exchanges === 'on' ? keepNameKeys(ports) : undefined;
  return {
    db,
    device,
    legal,
    sync,
    carrier,
    handlers: {
      ...accessHandlers(access),
      ...agentsHandlers(agents),
      ...carrierHandlers(carrier),
      ...cards,
      ...files,
      ...imports.handlers,
      ...eventsHandlers(events),
      ...journalHandlers({ journal: createJournal({ ...ports, anchors: () => listAnchors(db) }), extracts }),
      ...papersHandlers(papers),
      ...peopleHandlers(people),
      ...mergeHandlers(merging),
      ...queue.handlers,
      ...referenceHandlers({ db, clock, legal }),
      ...registrationHandlers({
        addedPhotos: createAddedPhotos({ db, clock, chance, device: desk, append, onAdded: engine.wake }),
        drafts: createDrafts({
          db,
          clock,
          chance,
          describeCorrection: sync.corrections.describe,
          findPhoto,
        }),
        registration,
        getMrz,
      }),
      ...requestsHandlers(requests),
      ...rightsHandlers(rights),
      ...sync.handlers,
    },
    exchange: engine.syncNow,
    giveUp: async () => {
      const outcome = await client.giveUp();
      return outcome.kind === 'answer' ? outcome.value.order : undefined;
    },
    sendLastActs: async () => {
      await engine.stop();
      await sync.sendLastActs();
    },
    close: async () => {
      nameKeys?.stop();
      await carrier.stop();
      await imports.stop();
      await stopPapers();
      await engine.stop();
    },
  };
}
