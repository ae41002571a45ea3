import type { DuplicateCandidate } from '../../../../shared/domain/people/views.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Notice } from '../../../ui/index.ts';
import { hasMore, withListed } from '../model/listed.ts';
import type { FormValues } from '../model/values.ts';
import type { RegistrationState } from '../useRegistration.ts';
import css from './Duplicates.module.css';

interface Props {
  readonly form: RegistrationState;
  readonly values: FormValues;
  readonly candidate: DuplicateCandidate | undefined;
}

/** Says that a list made the person known, and puts what it says in the empty fields. */
export function ListedNotice({ form, values, candidate }: Props) {
  const t = useT();
  const canTake = candidate !== undefined && hasMore(values, candidate.record);
  const take = () => {
    if (!candidate) return;
    const { identity, contacts, address, activity, own, rib } = withListed(
      form.getValues(),
      candidate.record,
    );
    const options = { shouldDirty: true, shouldTouch: true };
    form.setValue('identity', identity, options);
    form.setValue('contacts', contacts, options);
    form.setValue('address', address, options);
    form.setValue('activity', activity, options);
    form.setValue('own', own, options);
    form.setValue('rib', rib, options);
    if (form.formState.submitCount > 0) void form.trigger();
  };
  useCommands([
    { id: 'listed.take', keys: 'Shift+F6', label: 'schemes.takeListed', run: take, when: canTake },
  ]);
  if (!candidate) return null;
  return (
    <div className={css.notice}>
      <Notice
        tone="info"
        title={t('schemes.listedTitle')}
        actions={
          canTake && (
            <Button size="s" keys="Shift+F6" onPress={take}>
              {t('schemes.takeListed')}
            </Button>
          )
        }
      >
        {t('schemes.listedText')}
      </Notice>
    </div>
  );
}
