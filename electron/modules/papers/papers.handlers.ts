import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createPapers } from './papers.service.ts';

export const papersHandlers = (papers: ReturnType<typeof createPapers>) =>
  ({
    'receipts.render': ({ actId }, { agent }) => papers.show(agent, { kind: 'receipt', actId }),
    'attestations.issue': ({ personId, of }, { agent }) => papers.issueAttestation(agent, personId, of),
    'attestations.nonRegistration': ({ identity }, { agent }) =>
      papers.attestNonRegistration(agent, identity),
    'refusals.issue': (thing, { agent }) => papers.issueRefusal(agent, thing),
    'missingPapers.request': (thing, { agent }) => papers.requestPapers(agent, thing),
    'papers.render': (paper, { agent }) => papers.show(agent, paper),
    'attestations.render': ({ actId }, { agent }) => papers.show(agent, { kind: 'attestation', actId }),
    'papers.print': ({ kind, actId }, { agent }) => papers.print(agent, kind, actId),
    'papers.save': ({ kind, actId }, { agent }) => papers.save(agent, kind, actId),
  }) satisfies Partial<AppHandlers>;
