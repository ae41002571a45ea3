import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Answer, Button, ItemList, Loading, MomentText, Section } from '../../../ui/index.ts';
import { useKeptForms } from '../../drafts/index.ts';
import { fewDrafts } from '../model.ts';
import css from './Desk.module.css';

/** What this agent has begun and not yet finished. */
export function Drafts() {
  const t = useT();
  const go = useGo();
  const drafts = useKeptForms();
  return (
    <Section title={t('day.drafts')}>
      <Answer
        of={drafts}
        loading={<Loading lines={2} />}
        isEmpty={(all) => all.length === 0}
        empty={<p className={css.quiet}>{t('day.drafts.none')}</p>}
      >
        {(all) => {
          const { shown, more } = fewDrafts(all);
          return (
            <>
              <ItemList
                label={t('day.drafts')}
                items={shown.map(({ id, title, savedAt, kind, path }) => ({
                  id,
                  title: <bdi>{title || t('day.drafts.unnamed')}</bdi>,
                  note: (
                    <>
                      {kind && <>{t(kind)} · </>}
                      {t('day.drafts.saved')} <MomentText at={savedAt} />
                    </>
                  ),
                  onPress: () => go(path),
                }))}
              />
              {more > 0 && (
                <div className={css.more}>
                  <Button size="s" variant="quiet" onPress={() => go('/brouillons')}>
                    {t('day.drafts.more', { count: more })}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
}
