import type { KnownDependant } from '../../../../shared/domain/family/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonGlance } from '../../../../shared/domain/people/views.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, Card, DateText, Identifier, Names, Section } from '../../../ui/index.ts';
import { ageText } from '../model.ts';
import css from './Family.module.css';

/** Spouses and children, a card each, in the order of the declaration. */
export function Family({
  family,
  now,
}: {
  readonly family: readonly KnownDependant[];
  readonly now: number;
}) {
  const t = useT();
  return (
    <Section title={t('people.family')} summary={t('people.family.count', { count: family.length })}>
      {family.length === 0 ? (
        <p className={css.none}>{t('people.family.none')}</p>
      ) : (
        <ul className={css.cards}>
          {family.map((member) => (
            <li key={member.id}>
              <Member member={member} today={dayOf(now)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The same family in a reduced file: names and ages. */
export function GlanceFamily({ family }: { readonly family: PersonGlance['family'] }) {
  const t = useT();
  return (
    <Section title={t('people.family')} summary={t('people.family.count', { count: family.length })}>
      {family.length === 0 ? (
        <p className={css.none}>{t('people.family.none')}</p>
      ) : (
        <ul className={css.cards}>
          {family.map((member) => (
            <li key={member.id}>
              <Card>
                <span className={css.kind}>{t(`people.family.${member.kind}.${member.sex}`)}</span>
                <Names latin={latinFullName(member)} arabic={arabicFullName(member)} />
                <span className={css.facts}>{t('people.age', { years: member.age })}</span>
              </Card>
            </li>
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
