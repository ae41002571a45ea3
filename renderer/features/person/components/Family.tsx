import type { ReactNode } from 'react';
import type { KeptRights } from '../../../../shared/domain/events/index.ts';
import { inCharge, type KnownDependant } from '../../../../shared/domain/family/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonFile, PersonGlance } from '../../../../shared/domain/people/views.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, Card, DateText, Identifier, Names, Section } from '../../../ui/index.ts';
import { ageText } from '../model.ts';
import { KeptBadge } from './Ended.tsx';
import css from './Family.module.css';

interface Props {
  readonly file: PersonFile;
  readonly now: number;
}

/** Spouses and children, a card each, in the order of the declaration; then those who are no longer covered here. */
export function Family({ file: { record, kept }, now }: Props) {
  const t = useT();
  const today = dayOf(now);
  const rightsOf = (id: string) => kept.find(({ memberId }) => memberId === id);
  const former = record.family.filter(({ ended }) => ended !== undefined);
  return (
    <>
      <Cards of={inCharge(record.family)}>
        {(member) => <Member member={member} today={today} rights={rightsOf(member.id)} />}
      </Cards>
      {former.length > 0 && (
        <Section title={t('events.former')} summary={t('events.formerCount', { count: former.length })}>
          <ul className={css.cards}>
            {former.map((member) => (
              <li key={member.id}>
                <Member member={member} today={today} rights={rightsOf(member.id)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The same family in a reduced file: names and ages. */
export function GlanceFamily({ family }: { readonly family: PersonGlance['family'] }) {
  const t = useT();
  return (
    <Cards of={family}>
      {(member) => (
        <Card>
          <span className={css.kind}>{t(`people.family.${member.kind}.${member.sex}`)}</span>
          <Names latin={latinFullName(member)} arabic={arabicFullName(member)} />
          <span className={css.facts}>{t('people.age', { years: member.age })}</span>
        </Card>
      )}
    </Cards>
  );
}

interface CardsProps<M> {
  readonly of: readonly M[];
  readonly children: (member: M) => ReactNode;
}

function Cards<M extends { readonly id: string }>({ of, children }: CardsProps<M>) {
  const t = useT();
  return (
    <Section title={t('people.family')} summary={t('people.family.count', { count: of.length })}>
      {of.length === 0 ? (
        <p className={css.none}>{t('people.family.none')}</p>
      ) : (
        <ul className={css.cards}>
          {of.map((member) => (
            <li key={member.id}>{children(member)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface MemberProps {
  readonly member: KnownDependant;
  readonly today: string;
  readonly rights: KeptRights | undefined;
}

function Member({ member, today, rights }: MemberProps) {
  const { t, day } = useSpeech();
  const { ended } = member;
  return (
    <Card>
      <span className={css.top}>
        <span className={css.kind}>{t(`people.family.${member.kind}.${member.sex}`)}</span>
        {!ended && member.situation !== 'ordinary' && <Badge>{t(`people.family.${member.situation}`)}</Badge>}
        {ended && <Badge tone="attention">{t(`events.ended.${ended.why}`)}</Badge>}
      </span>
      <Names latin={latinFullName(member)} arabic={arabicFullName(member)} />
      <span className={css.facts}>
        <DateText day={member.birth} />
        {ended?.why !== 'death' && <span>{t('people.age', { years: ageText(member.birth, today) })}</span>}
        {member.documentNumber && <Identifier value={member.documentNumber} />}
      </span>
      {ended && <span className={css.facts}>{t('events.since', { day: day(ended.on) })}</span>}
      <KeptBadge rights={rights} />
    </Card>
  );
}
