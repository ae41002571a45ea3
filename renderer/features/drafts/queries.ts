import { useRef } from 'react';
import type { CareDraft } from '../../../shared/domain/care/index.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import { useCommand, useQueryOf } from '../../lib/queries.ts';
import { COUNTER_ROLES, DESK_ROLES, isAmong } from '../../lib/roles.ts';
import { useSession } from '../../lib/session.ts';
import type { Asked } from '../../ui/index.ts';
import { keptForms, type KeptForm } from './model.ts';

/** The signed-in agent's own unfinished forms, the last touched first. At a proximity point nobody registers: deposits alone. */
export function useKeptForms(): Asked<readonly KeptForm[]> {
  const { language } = useSpeech();
  const { role } = useSession().agent;
  const isCounter = isAmong(COUNTER_ROLES, role);
  const drafts = useQueryOf('registration.listDrafts', {}, { enabled: isCounter });
  const deposits = useQueryOf('care.listDrafts', {}, { enabled: isAmong(DESK_ROLES, role) });
  const begun = isCounter ? drafts.data : [];
  return {
    data: begun && deposits.data && keptForms(begun, deposits.data, language),
    error: drafts.error ?? deposits.error,
    isPending: deposits.isPending || (isCounter && drafts.isPending),
    refetch: () => Promise.all([deposits.refetch(), ...(isCounter ? [drafts.refetch()] : [])]),
  };
}

interface PuttingAway {
  /** True when it was done. */
  readonly discard: (form: KeptForm) => Promise<boolean>;
  readonly restore: (form: KeptForm) => Promise<boolean>;
  readonly error: AppError | undefined;
}

/** Puts a form away, and brings back the one just put away. */
export function usePuttingAway(onChanged: () => void): PuttingAway {
  const discardDraft = useCommand('registration.discardDraft');
  const restoreDraft = useCommand('registration.restoreDraft');
  const discardDeposit = useCommand('care.discardDraft');
  const saveDeposit = useCommand('care.saveDraft');
  /** What was typed of the deposits put away on this screen. */
  const typed = useRef(new Map<string, CareDraft>());
  const told = (isDone: boolean): boolean => {
    onChanged();
    return isDone;
  };
  return {
    async discard({ id, of }) {
      if (of.what === 'draft') return told((await discardDraft.run({ id: of.id })).ok);
      const away = await discardDeposit.run({ personId: of.id });
      if (away.ok && away.value.content) typed.current.set(id, away.value.content);
      return told(away.ok);
    },
    async restore({ id, of }) {
      if (of.what === 'draft') return told((await restoreDraft.run({ id: of.id })).ok);
      const content = typed.current.get(id);
      return told(content !== undefined && (await saveDeposit.run({ personId: of.id, content })).ok);
    },
    error: discardDraft.error ?? restoreDraft.error ?? discardDeposit.error ?? saveDeposit.error,
  };
}
