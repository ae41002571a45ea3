import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, ItemList, MomentText, Section } from '../../../ui/index.ts';
import { useKeptForms } from '../../drafts/index.ts';
import { fewDrafts } from '../model.ts';
import { useAskBegun } from '../queries.ts';
import css from './Desk.module.css';

/** What was begun at this point and not finished, while there is any: deposits, and the request of a registration. */
export function PointKept() {
  const t = useT();
  const go = useGo();
  const deposits = useKeptForms().data ?? [];
  const { shown, more } = fewDrafts(deposits);
  const hasRequest = useAskBegun();
  if (deposits.length === 0 && !hasRequest) return null;
  const request = {
    id: 'request',
    title: t('pointRequests.kept'),
    onPress: () => go('/demandes-du-point/nouvelle'),
  };
  return (
    <Section title={t('day.drafts')}>
      <ItemList
        label={t('day.drafts')}
        items={[
          ...(hasRequest ? [request] : []),
          ...shown.map(({ id, title, savedAt, kind, path }) => ({
            id,
            title: <bdi>{title}</bdi>,
            note: (
              <>
                {kind && <>{t(kind)} · </>}
                {t('day.drafts.saved')} <MomentText at={savedAt} />
              </>
            ),
            onPress: () => go(path),
          })),
        ]}
      />
      {deposits.length > 0 && (
        <div className={css.more}>
          <Button size="s" variant="quiet" onPress={() => go('/brouillons')}>
            {more > 0 ? t('day.drafts.more', { count: more }) : t('registration.toDrafts')}
          </Button>
        </div>
      )}
    </Section>
  );
}
