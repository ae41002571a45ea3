import { FileSearch, FolderInput, Mails, ShieldCheck, UserRoundPlus, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../../../lib/cx.ts';
import { ariaKeys } from '../../../lib/hotkeys/keys.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { KeyHint } from '../../../ui/index.ts';
import { POINT_KEYS, type PointTask } from '../model.ts';
import { LostFiles } from './LostFiles.tsx';
import { PointKept } from './PointKept.tsx';
import { PointToday } from './PointToday.tsx';
import { Warning } from './Warning.tsx';
import css from './PointDesk.module.css';

interface Props {
  /** What the next card, number or receipt is for. */
  readonly task: PointTask | undefined;
  readonly onTask: (task: PointTask) => void;
}

const ICONS: Readonly<Record<keyof typeof POINT_KEYS, LucideIcon>> = {
  rights: ShieldCheck,
  deposit: FolderInput,
  envelope: Mails,
  follow: FileSearch,
  request: UserRoundPlus,
};

/** Under the field of a proximity point: the five things that are done there, each with its key, and the day so far. */
export function PointDesk({ task, onTask }: Props) {
  const t = useT();
  const go = useGo();
  const run: Readonly<Record<keyof typeof POINT_KEYS, () => void>> = {
    rights: () => onTask('rights'),
    deposit: () => onTask('deposit'),
    envelope: () => go('/enveloppes/dossiers'),
    follow: () => onTask('follow'),
    request: () => go('/demandes-du-point/nouvelle'),
  };
  const names = Object.keys(POINT_KEYS) as readonly (keyof typeof POINT_KEYS)[];
  useCommands(
    names.map((name) => ({
      id: `point.${name}`,
      keys: POINT_KEYS[name],
      label: `point.do.${name}` as const,
      run: run[name],
    })),
  );
  return (
    <div className={css.desk}>
      <Warning />
      <LostFiles />
      <ul className={css.keys} aria-label={t('point.do')}>
        {names.map((name) => {
          const Icon = ICONS[name];
          return (
            <li key={name}>
              <AriaButton
                className={cx(css.key, name === task && css.chosen)}
                aria-pressed={name === task ? true : undefined}
                aria-keyshortcuts={ariaKeys(POINT_KEYS[name])}
                onPress={run[name]}
              >
                <span className={css.line}>
                  <Icon size={22} aria-hidden />
                  <span className={css.name}>{t(`point.do.${name}`)}</span>
                  <KeyHint keys={POINT_KEYS[name]} />
                </span>
                <span className={css.says}>{t(`point.do.${name}.says`)}</span>
              </AriaButton>
            </li>
          );
        })}
      </ul>
      {task && (
        <p className={css.next} role="status">
          {t(`point.next.${task}`)}
        </p>
      )}
      <PointKept />
      <PointToday />
    </div>
  );
}
