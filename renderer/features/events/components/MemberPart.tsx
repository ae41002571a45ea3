import { useFormContext } from 'react-hook-form';
import { findMember, listConcerned } from '../../../../shared/domain/events/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { Slot, useTextField } from '../../../forms/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { RadioGroup } from '../../../ui/index.ts';
import { Field } from '../../person-form/index.ts';
import { joinerOf, type EventValues } from '../model/values.ts';
import { useSubject } from '../useEvent.ts';

/** Whom of the family the event concerns; choosing somebody whose data change fills the page with them. */
export function MemberPart() {
  const { t, day, language } = useSpeech();
  const { kind, record } = useSubject();
  const { setValue, clearErrors } = useFormContext<EventValues>();
  const bound = useTextField('memberId');
  const label = t(`events.member.${kind}` as MessageKey);
  const choose = (id: string) => {
    bound.onChange(id);
    const member = findMember(record, id);
    if (kind !== 'dependant-change' || !member) return;
    clearErrors('person');
    setValue('person', joinerOf(member), { shouldDirty: true });
  };
  return (
    <Field w={12}>
      <Slot name="memberId" label={label}>
        <RadioGroup
          {...bound}
          label={label}
          look="list"
          onChange={choose}
          options={listConcerned(record, kind).map((member) => ({
            id: member.id,
            label: language === 'ar' ? arabicFullName(member) : latinFullName(member),
            note: `${t(`people.family.${member.kind}.${member.sex}`)} · ${day(member.birth)}`,
          }))}
        />
      </Slot>
    </Field>
  );
}
