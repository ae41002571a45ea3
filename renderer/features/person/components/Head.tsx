import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonFile } from '../../../../shared/domain/people/views.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, DateText, Identifier, Names } from '../../../ui/index.ts';
import { NumberBadge } from '../../search/index.ts';
import { PersonPhoto } from './PersonPhoto.tsx';
import css from './Head.module.css';

/** Enough to recognise the person at the counter, and the number they came for. */
export function Head({ file: { record, waiting } }: { readonly file: PersonFile }) {
  const { t } = useSpeech();
  const { identity, registrationNumber, numberState } = record;
  return (
    <div className={css.head}>
      <PersonPhoto
        sha256={record.photo}
        alt={t('people.photoOf', { name: latinFullName(identity) })}
        size="m"
      />
      <div className={css.words}>
        <Names latin={latinFullName(identity)} arabic={arabicFullName(identity)} size="l" />
        <p className={css.number}>
          <span className={css.label}>{t('people.number')}</span>
          {registrationNumber === null ? (
            t('people.noNumber')
          ) : (
            <span className={css.figures}>
              <Identifier value={registrationNumber} canCopy />
            </span>
          )}
        </p>
        <p className={css.badges}>
          <NumberBadge state={numberState} />
          {waiting && <Badge tone="attention">{t('people.waiting')}</Badge>}
          <span className={css.since}>
            {t('people.since')} <DateText day={record.registeredOn} />
          </span>
        </p>
        {numberState !== 'confirmed' && (
          <p className={css.explains}>{t(`people.number.${numberState}.says`)}</p>
        )}
      </div>
    </div>
  );
}
