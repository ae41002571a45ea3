import { RefreshCw } from 'lucide-react';
import type { RightsCheck } from '../../../../shared/domain/rights/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Loading, Notice, Section } from '../../../ui/index.ts';
import { showMonth, whyWords } from '../model.ts';
import type { RightsQuery } from '../queries.ts';
import { findRights } from './MemberLine.tsx';
import { RightsBadge } from './RightsBadge.tsx';
import css from './rights.module.css';

/** Rights first: where they stand, who said so and when, and the key to ask again. */
export function RightsSection({ query }: { readonly query: RightsQuery }) {
  const t = useT();
  const describe = useDescribe();
  const again = () => void query.refetch();
  useCommands([
    { id: 'rights.check', keys: 'F5', label: 'rights.check', run: again, when: !query.isFetching },
  ]);
  return (
    <Section
      title={t('rights.title')}
      end={
        <Button size="s" variant="quiet" icon={RefreshCw} keys="F5" isBusy={query.isFetching} onPress={again}>
          {t('rights.checkAgain')}
        </Button>
      }
    >
      <div className={css.panel} aria-live="polite" aria-busy={query.isFetching}>
        {query.isPending && <Loading lines={1} label={t('rights.checking')} />}
        {query.error && !query.isFetching && (
          <Notice tone="attention">{describe.error(query.error.error)}</Notice>
        )}
        {query.data && <Said check={query.data} />}
      </div>
    </Section>
  );
}

function Said({ check }: { readonly check: RightsCheck }) {
  const { t, moment, language } = useSpeech();
  const { answer, origin, isOld, isBehind, trouble } = check;
  const insured = findRights(check, null);
  return (
    <>
      {insured && answer && (
        <p className={css.top}>
          <RightsBadge rights={insured} />
          {origin === 'live' && (
            <span className={css.origin}>{t('rights.live', { at: moment(answer.at) })}</span>
          )}
        </p>
      )}
      {answer && origin === 'kept' && (
        <Notice tone="attention">
          <p>{t('rights.kept', { at: moment(answer.at) })}</p>
          {isOld && <p>{t('rights.old')}</p>}
        </Notice>
      )}
      {!answer && (
        <Notice tone="attention">{t(trouble === 'not_there' ? 'rights.notThere' : 'rights.none')}</Notice>
      )}
      {isBehind && <Notice tone="attention">{t('rights.behind')}</Notice>}
      {insured && insured.monthsDue.length > 0 && (
        <p className={css.why}>
          {t('rights.monthsDue', { months: insured.monthsDue.map(showMonth).join(' · ') })}
        </p>
      )}
      {insured &&
        whyWords(insured, language).map(({ key, values }) => (
          <p key={key} className={css.why}>
            {t(key, values)}
          </p>
        ))}
    </>
  );
}
