import { useState } from 'react';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useSession } from '../../lib/session.ts';
import { toast } from '../../ui/index.ts';
import { papersOfVisit, type VisitKind, type VisitPaper } from './model.ts';
import { useIssue, usePaper, useVisitor } from './queries.ts';
import { usePaperOutlets } from './usePaperOutlets.ts';

/** The end of a visit: which papers stand, which one is looked at, and how they leave. */
export function useVisit(personId: string, registrationAct: string) {
  const describe = useDescribe();
  const issue = useIssue();
  const outlets = usePaperOutlets();
  const visitor = useVisitor(personId);
  const { role } = useSession().agent;
  const [chosen, setChosen] = useState<VisitKind>('receipt');
  const [making, setMaking] = useState<VisitKind>();
  const [printed, setPrinted] = useState<ReadonlySet<VisitKind>>(new Set());
  const papers = papersOfVisit(visitor.data, registrationAct, role);
  const actOf = (kind: VisitKind) => papers.find((paper) => paper.kind === kind)?.actId;
  const shown = {
    receipt: usePaper('receipt', actOf('receipt')),
    attestation: usePaper('attestation', actOf('attestation')),
    card: usePaper('card', actOf('card')),
  };

  const choose = async ({ kind, actId, reason }: VisitPaper) => {
    if (reason !== undefined || making !== undefined) return;
    if (actId === undefined && kind !== 'receipt') {
      setMaking(kind);
      const made = await issue[kind].run(personId as PersonId);
      setMaking(undefined);
      if (!made.ok) return toast(describe.error(made.error), 'refused');
    }
    setChosen(kind);
  };
  const print = async (kind: VisitKind, paper: Paper) => {
    if (await outlets.print(paper)) setPrinted((before) => new Set(before).add(kind));
  };
  const printAll = async () => {
    for (const kind of ['receipt', 'attestation', 'card'] as const) {
      const { data } = shown[kind];
      if (data) await print(kind, data);
    }
  };
  return {
    visitor,
    papers,
    chosen,
    making,
    printed,
    isBusy: outlets.isBusy,
    answer: shown[chosen],
    choose: (paper: VisitPaper) => void choose(paper),
    print: () => {
      const { data } = shown[chosen];
      if (data) void print(chosen, data);
    },
    printAll: () => void printAll(),
    save: () => {
      const { data } = shown[chosen];
      if (data) void outlets.save(data);
    },
  };
}
