import { CONTACT_MAX_CHARS } from '../../shared/domain/seal/index.ts';
import { dayStart } from '../../shared/kernel/moroccan-day.ts';
import { PlainDate } from '../../shared/kernel/plain-date.ts';
import { decideLate, listSuspect } from '../acts/late.service.ts';
import { approve, listWaiting, refuse } from '../devices/asked.service.ts';
import { DEVICE_KINDS, listDevices, type Device } from '../devices/device.repo.ts';
import { listLastOrders, type StoredOrder } from '../devices/order.repo.ts';
import { revoke, unlock } from '../devices/revocation.service.ts';
import { now, type Ports } from '../ports.ts';
import type { Command } from './commands.ts';
import type { CommandLine } from './options.ts';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHOWN_MAX = 1_000;

const idOf = ({ operand }: CommandLine): string => {
  const id = operand?.toLowerCase();
  if (id === undefined || !UUID.test(id)) throw new CommandRefused(SAYS.badValue('ID'), 2);
  return id;
};

/** A label as somebody typed it, without what would move a terminal's cursor. */
const shown = (typed: string): string => typed.replace(/[\p{Cc}\p{Cf}]/gu, '?');

async function listPending(ports: Ports): Promise<string> {
  const waiting = await listWaiting(ports, SHOWN_MAX);
  if (waiting.length === 0) return SAYS.nobodyAsks;
  return waiting
    .map((asked) =>
      [
        asked.deviceId,
        asked.branchCode,
        shown(asked.label),
        SAYS.askedUntil(asked.expiresAt),
        asked.fingerprint,
      ].join(' · '),
    )
    .join('\n');
}

function standingOf({ revokedAt, revokedFrom }: Device, order: StoredOrder | undefined): string {
  if (revokedAt === null) return SAYS.deviceGood;
  const told = order ? [SAYS.orderStanding[order.kind](order.executedAt)] : [];
  return [SAYS.deviceRevoked(revokedFrom ?? revokedAt), ...told].join(', ');
}

async function listAll({ store }: Ports): Promise<string> {
  const devices = await listDevices(store, SHOWN_MAX);
  if (devices.length === 0) return SAYS.noDevice;
  const orders = new Map(
    (
      await listLastOrders(
        store,
        devices.map(({ id }) => id),
      )
    ).map((order) => [order.deviceId, order]),
  );
  return devices
    .map((device) =>
      [
        device.id,
        device.shortCode,
        device.branchCode,
        shown(device.label),
        SAYS.lastExchange(device.lastExchangeAt),
        standingOf(device, orders.get(device.id)),
      ].join(' · '),
    )
    .join('\n');
}

/** `devices [--pending]`: every workstation with its standing, or those that wait for an approval with their fingerprint. */
export const devicesCommand: Command = (ports, line) =>
  line.flags.pending ? listPending(ports) : listAll(ports);

/** `approve ID --fingerprint …`: only what two people have compared. */
export const approveCommand: Command = async (ports, line) => {
  const kind = DEVICE_KINDS.find((one) => one === (line.find('kind') ?? 'branch'));
  if (kind === undefined) throw new CommandRefused(SAYS.badValue('--kind'), 2);
  const end = await approve(ports, idOf(line), line.get('fingerprint'), kind);
  if (end !== 'done') throw new CommandRefused(SAYS.notApproved[end]);
  return SAYS.approved;
};

export const refuseCommand: Command = async (ports, line) => {
  if (!(await refuse(ports, idOf(line)))) throw new CommandRefused(SAYS.notApproved.unknown);
  return SAYS.refusedDevice;
};

/** A day (from its first instant in Morocco) or an instant, not later than now. */
function instantOf(typed: string, today: string): string {
  const day = PlainDate.safeParse(typed);
  const instant = day.success ? new Date(dayStart(day.data)).toISOString() : typed;
  const isInstant =
    /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(instant) && !Number.isNaN(Date.parse(instant));
  if (!isInstant) throw new CommandRefused(SAYS.dayImpossible(typed), 2);
  const from = new Date(instant).toISOString();
  if (from > today) throw new CommandRefused(SAYS.instantToCome(typed), 2);
  return from;
}

/** `revoke ID [--from INSTANT] [--lock|--erase] [--contact TEXTE]` */
export const revokeCommand: Command = async (ports, line) => {
  const { lock, erase } = line.flags;
  if (lock && erase) throw new CommandRefused(SAYS.lockOrErase, 2);
  const contact = (line.find('contact') ?? '').trim();
  if (contact.length > CONTACT_MAX_CHARS) throw new CommandRefused(SAYS.badValue('--contact'), 2);
  const typed = line.find('from');
  const end = await revoke(ports, idOf(line), {
    from: typed === undefined ? null : instantOf(typed, now(ports)),
    order: erase ? 'erase' : lock ? 'lock' : undefined,
    contact,
  });
  if (end === 'nothing') throw new CommandRefused(SAYS.nothingToRevoke);
  const ordered = erase ? [SAYS.willErase] : lock ? [SAYS.willLock] : [];
  return [end === 'revoked' ? SAYS.revoked : SAYS.revocationChanged, ...ordered].join('\n');
};

/** `unlock ID`: a workstation that was found; the text opens it without network. */
export const unlockCommand: Command = async (ports, line) => {
  const text = await unlock(ports, idOf(line));
  if (text === undefined) throw new CommandRefused(SAYS.nothingToUnlock);
  if (text === 'erased') throw new CommandRefused(SAYS.erasedForGood);
  return SAYS.unlocks(text);
};

/** `acts --suspect`, `acts take ID`, `acts drop ID`: what came from a workstation after it was revoked, dated before. */
export const actsCommand: Command = async (ports, line) => {
  const [decision, id] = line.operands;
  if (line.flags.suspect && decision === undefined) {
    const late = await listSuspect(ports);
    const lines = late.map((act) =>
      [act.id, act.device_id, act.kind, act.done_at, act.received_at, SAYS.lateStanding[act.standing]].join(
        ' · ',
      ),
    );
    return lines.length === 0 ? SAYS.noLateAct : lines.join('\n');
  }
  if ((decision !== 'take' && decision !== 'drop') || id === undefined || !UUID.test(id))
    throw new CommandRefused(SAYS.actsWhat, 2);
  if (!(await decideLate(ports, id, decision))) throw new CommandRefused(SAYS.notApart);
  return decision === 'take' ? SAYS.lateTaken : SAYS.lateDropped;
};
