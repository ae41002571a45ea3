import { useState } from 'react';
import type { PointDesk } from '../../../../shared/domain/requests/index.ts';
import { beginningOf, type Given } from '../model.ts';
import type { Sent } from '../useAskForm.ts';
import { AskForm } from './AskForm.tsx';
import { AskWhich } from './AskWhich.tsx';

interface Props {
  readonly desk: PointDesk;
  readonly given: Given;
  readonly onDone: (sent: Sent) => void;
}

/** The form of whoever is meant. What was kept stays kept while nobody has chosen. */
export function AskBeginning({ desk, given, onDone }: Props) {
  const [beginning, begin] = useState(() => beginningOf(desk.draft, given));
  if (beginning === 'ask') return <AskWhich onKept={() => begin('kept')} onBlank={() => begin('blank')} />;
  return beginning === 'kept' ? (
    <AskForm desk={desk} given={{}} onDone={onDone} />
  ) : (
    <AskForm desk={{ ...desk, draft: null }} given={given} onDone={onDone} />
  );
}
