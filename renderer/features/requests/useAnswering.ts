import { useState } from 'react';
import type { RequestFile, AgentReasonCode } from '../../../shared/domain/requests/index.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useGo } from '../../lib/navigation.ts';
import { toast } from '../../ui/index.ts';
import { useRequestActions } from './queries.ts';

/** Where the draft that a request became is completed. */
const DRAFT_PATHS = { registration: '/immatriculation', event: '/evenement' } as const;

/** What an agent does with one request, what is said of it, and where it leads. */
export function useAnswering({ request: { id }, inHand }: RequestFile) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const actions = useRequestActions();
  const [asked, setAsked] = useState<'refuse' | 'papers'>();
  const isBusy = Object.values(actions).some(({ isRunning }) => isRunning);
  const failed = (error: AppError) => toast(describe.error(error), 'refused');

  return {
    asked,
    ask: setAsked,
    isBusy,
    async take() {
      const answer = await actions.take.run({ id, over: inHand === 'other' });
      if (!answer.ok) failed(answer.error);
    },
    async putBack() {
      const answer = await actions.putBack.run({ id });
      if (!answer.ok) failed(answer.error);
    },
    async accept() {
      const answer = await actions.accept.run({ id });
      if (answer.ok) go(`${DRAFT_PATHS[answer.value.kind]}/${answer.value.draftId}`);
      else failed(answer.error);
    },
    async refuse(reason: { code: AgentReasonCode; typed: string }) {
      const answer = await actions.refuse.run({ id, ...reason });
      if (!answer.ok) return failed(answer.error);
      setAsked(undefined);
      toast(t('requests.wasRefused'));
      go('/demandes');
    },
    async askPapers(lacking: { papers: string[]; typed: string }) {
      const answer = await actions.askPapers.run({ id, ...lacking });
      if (!answer.ok) return failed(answer.error);
      setAsked(undefined);
      toast(t('requests.wasAsked'));
      go('/demandes');
    },
    async fetchFile() {
      const answer = await actions.fetchFile.run({ id });
      if (!answer.ok) failed(answer.error);
      else if (!answer.value.isHere) toast(t('requests.missing.notFound'), 'attention');
    },
  };
}
export type Answering = ReturnType<typeof useAnswering>;
