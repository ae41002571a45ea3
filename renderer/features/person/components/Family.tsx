import type { ReactNode } from 'react';
import type { KnownDependant } from '../../../../shared/domain/family/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonGlance } from '../../../../shared/domain/people/views.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, Card, DateText, Identifier, Names, Section } from '../../../ui/index.ts';
import { ageText } from '../model.ts';
import css from './Family.module.css';

interface Props {
  readonly family: readonly KnownDependant[];
  readonly now: number;
}

/** Spouses and children, a card each, in the order of the declaration. */
export const Family = ({ family, now }: Props) => (
  <Cards of={family}>{(member) => <Member member={member} today={dayOf(now)} />}</Cards>
);

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

function Member({ member, today }: { readonly member: KnownDependant; readonly today: string }) {
  const t = useT();
  return (
    <Card>
      <span className={css.top}>
        <span className={css.kind}>{t(`people.family.${member.kind}.${member.sex}`)}</span>
        {member.situation !== 'ordinary' && <Badge>{t(`people.family.${member.situation}`)}</Badge>}
      </span>
      <Names latin={latinFullName(member)} arabic={arabicFullName(member)} />
      <span className={css.facts}>
        <DateText day={member.birth} />
        <span>{t('people.age', { years: ageText(member.birth, today) })}</span>
        {member.documentNumber && <Identifier value={member.documentNumber} />}
      </span>
    </Card>
  );
}
