import type { ReferenceCheck, SealCheck } from '../../../../shared/domain/people/views.ts';
import { rightsWordsOf, wordsOf } from '../../../../shared/domain/seal/words.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { DateText, DefinitionList, Identifier, MomentText, Names, Notice } from '../../../ui/index.ts';
import { paperKey } from '../model.ts';
import css from './panels.module.css';

/** Whether a paper is genuine and still holds, in words; what it vouches for is shown only when it is genuine. */
export function SealVerdict({ seal: { verdict, why, claims, listOf } }: { readonly seal: SealCheck }) {
  const t = useT();
  const { name, tone } = wordsOf(verdict, why);
  return (
    <section className={css.panel} aria-label={t('seal.title')}>
      <h2 className={css.title}>{t('seal.title')}</h2>
      <Notice tone={tone} title={t(`seal.${name}.title`)}>
        {t(`seal.${name}.body`)}
      </Notice>
      {claims && <Claims claims={claims} />}
      <ListAge listOf={listOf} />
    </section>
  );
}

function Claims({ claims }: { readonly claims: NonNullable<SealCheck['claims']> }) {
  const t = useT();
  const { fullName, fullNameArabic, birth, registrationNumber, paper, reference, issuedOn } = claims;
  const holder = { label: t('seal.holder'), value: <Names latin={fullName} arabic={fullNameArabic} /> };
  const isNamed = fullName !== '' || fullNameArabic !== '';
  return (
    <DefinitionList
      columns={3}
      items={[
        ...(isNamed ? [holder] : []),
        ...(birth === '' ? [] : [{ label: t('seal.birth'), value: <DateText day={birth} /> }]),
        ...(registrationNumber === ''
          ? []
          : [{ label: t('seal.number'), value: <PaperNumber claims={claims} /> }]),
        { label: t('seal.paper'), value: <PaperName kind={paper} /> },
        { label: t('seal.reference'), value: <Identifier value={reference} grouping="none" /> },
        { label: t('seal.issued'), value: <DateText day={issuedOn} /> },
        ...(claims.rights === null
          ? []
          : [{ label: t('seal.rights'), value: <Rights state={claims.rights} day={claims.rightsDay} /> }]),
        ...(claims.journal === null
          ? []
          : [
              {
                label: t('seal.journal'),
                value: <Identifier value={claims.journal} grouping="none" canCopy />,
              },
            ]),
      ]}
    />
  );
}

/** A number that is only reserved says so: who reads it must not take it for a registration. */
function PaperNumber({ claims }: { readonly claims: NonNullable<SealCheck['claims']> }) {
  const t = useT();
  return (
    <>
      <Identifier value={claims.registrationNumber} />
      {claims.numberState === 'reserved' && ` (${t('seal.number.reserved')})`}
    </>
  );
}

type State = NonNullable<NonNullable<SealCheck['claims']>['rights']>;
function Rights({ state, day }: { readonly state: State; readonly day: string | null }) {
  const { t, day: write } = useSpeech();
  return t(rightsWordsOf(state, day), { day: day === null ? '' : write(day) });
}

/** How old the knowledge is that the verdict stands on. */
function ListAge({ listOf }: Pick<SealCheck, 'listOf'>) {
  const { t, day, time } = useSpeech();
  return (
    <p className={css.age}>
      {listOf === null
        ? t('seal.lists.none')
        : t('seal.lists.of', { date: day(listOf.slice(0, 10)), time: time(listOf) })}
    </p>
  );
}

function PaperName({ kind }: { readonly kind: string }) {
  const t = useT();
  const key = paperKey(kind);
  return key === undefined ? <bdi>{kind}</bdi> : t(key);
}

/** What is known of a reference that was typed. */
export function ReferenceStanding({ check }: { readonly check: ReferenceCheck }) {
  const t = useT();
  const { standing, why, reference, kind, issuedAt } = check;
  const isTakenBack = standing === 'replaced' || standing === 'revoked';
  const taken = wordsOf(standing === 'revoked' ? 'revoked' : 'replaced', why);
  const [title, body] = isTakenBack
    ? ([`seal.${taken.name}.title`, `seal.${taken.name}.body`] as const)
    : ([`seal.standing.${standing}.title`, `seal.standing.${standing}.body`] as const);
  return (
    <section className={css.panel} aria-label={t('seal.standing.title')}>
      <h2 className={css.title}>{t('seal.standing.title')}</h2>
      <Notice
        tone={isTakenBack ? taken.tone : standing === 'known' ? 'success' : 'attention'}
        title={t(title)}
      >
        {t(body)}
      </Notice>
      <DefinitionList
        columns={3}
        items={[
          { label: t('seal.reference'), value: <Identifier value={reference} grouping="none" /> },
          ...(kind === null ? [] : [{ label: t('seal.paper'), value: <PaperName kind={kind} /> }]),
          ...(issuedAt === null ? [] : [{ label: t('seal.issued'), value: <MomentText at={issuedAt} /> }]),
        ]}
      />
    </section>
  );
}
