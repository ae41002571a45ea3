import { ListBox, ListBoxItem } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonSummary } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, DateText, Directional, Identifier, Names } from '../../../ui/index.ts';
import { fileOf } from '../model.ts';
import { NumberBadge } from './NumberBadge.tsx';
import css from './PeopleList.module.css';

interface Props {
  readonly people: readonly PersonSummary[];
  /** Those whose name only sounds like the one asked. */
  readonly near: readonly string[];
  readonly onOpen: (personId: string) => void;
}

/** The people found, to choose with the arrows while the cursor stays in the field. */
export function PeopleList({ people, near, onOpen }: Props) {
  const t = useT();
  return (
    <ListBox
      aria-label={t('search.results')}
      className={css.list}
      items={people}
      onAction={(id) => {
        const chosen = people.find((person) => person.id === id);
        if (chosen) onOpen(fileOf(chosen));
      }}
    >
      {(person) => (
        <ListBoxItem
          id={person.id}
          textValue={`${latinFullName(person)} ${arabicFullName(person)}`}
          className={css.person}
        >
          <span className={css.name}>
            <Names latin={latinFullName(person)} arabic={arabicFullName(person)} />
          </span>
          <span className={css.fact}>
            <span className={css.label}>{t('search.birth')}</span>
            <DateText day={person.birth} />
          </span>
          <span className={css.fact}>
            <span className={css.label}>{t('search.document')}</span>
            {person.documentNumber ? <Identifier value={person.documentNumber} /> : t('search.noDocument')}
          </span>
          <span className={css.fact}>
            <span className={css.label}>{t('search.number')}</span>
            {person.registrationNumber ? (
              <Identifier value={person.registrationNumber} />
            ) : (
              t('search.noNumber')
            )}
          </span>
          <span className={css.badges}>
            {near.includes(person.id) && <Badge>{t('search.near')}</Badge>}
            {person.insured ? (
              <Badge>{t('search.dependantOf', { name: person.insured.name })}</Badge>
            ) : (
              <NumberBadge state={person.numberState} />
            )}
          </span>
          <Directional icon={ChevronRight} size={16} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
