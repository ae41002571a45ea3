import type { AppContract, Client } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/kernel/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Counter } from '../compose.ts';
import { CallerSession } from '../ipc/session.ts';
import { holdFolder } from '../platform/data-lock.ts';
import { describeInFrench } from './describe.ts';
import { openCounter } from './open-counter.ts';
import { refused, wrongUse, type CommandInput, type Outcome } from './outcome.ts';

const AGENT = 'GUICHET_AGENT';
const AGENT_PASSPHRASE = 'GUICHET_AGENT_PASSPHRASE';

/** An operation that the counter refused: the command ends with its sentence. */
export class Refused extends Error {
  override name = 'Refused';
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}
/** The value of an operation. Throws `Refused`. */
export const get = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
};
export type Call = Client<AppContract>;

/** Does a work on the opened counter, alone on its folder: a running counter is told, not disturbed. */
export async function alone(
  input: CommandInput,
  work: (counter: Counter) => Promise<Outcome>,
): Promise<Outcome> {
  const hold = holdFolder(input.dataDir);
  if (hold.kind === 'taken')
    return refused(
      'stale',
      `Le guichet est ouvert (processus ${hold.byPid}). Fermez-le, ou faites-le à l’écran.`,
    );
  try {
    const opened = await openCounter(input);
    if ('refusal' in opened) return opened.refusal;
    try {
      return await work(opened.counter);
    } finally {
      await opened.counter.close();
    }
  } finally {
    hold.release();
  }
}

/** Does a work as a signed-in agent, through the doors that the screens use, with that agent's rights and no others. */
export async function asAgent(
  input: CommandInput,
  work: (call: Call, counter: Counter) => Promise<Outcome>,
): Promise<Outcome> {
  const [number, passphrase] = [process.env[AGENT], process.env[AGENT_PASSPHRASE]];
  if (!number || !passphrase)
    return wrongUse(
      `Dites au nom de qui : le numéro de l’agent dans ${AGENT}, sa phrase secrète dans ${AGENT_PASSPHRASE}.`,
    );
  return alone(input, async (counter) => {
    const session = new CallerSession();
    const call = ((name: string, value: unknown) => counter.dispatch(name, value, session)) as Call;
    try {
      get(await call('agents.signIn', { number, passphrase }));
      return await work(call, counter);
    } catch (error) {
      if (error instanceof Refused) return refused(error.error.code, describeInFrench(error.error));
      throw error;
    }
  });
}
