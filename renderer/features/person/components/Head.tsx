import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { NumberState } from '../../../../shared/domain/people/record.ts';
import type { PersonFile, PersonGlance } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Badge, DateText, Identifier, Names } from '../../../ui/index.ts';
import { NumberBadge } from '../../search/index.ts';
import { PersonPhoto } from './PersonPhoto.tsx';
import css from './Head.module.css';

/** Enough to recognise the person at the counter, and the number they came for. */
export function Head({ file: { record, waiting } }: { readonly file: PersonFile }) {
  const t = useT();
  const { identity, registrationNumber, numberState } = record;
  return (
    <div className={css.head}>
      <PersonPhoto
        personId={record.id}
        sha256={record.photo}
        alt={t('people.photoOf', { name: latinFullName(identity) })}
        size="m"
      />
      <div className={css.words}>
        <Names latin={latinFullName(identity)} arabic={arabicFullName(identity)} size="l" />
        <NumberLine number={registrationNumber} />
        <Aliases of={record} />
        <p className={css.badges}>
          <NumberBadge state={numberState} />
          {waiting && <Badge tone="attention">{t('people.waiting')}</Badge>}
          <span className={css.since}>
            {t(`people.since.${identity.sex}`)} <DateText day={record.registeredOn} />
          </span>
        </p>
        <Explains state={numberState} />
      </div>
    </div>
  );
}

/** Other numbers that lead here: somebody who comes with one is in the right place. */
function Aliases({ of: { aliases = [] } }: { readonly of: PersonFile['record'] }) {
  const t = useT();
  if (aliases.length === 0) return null;
  return (
    <p className={css.since}>
      {t('duplicates.aliases', { count: aliases.length })}{' '}
      {aliases.map((alias) => (
        <Identifier key={alias} value={alias} />
      ))}
    </p>
  );
}

/** The head of a reduced file: no photo, and of the birth the year. */
export function GlanceHead({ glance }: { readonly glance: PersonGlance }) {
  const t = useT();
  return (
    <div className={css.head}>
      <div className={css.words}>
        <Names latin={latinFullName(glance)} arabic={arabicFullName(glance)} size="l" />
        <NumberLine number={glance.registrationNumber} />
        <p className={css.badges}>
          <NumberBadge state={glance.numberState} />
          <span className={css.since}>
            {t('people.birthYear')} <bdi>{glance.birthYear}</bdi>
          </span>
        </p>
        <Explains state={glance.numberState} />
      </div>
    </div>
  );
}

function NumberLine({ number }: { readonly number: string | null }) {
  const t = useT();
  return (
    <p className={css.number}>
      <span className={css.label}>{t('people.number')}</span>
      {number === null ? (
        t('people.noNumber')
      ) : (
        <span className={css.figures}>
          <Identifier value={number} canCopy />
        </span>
      )}
    </p>
  );
}

function Explains({ state }: { readonly state: NumberState }) {
  const t = useT();
  if (state === 'confirmed') return null;
  return <p className={css.explains}>{t(`people.number.${state}.says`)}</p>;
}
