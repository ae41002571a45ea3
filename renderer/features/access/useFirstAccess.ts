import { useState } from 'react';
import type { AccessReason, AccessSlip } from '../../../shared/domain/access/index.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useCommand } from '../../lib/queries.ts';
import { toast } from '../../ui/index.ts';
import { printPages } from '../papers/index.ts';

/** Asked for, in hand and not printed yet, or gone to the printer: then nothing of it is left here. */
export type Stage =
  | { readonly at: 'ask' }
  | { readonly at: 'ready'; readonly slip: AccessSlip }
  | { readonly at: 'gone'; readonly reference: string };

/** The slip of a first access, from the wish to the printer. It is held by the open dialog and by nothing else. */
export function useFirstAccess(personId: PersonId) {
  const describe = useDescribe();
  const [stage, setStage] = useState<Stage>({ at: 'ask' });
  const [isDrawing, setDrawing] = useState(false);
  const issuing = useCommand('access.issue', { isSecret: true });
  const printing = useCommand('access.print', { isSecret: true });

  const make = async (replaces: AccessReason | undefined) => {
    const made = await issuing.run({ personId, ...(replaces === undefined ? {} : { replaces }) });
    issuing.reset();
    if (made.ok) setStage({ at: 'ready', slip: made.value });
    else toast(describe.error(made.error), 'refused');
  };
  const print = async ({ actId, reference, pdf }: AccessSlip) => {
    const answer = await printing.run({ actId, pdf });
    printing.reset();
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    if (answer.value.by === 'page') {
      setDrawing(true);
      await printPages('access', pdf).finally(() => setDrawing(false));
    }
    setStage({ at: 'gone', reference });
  };
  return {
    stage,
    make: (replaces: AccessReason | undefined) => void make(replaces),
    print: (slip: AccessSlip) => void print(slip),
    isBusy: issuing.isRunning || printing.isRunning || isDrawing,
  };
}
