import type { Feature, RailItem } from '../lib/feature.ts';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import { useGo } from '../lib/navigation.ts';
import { useSession } from '../lib/session.ts';
import { railOf } from './useFrameCommands.ts';
import css from './Rail.module.css';

interface Props {
  readonly features: readonly Feature[];
  readonly path: string;
}

/** The places, at the start side; only those of the role. */
export function Rail({ features, path }: Props) {
  const { t } = useSpeech();
  const { agent } = useSession();
  return (
    <nav className={css.rail} aria-label={t('app.places')}>
      <ul className={css.list}>
        {railOf(features, agent.role).map((item) => (
          <Place key={item.path} item={item} isHere={isWithin(path, item.path)} />
        ))}
      </ul>
    </nav>
  );
}

const isWithin = (path: string, place: string): boolean =>
  place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);

const none = (): undefined => undefined;
const always = (): boolean => true;

function Place({ item, isHere }: { readonly item: RailItem; readonly isHere: boolean }) {
  const { t, number } = useSpeech();
  const go = useGo();
  const { icon: Icon, label, path, useCount = none, useIsShown = always } = item;
  const count = useCount() ?? 0;
  if (!useIsShown()) return null;
  return (
    <li>
      <AriaButton
        className={cx(css.place, isHere && css.here)}
        aria-current={isHere ? 'page' : undefined}
        onPress={() => go(path)}
      >
        <Icon size={18} strokeWidth={isHere ? 2.2 : 1.8} aria-hidden />
        <span className={css.label}>{t(label)}</span>
        {count > 0 && (
          <span className={css.count}>
            <span aria-hidden>{number(count)}</span>
            <span className={css.said}>{t('app.waitingThere', { count })}</span>
          </span>
        )}
      </AriaButton>
    </li>
  );
}
