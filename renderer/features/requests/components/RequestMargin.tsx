import type { ReactNode } from 'react';
import type { RequestFile } from '../../../../shared/domain/requests/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { CheckLine } from '../../../ui/index.ts';
import { ruleLines } from '../model.ts';
import css from './requests.module.css';

/** At the side of a request: what the file has already, what the rules say, the papers and which of them are announced. */
export function RequestMargin({ file }: { readonly file: RequestFile }) {
  const { t, language } = useSpeech();
  const { already, whyNot, decision, fields, given, papers } = file;
  const rules = ruleLines(decision, language);
  const reference = new Map(given.map((paper) => [paper.code, paper.reference]));
  return (
    <div className={css.aside}>
      <Block title={t('requests.rules')}>
        {already && <CheckLine tone="attention">{t(`requests.already.${already}`)}</CheckLine>}
        {whyNot && <CheckLine tone="refused">{t(`events.not_here.${whyNot}`)}</CheckLine>}
        {Object.keys(fields).length > 0 && <CheckLine tone="attention">{t('requests.fields')}</CheckLine>}
        {decision === null && <CheckLine tone="waiting">{t('requests.rules.unknown')}</CheckLine>}
        {rules.map(({ key, tone, says, values }) => (
          <CheckLine key={key} tone={tone}>
            {t(says, values)}
          </CheckLine>
        ))}
      </Block>
      <Block title={t('requests.papers')}>
        {papers.length === 0 && <CheckLine tone="info">{t('requests.papers.none')}</CheckLine>}
        {papers.map((paper) => {
          const said = reference.get(paper.code);
          return (
            <CheckLine key={paper.code} tone={said === undefined ? 'waiting' : 'success'}>
              <bdi>{paper[language]}</bdi>
              <span className={css.why}>
                {' · '}
                {said === undefined
                  ? t('requests.papers.missing')
                  : t('requests.papers.given', { reference: said })}
              </span>
            </CheckLine>
          );
        })}
      </Block>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css.block} aria-label={title}>
      <h2 className={css.blockTitle}>{title}</h2>
      {children}
    </section>
  );
}
