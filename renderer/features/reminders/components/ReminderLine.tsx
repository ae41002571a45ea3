import type { Reminder } from '../../../../shared/domain/reminders/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { dayOf } from '../../../lib/i18n/formats.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, Identifier } from '../../../ui/index.ts';
import css from './reminders.module.css';

/** Whose file it is. */
export function Title({ item: { reference, insured, number } }: { readonly item: Reminder }) {
  const { language } = useSpeech();
  const [latin, arabic] = [latinFullName(insured).trim(), arabicFullName(insured).trim()];
  return (
    <span className={css.title}>
      <Identifier value={reference} grouping="none" />
      <bdi>{language === 'ar' ? arabic || latin : latin || arabic}</bdi>
      <Identifier value={number} />
    </span>
  );
}

/** What is to be done with it, and where it was last. */
export function Note({ item }: { readonly item: Reminder }) {
  const { t, language, day, time } = useSpeech();
  const { kind, last, isLost, since, branch, envelope } = item;
  const at = { day: day(dayOf(since)), time: time(since) };
  return (
    <span className={css.note}>
      <span>{t(isLost ? 'reminders.do.lost' : `reminders.do.${kind}`)}</span>
      <span className={css.last}>
        {branch === null
          ? t('reminders.last', { what: t(`care.event.${last}`), ...at })
          : t('reminders.lastAt', { what: t(`care.event.${last}`), branch: branch[language], ...at })}
        {envelope !== null && (
          <>
            {' '}
            <Identifier value={envelope} grouping="none" />
          </>
        )}
      </span>
    </span>
  );
}

/** Its step, and for how long. */
export function Age({ item: { kind, days, isLost } }: { readonly item: Reminder }) {
  const { t } = useSpeech();
  return (
    <span className={css.age}>
      {isLost ? <Badge tone="refused">{t('care.lost')}</Badge> : <span>{t(`reminders.kind.${kind}`)}</span>}
      <Badge tone="attention">{t('reminders.days', { count: days })}</Badge>
    </span>
  );
}
