import type { KeptRights } from '../../../../shared/domain/events/index.ts';
import { paramsIn } from '../../../../shared/domain/rules/index.ts';
import type { PersonFile } from '../../../../shared/domain/people/views.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, Notice } from '../../../ui/index.ts';
import css from './Family.module.css';

/** The end of the insured person's own ground for cover, and until when rights are kept. */
export function InsuredEnded({ file: { record, kept } }: { readonly file: PersonFile }) {
  const { t, day, language } = useSpeech();
  const { ended } = record;
  if (!ended) return null;
  const isDead = ended.why === 'death';
  const rights = kept.find(({ memberId }) => isDead || memberId === null);
  return (
    <Notice
      tone="attention"
      title={t(isDead ? 'events.deadTitle' : 'events.leftTitle', { day: day(ended.on, 'long') })}
    >
      {rights?.decision.reasons.map((reason) => (
        <p key={reason.code}>{t(`rules.${reason.code}`, paramsIn(reason, language))}</p>
      ))}
      {isDead && <p>{t('events.deadText')}</p>}
    </Notice>
  );
}

/** Until when somebody's rights are kept, in a badge; nothing where an end left none. */
export function KeptBadge({ rights }: { readonly rights: KeptRights | undefined }) {
  const { t, day } = useSpeech();
  if (!rights) return null;
  const { lastDay, isKept } = rights;
  if (lastDay === null) return <Badge tone="attention">{t('events.keptUnknown')}</Badge>;
  return (
    <span className={css.kept}>
      <Badge tone={isKept ? 'success' : 'info'}>
        {t(isKept ? 'events.keptUntil' : 'events.keptOver', { day: day(lastDay) })}
      </Badge>
    </span>
  );
}
