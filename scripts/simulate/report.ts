import type { Use } from './messages.ts';
import { percentile } from './percentiles.ts';
import type { Tally } from './tally.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('fr-FR');
const ms = (value: number): string => `${value < 10 ? value.toFixed(1).replace('.', ',') : whole(value)} ms`;
const MIB = 1024 ** 2;
const SHARES = [0.5, 0.95, 0.99] as const;

/** Rows under a head, in columns as wide as their longest cell. */
export function asTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, place) =>
        place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
      )
      .join('  ');
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n');
}

export interface Part {
  readonly title: string;
  readonly tally: Tally;
  readonly tookMs: number;
  /** What the central's process had used when the part began and when it ended. */
  readonly before: Use;
  readonly after: Use;
  /** How late this process itself was, at worst one time in a hundred: beyond it, waits are ours and not the central's. */
  readonly lateMs: number;
  /** Lines of its own. */
  readonly more: readonly (readonly [string, string])[];
}

function requestsOf({ tookMs }: Tally): string {
  const rows = [...tookMs].map(([road, took]) => [
    road,
    whole(took.length),
    ...SHARES.map((share) => ms(percentile(took, share))),
  ]);
  return asTable([['demande', 'réponses', 'p50', 'p95', 'p99'], ...rows]);
}

/** What one part of the simulation told. */
export function describePart({ title, tally, tookMs, before, after, lateMs, more }: Part): string {
  const judged = tally.accepted + tally.refused;
  const seconds = tookMs / 1000;
  const each = (bytes: number): string => (judged === 0 ? '—' : `${whole(bytes / judged)} o`);
  const refusals = [...tally.refusals]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${whole(count)}`);
  const lines: readonly (readonly [string, string])[] = [
    ['durée', `${whole(seconds)} s`],
    ...more,
    ['actes jugés', `${whole(judged)}, soit ${whole(judged / seconds)} par seconde`],
    ['dont refusés', `${whole(tally.refused)}${refusals.length > 0 ? ` (${refusals.join(', ')})` : ''}`],
    ['retenus derrière un refus', whole(tally.held)],
    ['réponses 503 ou 429', whole(tally.putOff)],
    ['demandes sans réponse', whole(tally.unanswered)],
    [
      'octets par acte, toutes demandes',
      `${each(tally.bytes.sent)} envoyés, ${each(tally.bytes.received)} reçus`,
    ],
    [
      'mémoire du central',
      `${whole(after.memoryBytes / MIB)} Mio, au plus ${whole(after.peakMemoryBytes / MIB)} Mio`,
    ],
    [
      'processeur du central',
      `${whole((100 * (after.processorMs - before.processorMs)) / tookMs)} % d’un cœur`,
    ],
    ['retard du simulateur, p99', ms(lateMs)],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const said = lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
  return `${title}\n${said}\n\n${requestsOf(tally)}\n`;
}
