import type { PaperAgent, PaperInstant } from '../../../shared/domain/papers/index.ts';
import { labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { sayBoth } from '../kit/words.ts';
import { agentRow, instantRow, referenceRow } from './parts.ts';

interface Answered {
  readonly reference: string;
  readonly agent: PaperAgent;
  readonly filed: { readonly reference: string; readonly at: PaperInstant } | null;
}

/** What a paper answers: its own reference, the filing when there was one, and who answers. */
export const filedRows = (pen: Pen, { reference, agent, filed }: Answered): Block[] => [
  referenceRow(pen, reference, true),
  ...(filed
    ? [
        labelRow(pen, {
          label: sayBoth('papers.filed.reference'),
          value: { kind: 'single', text: filed.reference, mono: true },
        }),
        instantRow(pen, 'papers.receipt.filedAt', filed.at),
      ]
    : []),
  agentRow(pen, agent),
];
