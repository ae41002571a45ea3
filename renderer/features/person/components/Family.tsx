import type { ReactNode } from 'react';
import type { KeptRights } from '../../../../shared/domain/events/index.ts';
import { inCharge, type KnownDependant } from '../../../../shared/domain/family/index.ts';
import type { RightsCheck } from '../../../../shared/domain/rights/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonFile, PersonGlance } from '../../../../shared/domain/people/views.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, Card, DateText, Identifier, Names, Section } from '../../../ui/index.ts';
import { findRights, MemberLine } from '../../rights/index.ts';
import { ageText } from '../model.ts';
import { KeptBadge } from './Ended.tsx';
import css from './Family.module.css';

interface Props {
  readonly file: PersonFile;
  readonly now: number;
  readonly rights: RightsCheck | undefined;
}

/** Spouses and children, a card each, in the order of the declaration; then those who are no longer covered here. */
export function Family({ file: { record, kept }, now, rights }: Props) {
  const t = useT();
  const today = dayOf(now);
  const keptOf = (id: string) => kept.find(({ memberId }) => memberId === id);
  const former = record.family.filter(({ ended }) => ended !== undefined);
  return (
    <>
      <Cards of={inCharge(record.family)}>
        {(member) => <Member member={member} today={today} kept={keptOf(member.id)} check={rights} />}
      </Cards>
      {former.length > 0 && (
        <Section title={t('events.former')} summary={t('events.formerCount', { count: former.length })}>
          <ul className={css.cards}>
            {former.map((member) => (
              <li key={member.id}>
                <Member member={member} today={today} kept={keptOf(member.id)} check={rights} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface GlanceProps {
  readonly family: PersonGlance['family'];
  readonly rights: RightsCheck | undefined;
}

/** The same family in a reduced file: names and ages. */
export function GlanceFamily({ family, rights }: GlanceProps) {
  const t = useT();
  return (
    <Cards of={family}>
      {(member) => (
        <Card>
          <span className={css.kind}>{t(`people.family.${member.kind}.${member.sex}`)}</span>
          <Names latin={latinFullName(member)} arabic={arabicFullName(member)} />
          <span className={css.facts}>{t('people.age', { years: member.age })}</span>
          <MemberLine check={rights} memberId={member.id} />
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
  /** Until when the file's own events keep rights: shown while nobody has answered. */
  readonly kept: KeptRights | undefined;
  readonly check: RightsCheck | undefined;
}

function Member({ member, today, kept, check }: MemberProps) {
  const { t, day } = useSpeech();
  const { ended } = member;
  // Of somebody who has left, or whose events keep rights, the file says enough while nobody answers.
  const isTold = findRights(check, member.id) !== undefined || !(kept ?? ended);
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
      {isTold ? <MemberLine check={check} memberId={member.id} /> : <KeptBadge rights={kept} />}
    </Card>
  );
}
