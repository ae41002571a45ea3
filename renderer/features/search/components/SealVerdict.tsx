import type { SealCheck } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { DateText, DefinitionList, Identifier, Names, Notice } from '../../../ui/index.ts';
import { paperKey, sealTone } from '../model.ts';
import css from './panels.module.css';

/** Whether a paper's seal is genuine, in words; what it vouches for is shown only when it is. */
export function SealVerdict({ seal: { verdict, claims } }: { readonly seal: SealCheck }) {
  const t = useT();
  return (
    <section className={css.panel} aria-label={t('search.seal.title')}>
      <h2 className={css.title}>{t('search.seal.title')}</h2>
      <Notice tone={sealTone(verdict)} title={t(`search.seal.${verdict}.title`)}>
        {t(`search.seal.${verdict}.body`)}
      </Notice>
      {claims && (
        <DefinitionList
          columns={3}
          items={[
            {
              label: t('search.seal.holder'),
              value: <Names latin={claims.fullName} arabic={claims.fullNameArabic} />,
            },
            { label: t('search.birth'), value: <DateText day={claims.birth} /> },
            { label: t('search.number'), value: <Identifier value={claims.registrationNumber} /> },
            { label: t('search.seal.paper'), value: <PaperName kind={claims.paper} /> },
            {
              label: t('search.seal.reference'),
              value: <Identifier value={claims.reference} grouping="none" />,
            },
            { label: t('search.seal.issued'), value: <DateText day={claims.issuedOn} /> },
          ]}
        />
      )}
    </section>
  );
}

function PaperName({ kind }: { readonly kind: string }) {
  const t = useT();
  const key = paperKey(kind);
  return key === undefined ? <bdi>{kind}</bdi> : t(key);
}
