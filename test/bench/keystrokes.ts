import { ACT_NAMES, readAct, type ActName } from '../support/strokes.ts';
import { startCentral } from '../../central/embedded.ts';
import { SAMPLE_PEOPLE } from '../../central/demonstration/load.ts';
import { at } from '../support/clock.ts';
import { aCounter } from '../support/counter.ts';
import { agentAtDesk, numbersOf, type Timed } from '../support/day-at-desk.ts';
import { countOf, modelledSeconds, OPERATORS } from './keystroke-model.ts';
import { ms, quantile, times, type Row } from './measure.ts';

/** The official estimate of the Rabat branches for a registration at the counter. */
const OFFICIAL_SECONDS = 600;

/** What each act is, from its first key to its last, and what is aimed at. */
export const ACTS: Readonly<Record<ActName, { readonly what: string; readonly goalSeconds?: number }>> = {
  search: { what: 'a person found by a typed CNIE, their file opened' },
  rights: { what: 'rights checked by a scan, their attestation printed' },
  deposit: { what: 'a care file of four fields taken in by a scan, its receipt printed', goalSeconds: 30 },
  'follow-up': { what: 'a receipt scanned, the story of its care file on the screen' },
  envelope: { what: 'all files that wait put in an envelope, its slip on the screen' },
  registration: {
    what: 'a family of four registered: MRZ, 2 names and 3 relatives in both scripts, contacts, account, papers, photo',
    goalSeconds: 180,
  },
  birth: { what: 'a child declared, the person found by a typed CNIE' },
  address: { what: 'another address declared, the person found by a typed CNIE' },
  'card-handed': { what: 'a card scanned and handed over' },
  'card-remade': { what: 'a lost card made again, the person found by a typed CNIE' },
};
export const LANGUAGES = ['fr', 'ar'] as const;

const seconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} s`;
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The ten commonest acts: keys as the end-to-end stories press them, times as the keystroke-level model foretells them. */
export async function measureKeystrokes(): Promise<readonly Row[]> {
  const rows = ACT_NAMES.flatMap((act) =>
    LANGUAGES.map((language): Row => {
      const strokes = readAct(act, language);
      const { keys, texts, scans } = countOf(strokes);
      const ours = modelledSeconds(strokes, 'ordinary');
      const skilled = modelledSeconds(strokes, 'skilled');
      const { what, goalSeconds } = ACTS[act];
      const goal = goalSeconds === undefined ? '' : ` (goal ${goalSeconds} s)`;
      return {
        measure: `keys, ${language}: ${what}`,
        ours: `${plural(keys, 'key')}, ${plural(texts, 'text')}, ${plural(scans, 'scan')}: ${seconds(ours)} at 40 words a minute, ${seconds(skilled)} at 55`,
        against: `official ${OFFICIAL_SECONDS / 60} minutes at the counter${goal}`,
        ratio: `${(ours / OFFICIAL_SECONDS).toFixed(3)} ×`,
      };
    }),
  );
  return [...rows, await answersRow()];
}

const DEPOSITS = 30;
const ANSWERS = 'everything of one deposit';

/** R: what the slowest call of a deposit takes, central asked and receipt drawn, against the thought that hides it. */
async function answersRow(): Promise<Row> {
  const time = at('2026-12-07T09:00');
  const config = { requestsPerMinute: 1e9, openRequestsPerMinute: 1e9 };
  const central = await startCentral({ demonstration: true, config, clock: time });
  const house = await aCounter({ clock: time, scheduler: time }, central);
  const timed: Timed = new Map();
  try {
    const agent = await agentAtDesk({ ...house, time, timed, numbers: numbersOf(SAMPLE_PEOPLE) });
    await agent.work(DEPOSITS);
  } finally {
    await house.close();
    await central.close();
  }
  timed.delete(ANSWERS);
  const slowest = [...timed].map(([call, taken]) => ({ call, p50: quantile(taken, 0.5) }));
  const { call, p50 } = slowest.toSorted((a, b) => b.p50 - a.p50)[0] ?? { call: '—', p50: Number.NaN };
  return {
    measure: `keys: the slowest answer of ${DEPOSITS} deposits (${call}), p50`,
    ours: ms(p50),
    against: `the thought that hides it ${ms(OPERATORS.mental * 1000)}; above it, acts would take longer than modelled`,
    ratio: times(p50, OPERATORS.mental * 1000),
  };
}
