import { z } from 'zod';
import { ActId } from '../../../shared/kernel/ids.ts';
import type { ExchangeItem } from '../../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { asAgent, get, type Call } from '../as-agent.ts';
import { momentInFrench, sayIn } from '../describe.ts';
import { done, wrongUse, type Command, type CommandInput, type Outcome } from '../outcome.ts';

const USAGE =
  'outbox list [--refused] | outbox resend ACTE | outbox give-up ACTE --reason "…" | outbox hand ACTE --note "…" : ACTE est l’identifiant que montre la liste';
const PAGE = 200;

async function listAll(
  call: Call,
  filter: 'to_look_at' | 'handed' | 'waiting',
): Promise<readonly ExchangeItem[]> {
  const items: ExchangeItem[] = [];
  for (let before: string | null = null; ;) {
    const page: { items: readonly ExchangeItem[]; next: string | null } = get(
      await call('sync.list', { filter, before, limit: PAGE }),
    );
    items.push(...page.items);
    if (page.next === null) return items;
    before = page.next;
  }
}

/** `019…  Refusée   Immatriculation de Salma BENNANI, 12/03/2026, 9 h 05, 3 essais (…)` */
function lineOf({ actId, kind, state, subjectName, at, attempts, refusal }: ExchangeItem): string {
  const known = `sync.act.${kind}` as MessageKey;
  const act = sayIn('fr', known, { name: subjectName.latin });
  const why = refusal === null ? '' : ` : ${sayIn('fr', `refusal.${refusal}` as MessageKey)}`;
  const tries = sayIn('fr', 'sync.attempts', { count: attempts });
  return `${actId}  ${sayIn('fr', `sync.state.${state}`)}  ${act}, ${momentInFrench(Date.parse(at))}, ${tries}${why}`;
}

async function list(call: Call, onlyRefused: boolean): Promise<Outcome> {
  const refusedActs = [...(await listAll(call, 'to_look_at')), ...(await listAll(call, 'handed'))];
  const waiting = onlyRefused ? [] : await listAll(call, 'waiting');
  const acts = [...new Map([...refusedActs, ...waiting].map((act) => [act.actId, act])).values()];
  return done({ acts }, acts.length === 0 ? [sayIn('fr', 'terminal.outbox.empty')] : acts.map(lineOf));
}

async function resolveAct(
  call: Call,
  actId: ActId,
  decision: 'resend' | 'abandon',
  reason: string,
): Promise<Outcome> {
  get(await call('sync.resolve', { actId, decision, reason }));
  return done({ actId, decision }, [sayIn('fr', `terminal.outbox.${decision}`)]);
}

/** For an agent: the supervisor of this workstation finds it on their desk. */
async function handAct(call: Call, actId: ActId, note: string): Promise<Outcome> {
  get(await call('sync.hand', { actId, note }));
  return done({ actId, handed: true }, [sayIn('fr', 'exchanges.handed')]);
}

/** What is not answered yet, and what ends a refusal, with the rights of the agent who signs in. */
export const outbox: Command = {
  name: 'outbox',
  usage:
    'outbox list [--refused] | resend ACTE | give-up ACTE --reason "…" | hand ACTE --note "…"  les actes en attente ou refusés, et leur suite',
  options: { reason: { type: 'string' }, note: { type: 'string' }, refused: { type: 'boolean' } },
  async run(input: CommandInput) {
    const [what, act, more] = input.positionals;
    if (more !== undefined) return wrongUse(USAGE);
    if (what === 'list' && act === undefined)
      return asAgent(input, (call) => list(call, input.options['refused'] === true));
    const actId = ActId.safeParse(act);
    if (what === 'hand' && actId.success) {
      const note = z.string().default('').parse(input.options['note']).trim();
      if (note === '') return wrongUse(`Dites ce qui vous retient : ${USAGE}`);
      return asAgent(input, (call) => handAct(call, actId.data, note));
    }
    if ((what !== 'resend' && what !== 'give-up') || !actId.success) return wrongUse(USAGE);
    const reason = z.string().default('').parse(input.options['reason']).trim();
    if (what === 'give-up' && reason === '') return wrongUse(`Dites pourquoi : ${USAGE}`);
    return asAgent(input, (call) =>
      resolveAct(call, actId.data, what === 'resend' ? 'resend' : 'abandon', reason),
    );
  },
};
