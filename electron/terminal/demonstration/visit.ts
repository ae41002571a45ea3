import type { Client, AppContract } from '../../../shared/contract/index.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Counter } from '../../compose.ts';
import { CallerSession } from '../../ipc/session.ts';
import { systemClock } from '../../platform/clock.ts';
import { sampleForm, SAMPLE_MRZ } from './family.ts';
import { samplePhoto } from './sample-photo.ts';

export interface VisitSummary {
  readonly registrationNumber: string;
  readonly receipt: string;
  readonly attestation: string;
  readonly card: string;
  readonly dependants: number;
  /** True when the central has answered that it holds the family. */
  readonly confirmed: boolean;
  /** Acts that the central has not answered yet. */
  readonly waiting: number;
  /** Milliseconds of each step, on this machine, this time. */
  readonly times: Readonly<Record<string, number>>;
}

class Refused extends Error {
  override name = 'Refused';
}

/** A client of the dispatcher, as a page is; a refusal stops the visit. */
function clientOf(counter: Counter, session: CallerSession) {
  const call = ((name: string, input: unknown) =>
    counter.dispatch(name, input, session)) as Client<AppContract>;
  const get = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Refused(JSON.stringify(result.error));
    return result.value;
  };
  return { call, get };
}

/** From an empty workstation to a family registered, its papers in hand and the central informed. */
export async function runVisit(
  counter: Counter,
): Promise<{ summary: VisitSummary; papers: readonly Paper[] }> {
  const session = new CallerSession();
  const { call, get } = clientOf(counter, session);
  const times: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = systemClock.now();
    const value = await work();
    times[name] = systemClock.now() - from;
    return value;
  };

  if (counter.status().state === 'new')
    await step('demonstration', async () => get(await call('devices.startDemonstration', {})));
  const { agents, agentPassphrase } = DEMONSTRATION;
  await step('signIn', async () =>
    get(await call('agents.signIn', { number: agents[0].number, passphrase: agentPassphrase })),
  );
  await step('firstExchange', async () => get(await call('sync.now', {})));

  const { id } = get(await call('registration.startDraft', {}));
  const mrz = await step('readMrz', async () =>
    get(await call('registration.readMrz', { text: SAMPLE_MRZ })),
  );
  const form = sampleForm({
    familyLatin: mrz.familyLatin,
    givenLatin: mrz.givenLatin,
    birth: mrz.birth ?? '',
    number: mrz.numberCandidates[0] ?? mrz.documentNumber,
  });
  const content = JSON.parse(JSON.stringify(form)) as DraftContent;
  get(await call('registration.saveDraft', { id, title: 'Nawal El Fassi', content }));
  await step('photo', async () =>
    get(await call('registration.setPhoto', { id, image: (await samplePhoto()).toString('base64') })),
  );
  const review = await step('review', async () => get(await call('registration.review', { id, content })));
  const seenDuplicates = review.duplicates.map((candidate) => candidate.record.id);
  const submitted = await step('submit', async () =>
    get(await call('registration.submit', { id, content, seenDuplicates })),
  );

  const { actId, personId } = submitted;
  const receipt = await step('receipt', async () => get(await call('receipts.render', { actId })));
  const attestation = await step('attestation', async () =>
    get(await call('attestations.issue', { personId })),
  );
  const card = await step('card', async () => get(await call('cards.issue', { personId })));
  const exchange = await step('lastExchange', async () => get(await call('sync.now', {})));
  const file = get(await call('people.get', { id: personId }));

  return {
    papers: [receipt, attestation, card],
    summary: {
      registrationNumber: submitted.registrationNumber,
      receipt: submitted.receipt,
      attestation: attestation.reference,
      card: card.reference,
      dependants: file.record.family.length,
      confirmed: file.record.numberState === 'confirmed',
      waiting: exchange.waiting,
      times,
    },
  };
}
