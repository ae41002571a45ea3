import { findDevice } from '../devices/device.repo.ts';
import { now, type Ports } from '../ports.ts';
import { answerAs } from './acts.service.ts';
import { dropLate, findApart, listLate, type LateAct } from './late.repo.ts';
import { receive } from './received.ts';

const LISTED_MAX = 1_000;

export const listSuspect = ({ store }: Pick<Ports, 'store'>): Promise<LateAct[]> =>
  listLate(store, LISTED_MAX);

/** An administrator takes an act that was put apart, or drops it; the workstation gets the answer when it asks again. */
export async function decideLate(ports: Ports, id: string, decision: 'take' | 'drop'): Promise<boolean> {
  const found = await ports.store.write(async (tx) => {
    const late = await findApart(tx, id);
    const device = late && (await findDevice(tx, late.device_id));
    return late && device && { late, device };
  });
  if (!found) return false;
  const { text, signature } = found.late;
  await answerAs(
    ports,
    found.device,
    [receive({ text, signature })],
    decision === 'take' ? 'judge' : 'revoked',
  );
  if (decision === 'drop') await ports.store.write((tx) => dropLate(tx, id));
  ports.logger.info({ act: id, decision, at: now(ports) }, 'a late act was decided about');
  return true;
}
