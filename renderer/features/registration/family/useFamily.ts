import { useMemo, useState } from 'react';
import { FAMILY_MAX } from '../../../../shared/domain/registration/form.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { toast } from '../../../ui/index.ts';
import { newMember, withoutMember } from '../model/family.ts';
import type { FormValues, MemberValues } from '../model/values.ts';
import type { RegistrationState } from '../useRegistration.ts';

interface Removed {
  readonly family: FormValues['family'];
  readonly pieces: FormValues['pieces'];
  readonly desk: FormValues['desk'];
  readonly ids: readonly number[];
}

/** Adding, folding and removing members; what was removed last can be put back. */
export function useFamily(form: RegistrationState, focusField: (path: string) => void) {
  const t = useT();
  const [ids, setIds] = useState<readonly number[]>(() => form.getValues('family').map((_, index) => index));
  const [folded, setFolded] = useState<ReadonlySet<number>>(() => new Set(ids));
  const [removed, setRemoved] = useState<Removed>();

  return useMemo(() => {
    const write = ({ family, pieces, desk }: Pick<FormValues, 'family' | 'pieces' | 'desk'>) => {
      form.setValue('pieces', pieces, { shouldDirty: true });
      form.setValue('desk', desk, { shouldDirty: true });
      form.setValue('family', family, { shouldDirty: true });
    };
    const fold = (id: number, isFolded: boolean) =>
      setFolded((before) => {
        const after = new Set(before);
        if (isFolded) after.add(id);
        else after.delete(id);
        return after;
      });
    return {
      ids,
      removed,
      isFolded: (index: number) => folded.has(ids[index] ?? -1),
      setFolded: (index: number, isFolded: boolean) => fold(ids[index] ?? -1, isFolded),
      /** Opens a card for one more, its fields ready to be typed in; the cards before it fold. */
      add: (kind: MemberValues['kind']) => {
        const values = form.getValues();
        const index = values.family.length;
        if (index >= FAMILY_MAX) return toast(t('family.full', { count: FAMILY_MAX }), 'attention');
        setIds([...ids, Math.max(-1, ...ids) + 1]);
        setFolded(new Set(ids));
        setRemoved(undefined);
        form.setValue('family', [...values.family, newMember(kind, values)], { shouldDirty: true });
        focusField(`family.${index}.familyLatin`);
      },
      remove: (index: number) => {
        const { family, pieces, desk } = form.getValues();
        setRemoved({ family, pieces, desk, ids });
        form.clearErrors('family');
        write(withoutMember({ family, pieces, desk }, index));
        setIds(ids.filter((_, at) => at !== index));
      },
      putBack: () => {
        if (!removed) return;
        write(removed);
        setIds(removed.ids);
        setRemoved(undefined);
      },
    };
  }, [form, focusField, t, ids, folded, removed]);
}
export type FamilyWork = ReturnType<typeof useFamily>;
