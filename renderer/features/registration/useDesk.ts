import { createContext, useContext } from 'react';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import type { Review } from '../../../shared/domain/registration/views.ts';
import type { Scheme } from '../../../shared/domain/schemes/index.ts';
import type { NamedPiece } from './model/pieces.ts';
import type { Step, StepState } from './model/steps.ts';

/** What the parts of the page share. */
export interface Desk {
  readonly draftId: DraftId;
  readonly scheme: Scheme;
  readonly states: Readonly<Record<Step, StepState>>;
  readonly folded: ReadonlySet<Step>;
  readonly setFolded: (step: Step, isFolded: boolean) => void;
  /** Opens a part and puts the focus on its first field. */
  readonly goTo: (step: Step) => void;
  readonly focusField: (path: string) => void;
  readonly required: readonly NamedPiece[];
  /** What the rules say of the children whose cover does not go without saying. */
  readonly family: Review['family'];
  /** What they say of the monthly amount, where they can. */
  readonly contribution: Review['contribution'];
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside the registration');
  return desk;
}
