import { useEffect, useEffectEvent } from 'react';
import type { OpenedDraft } from '../../../shared/domain/registration/views.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';

/** Marks the fields that a refusal is about, once the form that mends it is there. */
export function usePointed(draft: OpenedDraft, refuse: (error: AppError) => boolean): void {
  const point = useEffectEvent(() => {
    const fields = draft.correction?.fields;
    if (fields) refuse({ code: 'sync.refused', fields });
  });
  useEffect(() => point(), []);
}
