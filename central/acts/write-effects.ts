import { writeCare } from '../care/write-care.ts';
import { putEnvelope } from '../envelopes/envelope.repo.ts';
import { announce } from '../changes/change.repo.ts';
import { putRecords } from '../people/person.repo.ts';
import { listToldOf, mergeInto, type Merging } from '../people/alias.repo.ts';
import { revokePapers } from '../papers/revocation.repo.ts';
import { insertRequest, moveRequests, putRequest } from '../requests/request.repo.ts';
import { forgetPortalTokens } from '../requests/portal.repo.ts';
import { LostRace, type Tx } from '../store/sql.ts';
import { putAccess } from './access.repo.ts';
import { insertPapers, type Sender } from './act.repo.ts';
import { writeCards } from './card.repo.ts';
import { insertDays } from '../days/day.repo.ts';
import * as claims from './claims.repo.ts';
import { advanceRange } from '../numbers/number.repo.ts';
import type { Verdict } from './verdict.ts';
import type { Claimed } from './load-world.ts';
import type { Effect } from './world.ts';

export interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
}
const effectsOf = <K extends Effect['kind']>(judged: readonly Judged[], kind: K) =>
  judged.flatMap(({ id, verdict }) =>
    verdict.outcome === 'accepted'
      ? verdict.effects
          .filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind)
          .map((effect) => ({ ...effect, actId: id }))
      : [],
  );

interface Versioned {
  readonly record: { readonly id: string; readonly version: number };
}
/** A batch may change one person several times: version after version, each with its row of history. */
function wavesOf<V extends Versioned>(changed: readonly V[]): readonly (readonly V[])[] {
  const waves: V[][] = [];
  const seen = new Map<string, number>();
  for (const one of changed.toSorted((a, b) => a.record.version - b.record.version)) {
    const wave = seen.get(one.record.id) ?? 0;
    seen.set(one.record.id, wave + 1);
    (waves[wave] ??= []).push(one);
  }
  return waves;
}

/** Writes what the accepted acts do, and frees what was taken for the others. */
export async function writeEffects(
  tx: Tx,
  judged: readonly Judged[],
  claimed: Claimed,
  sender: Sender,
): Promise<void> {
  const records = effectsOf(judged, 'record');
  const events = effectsOf(judged, 'event');
  const merged = effectsOf(judged, 'merged');
  const changed = [...records, ...effectsOf(judged, 'photo'), ...events, ...merged];
  for (const wave of wavesOf(changed))
    if ((await putRecords(tx, wave, sender.at)) !== wave.length) throw new LostRace();
  await claims.settleDocuments(
    tx,
    claimed.documents,
    [...records, ...events, ...merged].map(({ record }) => ({
      ...record.identity.document,
      personId: record.id,
    })),
  );
  await claims.settleNumbers(tx, claimed.numbers, [
    ...records
      .filter(({ record }) => record.registrationNumber !== null)
      .map(({ record, actId }) => ({
        number: Number(record.registrationNumber),
        state: 'given' as const,
        personId: record.id,
        actId,
      })),
    ...effectsOf(judged, 'give_up').map(({ number, actId }) => ({
      number,
      state: 'given_up' as const,
      personId: null,
      actId,
    })),
  ]);
  // Before the steps of others: an answer may come in the same batch.
  for (const { request, document } of effectsOf(judged, 'requested'))
    await insertRequest(tx, {
      record: request,
      requester: `point ${request.point ?? ''}`,
      bodySha256: '',
      document,
    });
  for (const { request, actId } of effectsOf(judged, 'request'))
    await putRequest(tx, { record: request, actId }, sender.at);
  for (const { record, gone, actId } of merged) await writeMerged(tx, { kept: record, gone, actId }, sender);
  const given = new Set(records.map(({ record }) => Number(record.registrationNumber)));
  const last = claimed.offered.findLast((number) => given.has(number));
  if (last !== undefined) await advanceRange(tx, last + 1);
  await insertPapers(tx, effectsOf(judged, 'paper'), sender);
  await writeCards(tx, effectsOf(judged, 'card'), sender);
  await insertDays(tx, effectsOf(judged, 'day'), sender);
  const accesses = effectsOf(judged, 'access');
  await putAccess(tx, accesses, sender);
  for (const { number } of accesses) await forgetPortalTokens(tx, number);
  for (const { envelope, actId } of effectsOf(judged, 'envelope'))
    await putEnvelope(tx, { envelope, actId }, sender.at);
  await writeCare(tx, effectsOf(judged, 'care'), sender.at);
  const lost = new Set(merged.map(({ gone }) => gone.id));
  const standing = changed.filter(({ record }) => !lost.has(record.id));
  await announce(
    tx,
    [...new Map(standing.map(({ record }) => [record.id, record])).values()].map(({ id, branchCode }) => ({
      kind: 'person',
      subject: id,
      branchCode,
    })),
  );
}

/** The file that goes leaves the feed; whoever had it, or one that had gone into it, hears where it went. */
async function writeMerged(tx: Tx, merging: Merging, { at }: Sender): Promise<void> {
  const { gone, kept } = merging;
  const told = await listToldOf(tx, gone.id);
  const ended = await mergeInto(tx, merging, at);
  await revokePapers(
    tx,
    ended.map((reference) => ({ reference, why: 'revoked' as const, at })),
  );
  await moveRequests(tx, merging, at);
  const branches = new Set([gone.branchCode, kept.branchCode, ...told.map(({ branch_code }) => branch_code)]);
  await announce(tx, [
    ...told.map(({ subject, branch_code }) => ({
      kind: 'merged' as const,
      subject,
      branchCode: branch_code,
    })),
    ...[...branches].map((branchCode) => ({
      kind: 'merged' as const,
      subject: `${gone.id}/${branchCode}`,
      branchCode,
    })),
  ]);
}
