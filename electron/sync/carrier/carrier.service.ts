import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { CarrierStatus, MadeBundle, TakenFile } from '../../../shared/domain/bundles/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { DeviceId } from '../../../shared/kernel/ids.ts';
import { BUNDLE_VERSION } from '../../../shared/protocol/bundles.ts';
import type { Actor } from '../../ipc/session.ts';
import { record } from '../../modules/journal/index.ts';
import { newAgeIdentity } from '../../platform/age.ts';
import { instant } from '../../platform/clock.ts';
import { signerOf } from '../../platform/keys.ts';
import type { CentralClient } from '../central-client.ts';
import { findCursor, findReferenceCursor } from '../inbox.repo.ts';
import { countNumbersLeft, findRequest, startRequest } from '../numbers.repo.ts';
import { BLOCK_SIZE, needsNumbers, SOON_MS } from '../replenish.ts';
import { provedRecipient, type ApplyPorts } from './apply-answer.ts';
import { insertBundle, listBundles } from './bundles.repo.ts';
import * as repo from './carrier.repo.ts';
import { createJobs, type Work } from './job.ts';
import { ofKey } from './key-files.ts';
import { makeBundle, type Load } from './make-bundle.ts';
import { takeFiles } from './take-files.ts';
import { createTray } from './tray.ts';

/** How the program asks which folder and which files; absent where the page gives and takes files. */
export interface KeyDoor {
  /** Undefined when the agent gave up choosing. */
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly chooseFiles: () => Promise<readonly string[] | undefined>;
}
export interface CarrierPorts extends ApplyPorts {
  readonly client: CentralClient;
  readonly device: { readonly id: string; readonly shortCode: string; readonly requestKey: Uint8Array };
  /** The workstation's own folder: what is encrypted already may wait there. */
  readonly dataDir: string;
  readonly door?: KeyDoor;
  /** Something may leave or was learnt. */
  readonly onTaken: () => void;
}

/** Exchanges with the central by a key that somebody carries. */
export function createCarrier(ports: CarrierPorts) {
  const { db, clock, chance, device, dataDir, door } = ports;
  const sign = signerOf(device.requestKey);
  const jobs = createJobs(() => ports.announce(['bundles']));
  const tray = createTray(join(dataDir, 'bundles'));

  const load = () => {
    const acts = repo.listActsToCarry(db);
    const pieces = repo.listPiecesToCarry(db, new Set(acts.map(({ id }) => id)));
    return { acts, pieces };
  };
  const weigh = ({ acts, pieces }: Pick<Load, 'acts' | 'pieces'>): number =>
    [...acts, ...pieces].reduce((sum, { bytes }) => sum + bytes, 0);

  const getRecipient = (): string => {
    const recipient = provedRecipient(ports, repo.findCarrier(db).central);
    if (recipient === undefined) throw new Failure({ code: 'bundles.no_recipient' });
    return recipient;
  };

  const getOwn = async (): Promise<{ readonly recipient: string }> => {
    if (!repo.findCarrier(db).own) {
      const { identity, recipient } = await newAgeIdentity();
      db.write((tx) => repo.putIdentity(tx, identity, recipient));
    }
    const { own } = repo.findCarrier(db);
    if (!own) throw new Error('The identity was not kept');
    return own;
  };

  /** The request for numbers that the network would make: the same one, so that numbers are given once. */
  const wantNumbers = (): { requestId: string; count: number } | null => {
    const at = (ms: number) => new Date(clock.now() + ms).toISOString();
    const pending = findRequest(db);
    if (!pending && !needsNumbers(countNumbersLeft(db, at(SOON_MS)), countNumbersLeft(db, at(0))))
      return null;
    const request = pending ?? { id: chance.id(), asked: BLOCK_SIZE };
    if (!pending) db.write((tx) => startRequest(tx, request));
    return { requestId: request.id, count: request.asked };
  };

  /** Puts a bundle on the key and remembers it once its files stand there. */
  const exportTo = async (
    actor: Pick<Actor, 'number'>,
    folder: string,
    partBytes: number,
    work: Work,
  ): Promise<MadeBundle> => {
    const recipient = getRecipient();
    const own = await getOwn();
    const { acts, pieces } = load();
    const sequence = repo.findCarrier(db).lastSequence + 1;
    const about: Load['about'] = {
      kind: 'about',
      deviceId: device.id as DeviceId,
      sequence,
      madeAt: instant(clock),
      recipient: own.recipient,
      cursor: findCursor(db),
      referenceCursor: findReferenceCursor(db),
      numbers: wantNumbers(),
    };
    work.step('packing', weigh({ acts, pieces }));
    const made = await makeBundle(
      { db, sign, spoolDir: join(dataDir, 'bundles') },
      {
        load: { about, acts, pieces },
        recipient,
        folder,
        partBytes,
        name: `guichet-${device.shortCode}-${String(sequence).padStart(4, '0')}`,
      },
      { packed: work.advance, writing: (total) => work.step('writing', total), written: work.advance },
    );
    db.write((tx) => {
      repo.putSequence(tx, sequence);
      insertBundle(tx, {
        sequence,
        madeAt: about.madeAt,
        madeBy: actor.number,
        files: made.files,
        bytes: made.bytes,
        actIds: acts.map(({ id }) => id),
        attachments: pieces.length,
      });
      record(tx, clock, {
        agentNumber: actor.number,
        action: 'bundle.exported',
        detail: `bundle ${sequence}`,
      });
    });
    const [bundle] = listBundles(db, sequence + 1, 1);
    if (!bundle) throw new Error('The bundle was not kept');
    return bundle;
  };

  const take = async (
    actor: Pick<Actor, 'number'>,
    paths: readonly string[],
    work: Work,
  ): Promise<readonly TakenFile[]> => {
    const taken = await takeFiles({ ...ports, work }, paths);
    db.write((tx) =>
      record(tx, clock, {
        agentNumber: actor.number,
        action: 'bundle.imported',
        detail: taken.map(({ outcome }) => outcome).join(' '),
      }),
    );
    ports.onTaken();
    return taken;
  };

  const status = (): CarrierStatus => {
    const { acts, pieces } = load();
    return {
      by: door ? 'shell' : 'page',
      acts: acts.length,
      attachments: pieces.length,
      bytes: weigh({ acts, pieces }),
      canExport: provedRecipient(ports, repo.findCarrier(db).central) !== undefined,
      job: jobs.current(),
    };
  };

  return {
    version: BUNDLE_VERSION,
    status,
    list: (before: number, limit: number) => {
      const found = listBundles(db, before, limit + 1);
      return {
        bundles: found.slice(0, limit),
        next: found.length > limit ? (found[limit - 1]?.sequence ?? null) : null,
      };
    },
    exportTo,
    take,
    /** Begins a bundle where the agent chooses, or for the page to download; true unless nobody chose. */
    async beginExport(actor: Actor, partBytes: number): Promise<boolean> {
      getRecipient();
      jobs.checkFree();
      const folder = door ? await door.chooseFolder() : await tray.emptied();
      if (folder === undefined) return false;
      await checkRoom(folder);
      jobs.begin('export', async (work) => ({ made: await exportTo(actor, folder, partBytes, work) }));
      return true;
    },
    /** Begins to take files that the agent chooses, or those that the page brought. */
    async beginImport(actor: Actor): Promise<boolean> {
      jobs.checkFree();
      const paths = door ? await door.chooseFiles() : await tray.brought();
      if (paths === undefined || paths.length === 0) return false;
      jobs.begin('import', async (work) => ({ taken: [...(await take(actor, paths, work))] }));
      return true;
    },
    cancel: jobs.cancel,
    /** Waits until nothing is under way. */
    stop: jobs.stop,
    tray,
  };
}
export type CarrierService = ReturnType<typeof createCarrier>;

/** A key without any room left is told before anything is packed. */
async function checkRoom(folder: string): Promise<void> {
  try {
    const { bavail } = await statfs(folder);
    if (bavail === 0) throw new Failure({ code: 'bundles.key_full' });
  } catch (error) {
    throw ofKey(error);
  }
}
