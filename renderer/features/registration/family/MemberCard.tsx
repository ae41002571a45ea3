import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { Baby, ChevronRight, HeartHandshake, ScanLine, Trash2 } from 'lucide-react';
import { flattenErrors } from '../../../forms/errors.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, DateText, IconButton, Identifier, Names } from '../../../ui/index.ts';
import { rankOf } from '../model/family.ts';
import type { FormValues, MemberValues } from '../model/values.ts';
import { useDesk } from '../useDesk.ts';
import { useMrzHere } from '../useMrz.ts';
import { MemberFields } from './MemberFields.tsx';
import type { FamilyWork } from './useFamily.ts';
import css from './family.module.css';

interface Props {
  readonly index: number;
  readonly family: FamilyWork;
}

/** One member: a line that says who, and its fields when it is open. */
export function MemberCard({ index, family }: Props) {
  const { t } = useSpeech();
  const mrz = useMrzHere();
  const { control } = useFormContext<FormValues>();
  const all = useWatch({ control, name: 'family' });
  const wrong = flattenErrors(useFormState({ control, name: 'family' }).errors.family?.[index] ?? {}).size;
  const member = all[index];
  if (!member) return null;
  const isFolded = family.isFolded(index);
  const Icon = member.kind === 'spouse' ? HeartHandshake : Baby;
  const title = t(member.kind === 'spouse' ? 'family.spouse' : 'family.child', { rank: rankOf(all, index) });
  return (
    <li className={css.member} data-member={index}>
      <Disclosure isExpanded={!isFolded} onExpandedChange={(isOpen) => family.setFolded(index, !isOpen)}>
        <div className={css.head}>
          <Heading level={3} className={css.title}>
            <AriaButton slot="trigger" className={css.fold}>
              <ChevronRight size={16} aria-hidden className={css.chevron} />
              <Icon size={16} aria-hidden />
              {title}
            </AriaButton>
          </Heading>
          <Who member={member} />
          {wrong > 0 && <Badge tone="refused">{t('family.toCorrect', { count: wrong })}</Badge>}
          <CoverBadge index={index} />
          <span className={css.buttons}>
            <IconButton
              icon={ScanLine}
              label={t('registration.readZone')}
              size="s"
              onPress={() => {
                family.setFolded(index, false);
                mrz.open(index);
              }}
            />
            <IconButton
              icon={Trash2}
              label={t('family.remove', { who: title })}
              size="s"
              onPress={() => family.remove(index)}
            />
          </span>
        </div>
        <DisclosurePanel className={css.panel}>
          <MemberFields index={index} kind={member.kind} />
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function Who({ member }: { readonly member: MemberValues }) {
  const latin = `${member.givenLatin} ${member.familyLatin.toUpperCase()}`.trim();
  const arabic = `${member.givenArabic} ${member.familyArabic}`.trim();
  return (
    <span className={css.who}>
      <Names latin={latin} arabic={arabic} isInline />
      {member.birth !== '' && <DateText day={member.birth} />}
      {member.documentNumber !== '' && <Identifier value={member.documentNumber} />}
    </span>
  );
}

/** What the rules say of a child's cover, also while the line is folded; the sentences are under the situation. */
function CoverBadge({ index }: Pick<Props, 'index'>) {
  const { t } = useSpeech();
  const outcome = useDesk().family.find((child) => child.index === index)?.decision.outcome;
  if (outcome === undefined || outcome === 'allowed') return null;
  return <Badge tone={outcome === 'refused' ? 'refused' : 'attention'}>{t(`family.cover.${outcome}`)}</Badge>;
}
