import { ArrowDown, ArrowUp, Crop, RotateCw, Trash2 } from 'lucide-react';
import type { PiecePage } from '../../../../shared/domain/care/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { IconButton, Loading, Row } from '../../../ui/index.ts';
import { bytesOf } from '../../papers/index.ts';
import { usePicture } from '../../pictures/index.ts';
import { usePage } from '../queries.ts';
import type { PageWork } from './usePageWork.ts';
import css from './pages.module.css';

interface Props {
  readonly personId: string;
  readonly page: PiecePage;
  readonly rank: number;
  readonly work: PageWork;
  /** Undefined for a page of before, whose picture is gone. */
  readonly onCorners: (() => void) | undefined;
}

/** One page: what it looks like, and what can be done with it. */
export function PageTile({ personId, page, rank, work, onCorners }: Props) {
  const t = useT();
  const kept = usePage(personId, page.sha256).data;
  const address = usePicture(kept?.jpeg);
  const found = work.sources.get(page.sha256)?.found;
  const isBusy = work.busy !== undefined;
  const number = rank + 1;
  /** The page moves with its buttons, and the one that was pressed keeps the focus. */
  const move = (by: -1 | 1) => {
    const pressed = document.activeElement;
    work.move(page, by);
    requestAnimationFrame(() => pressed instanceof HTMLElement && pressed.focus());
  };
  return (
    <li className={css.tile}>
      <span className={css.sheet}>
        {address ? <img src={address} alt={t('pages.page', { number })} /> : <Loading lines={1} />}
      </span>
      <div className={css.says}>
        <span>{t('pages.page', { number })}</span>
        {found && <span className={css.quiet}>{t(`pages.found.${found}`)}</span>}
        <Row gap={1}>
          <IconButton
            icon={ArrowUp}
            size="s"
            label={t('pages.earlier', { number })}
            isHeld={isBusy || rank === 0}
            onPress={() => move(-1)}
          />
          <IconButton
            icon={ArrowDown}
            size="s"
            label={t('pages.later', { number })}
            isHeld={isBusy || rank === work.own.length - 1}
            onPress={() => move(1)}
          />
          <IconButton
            icon={RotateCw}
            size="s"
            label={t('pages.turn', { number })}
            isHeld={isBusy || !kept}
            onPress={() =>
              kept && void work.turn(page, new Blob([bytesOf(kept.jpeg)], { type: 'image/jpeg' }))
            }
          />
          {onCorners && (
            <IconButton
              icon={Crop}
              size="s"
              label={t('pages.adjust', { number })}
              isHeld={isBusy}
              onPress={onCorners}
            />
          )}
          <IconButton
            icon={Trash2}
            size="s"
            label={t('pages.remove', { number })}
            isHeld={isBusy}
            onPress={() => work.remove(page)}
          />
        </Row>
      </div>
    </li>
  );
}
