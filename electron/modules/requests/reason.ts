import type { Decision } from '../../../shared/domain/rules/index.ts';
import { ReasonView } from '../../../shared/domain/rules/index.ts';
import type { RequestReason } from '../../../shared/domain/requests/index.ts';
import { reasonSentence } from '../legal/index.ts';

/** What the rules refuse, in both languages, for somebody who is not at the desk. */
export const refusalSentences = (decision: Decision | null): RequestReason['rules'] =>
  (decision?.reasons ?? [])
    .filter(({ effect }) => effect === 'refuses')
    .slice(0, 10)
    .map((reason) => {
      const { fr, ar } = reasonSentence(ReasonView.parse(reason));
      return { fr: fr.slice(0, 600), ar: ar.slice(0, 600) };
    });
