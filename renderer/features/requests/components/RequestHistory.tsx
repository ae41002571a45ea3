import type { RequestFile } from '../../../../shared/domain/requests/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, MomentText, Section, Story } from '../../../ui/index.ts';
import { TONES } from '../model.ts';
import css from './requests.module.css';

/** What happened to a request, the newest first. */
export function RequestHistory({ file }: { readonly file: RequestFile }) {
  const { t, language } = useSpeech();
  const { request, papers } = file;
  const names = new Map(papers.map((paper) => [paper.code, paper[language]]));
  const steps = request.history.map((step, index) => ({ ...step, id: String(index) })).toReversed();
  return (
    <Section title={t('requests.history')}>
      <Story
        label={t('requests.history')}
        items={steps.map(({ id, at, state, agentNumber, reason, papers: asked, typed, given }) => ({
          id,
          when: <MomentText at={at} />,
          end: <Badge tone={TONES[state]}>{t(`requests.state.${state}`)}</Badge>,
          what: (
            <span>
              {agentNumber === null
                ? t('requests.history.requester')
                : t('sync.agent', { number: agentNumber })}
              {reason && <p className={css.why}>{t(`requests.reason.${reason.code}`)}</p>}
              {reason?.typed && (
                <p className={css.why} dir="auto">
                  {reason.typed}
                </p>
              )}
              {reason?.rules.map((rule) => (
                <p key={rule.fr} className={css.why}>
                  {rule[language]}
                </p>
              ))}
              {asked.length > 0 && (
                <p className={css.why}>
                  {t('requests.history.papers', { papers: asked.map((paper) => paper[language]).join(', ') })}
                </p>
              )}
              {typed && (
                <p className={css.why} dir="auto">
                  {typed}
                </p>
              )}
              {given.map(({ code, reference }) => (
                <p key={code} className={css.why}>
                  {t('requests.history.given', { paper: names.get(code) ?? code, reference })}
                </p>
              ))}
            </span>
          ),
        }))}
      />
    </Section>
  );
}
