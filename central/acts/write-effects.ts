import { announce } from '../changes/change.repo.ts';
import { putRecords } from '../people/person.repo.ts';
import { putRequest } from '../requests/request.repo.ts';
import { forgetPortalTokens } from '../requests/portal.repo.ts';
import { LostRace, type Tx } from '../store/sql.ts';
import { putAccess } from './access.repo.ts';
import { insertPapers, type Sender } from './act.repo.ts';
import { writeCards } from './card.repo.ts';
import * as claims from './claims.repo.ts';
import { advanceRange } from '../numbers/number.repo.ts';
import type { Verdict } from './judge.ts';
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
  const changed = [...records, ...effectsOf(judged, 'photo'), ...events];
  for (const wave of wavesOf(changed))
    if ((await putRecords(tx, wave, sender.at)) !== wave.length) throw new LostRace();
  await claims.settleDocuments(
    tx,
    claimed.documents,
    [...records, ...events].map(({ record }) => ({ ...record.identity.document, personId: record.id })),
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
  for (const { request, actId } of effectsOf(judged, 'request'))
    await putRequest(tx, { record: request, actId }, sender.at);
  const given = new Set(records.map(({ record }) => Number(record.registrationNumber)));
  const last = claimed.offered.findLast((number) => given.has(number));
  if (last !== undefined) await advanceRange(tx, last + 1);
  await insertPapers(tx, effectsOf(judged, 'paper'), sender);
  await writeCards(tx, effectsOf(judged, 'card'), sender);
  const accesses = effectsOf(judged, 'access');
  await putAccess(tx, accesses, sender);
  for (const { number } of accesses) await forgetPortalTokens(tx, number);
  await announce(
    tx,
    [...new Map(changed.map(({ record }) => [record.id, record])).values()].map(({ id, branchCode }) => ({
      kind: 'person',
      subject: id,
      branchCode,
    })),
  );
}
