import { verifyJournal, type Anchor, type JournalBreak } from '../../modules/journal/index.ts';
import { openCounter } from '../open-counter.ts';
import { done, EXIT, refused, wrongUse, type Command } from '../outcome.ts';

const USAGE =
  'journal verify [--anchor LIGNE:EMPREINTE]  vérifie la chaîne du journal ; l’ancre est celle d’un rapport ou d’une vérification passée';

/** `1042:9f86d0…`, as `journal verify` prints it. */
function readAnchor(text: unknown): Anchor | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(String(text)) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}

const SAYS: Readonly<Record<JournalBreak['kind'], (seq: number, to: number) => string>> = {
  altered: (seq) =>
    `La ligne ${seq} ne suit pas de la précédente : elle a été changée, ou la précédente récrite.`,
  removed: (seq, to) =>
    seq === to ? `La ligne ${seq} a été retirée.` : `Les lignes ${seq} à ${to} ont été retirées.`,
  added: (seq) => `La ligne ${seq} a été ajoutée.`,
  anchor: (seq) => `La ligne ${seq} n’est plus celle qui avait été notée ailleurs, ou elle n’existe plus.`,
};

/** Whether the journal is as it was written: each row that was changed, removed or added is named. */
export const journal: Command = {
  name: 'journal',
  usage: USAGE,
  options: { anchor: { type: 'string' } },
  async run(input) {
    const given = input.options['anchor'];
    const anchor = given === undefined ? undefined : readAnchor(given);
    if (input.positionals.join(' ') !== 'verify' || (given !== undefined && !anchor)) return wrongUse(USAGE);
    const opened = await openCounter(input);
    if ('refusal' in opened) return opened.refusal;
    try {
      const db = opened.counter.findHouse()?.db;
      if (!db) return refused('device.not_ready', 'Le magasin ne s’est pas ouvert.');
      const verdict = verifyJournal(db, anchor ? [anchor] : []);
      const { rows, head, breaks } = verdict;
      if (breaks.length === 0)
        return done(verdict, [
          `Le journal est entier : ${rows} lignes.`,
          ...(head ? [`Ancre à noter : ${head.seq}:${head.hash}`] : []),
        ]);
      return {
        exit: EXIT.refused,
        json: verdict,
        lines: breaks.map((one) => SAYS[one.kind](one.seq, 'to' in one ? one.to : one.seq)),
      };
    } finally {
      await opened.counter.close();
    }
  },
};
