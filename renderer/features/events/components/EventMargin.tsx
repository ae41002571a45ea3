import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { EventReview } from '../../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { CheckLine } from '../../../ui/index.ts';
import { Changes } from '../../file-values/index.ts';
import { Block, Lines, MarginColumn, unconfirmed } from '../../person-form/index.ts';
import { cardReason, childReasons, OUTCOME_TONES, reasonLine, told } from '../model/lines.ts';
import type { EventWork } from '../useEvent.ts';
import css from './events.module.css';

/** What follows the work at the end side: the rules of the day, what changes, the card that stays, the papers. */
export function EventMargin({ work }: { readonly work: EventWork }) {
  const { t, number } = useSpeech();
  const { review, asked, missing, subject, form, values } = work;
  const toConfirm = unconfirmed(values.desk.toConfirm, (path) => form.getValues(path as 'memberId')).length;
  return (
    <MarginColumn>
      <RulesBlock review={review} />
      {subject.kind === 'scheme-change' && (
        <CheckLine tone="success">
          {t('events.sameNumber', { number: subject.record.registrationNumber ?? '' })}
        </CheckLine>
      )}
      {toConfirm > 0 && (
        <CheckLine tone="attention">
          {t('registration.check.numberToConfirm', { count: toConfirm })}
        </CheckLine>
      )}
      {review && review.children.length > 0 && <ChildrenBlock review={review} record={subject.record} />}
      <Block title={t('events.changes')}>
        {review && review.changes.length > 0 ? (
          <Changes changes={review.changes} record={subject.record} />
        ) : (
          <CheckLine tone="waiting">{t('events.changesNone')}</CheckLine>
        )}
      </Block>
      <CardBlock review={review} />
      <Block
        title={t('events.step.papers')}
        end={t('registration.piecesCount', {
          received: number(asked.length - missing),
          asked: number(asked.length),
        })}
      >
        {missing === 0 ? (
          <CheckLine tone="success">
            {t(asked.length === 0 ? 'events.papersNone' : 'registration.piecesWhole')}
          </CheckLine>
        ) : (
          <CheckLine tone="attention">{t('events.missing', { count: missing })}</CheckLine>
        )}
      </Block>
    </MarginColumn>
  );
}

interface Reviewed {
  readonly review: EventReview | undefined;
}

function RulesBlock({ review }: Reviewed) {
  const { t, language } = useSpeech();
  const decision = review?.decision;
  return (
    <Block title={t('events.rules')}>
      {decision ? (
        <>
          <CheckLine tone={OUTCOME_TONES[decision.outcome]}>
            <span className={css.outcome}>{t(`rules.outcome.${decision.outcome}`)}</span>
          </CheckLine>
          <Lines of={told(decision).map((reason) => reasonLine(reason, language, t))} />
        </>
      ) : (
        <CheckLine tone="waiting">{t('events.rulesWaiting')}</CheckLine>
      )}
    </Block>
  );
}

/** Said beside every event and every change, with its reason: nobody is offered another card. */
export function CardBlock({ review }: Reviewed) {
  const { t, language } = useSpeech();
  const reason = cardReason(review?.decision);
  return (
    <Block title={t('events.card')}>
      {reason ? (
        <Lines of={[{ ...reasonLine(reason, language, t), tone: 'success' }]} />
      ) : (
        <CheckLine tone="success">{t('events.cardStays')}</CheckLine>
      )}
    </Block>
  );
}

function ChildrenBlock({ review, record }: { readonly review: EventReview; readonly record: PersonRecord }) {
  const { t, language } = useSpeech();
  const leaves = (id: string) =>
    review.changes.some(({ path, after }) => path === `family.${id}.ended.why` && after === 'custody');
  return (
    <Block title={t('events.children')}>
      {review.children.map(({ memberId, decision }) => {
        const child = record.family.find(({ id }) => id === memberId);
        if (!child) return null;
        const name = language === 'ar' ? child.givenArabic : child.givenLatin;
        const isLeaving = leaves(memberId);
        return (
          <div key={memberId} aria-label={language === 'ar' ? arabicFullName(child) : latinFullName(child)}>
            <CheckLine tone={isLeaving ? 'attention' : 'success'}>
              <span className={css.outcome}>
                {t(isLeaving ? 'events.childLeaves' : 'events.childStays', { name })}
              </span>
            </CheckLine>
            <Lines of={childReasons(decision, isLeaving).map((reason) => reasonLine(reason, language, t))} />
          </div>
        );
      })}
    </Block>
  );
}
