import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Check } from 'lucide-react';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { giveBack } from '../../../lib/blob-address.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Row, Stack } from '../../../ui/index.ts';
import { withCorner, type Point, type Quad } from '../../pictures/index.ts';
import css from './pages.module.css';

interface Props {
  readonly file: Blob;
  readonly quad: Quad;
  readonly onDone: (quad: Quad) => void;
  readonly onClose: () => void;
}

const NAMES: readonly MessageKey[] = [
  'pages.corner.topLeft',
  'pages.corner.topRight',
  'pages.corner.bottomRight',
  'pages.corner.bottomLeft',
];
const STEP = 0.01;
const SMALL_STEP = 0.002;
const MOVES: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The picture with the four corners of the page on it: each is moved with the arrows or the mouse. */
export function CornerEditor({ file, quad: first, onDone, onClose }: Props) {
  const t = useT();
  const [quad, setQuad] = useState(first);
  const [address, setAddress] = useState<string>();
  const board = useRef<HTMLDivElement>(null);
  const dragged = useRef<number>(undefined);
  useEffect(() => {
    const picture = new Image();
    picture.src = URL.createObjectURL(file);
    let isGone = false;
    picture.decode().then(
      () => !isGone && setAddress(picture.src),
      () => undefined, // it was read once: the corners are shown all the same
    );
    return () => {
      isGone = true;
      giveBack(picture.src);
    };
  }, [file]);
  const done = () => onDone(quad);
  useCommands([{ id: 'pages.straighten', keys: 'Ctrl+Enter', label: 'pages.straighten', run: done }]);

  const onKeyDown = (event: KeyboardEvent, corner: number) => {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? SMALL_STEP : STEP;
    setQuad((before) => withCorner(before, corner, { x: move.x * step, y: move.y * step }));
  };
  const onPointerMove = (event: PointerEvent, corner: number) => {
    const box = board.current?.getBoundingClientRect();
    if (dragged.current !== corner || !box) return;
    const to = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    setQuad((before) => {
      const from = before[corner] ?? to;
      return withCorner(before, corner, { x: to.x - from.x, y: to.y - from.y });
    });
  };
  return (
    <Stack gap={3}>
      <p id="pages-corners-help">{t('pages.cornersHelp')}</p>
      {/* Left is left in both languages: these are places on a picture. */}
      <div ref={board} dir="ltr" className={css.board} role="group" aria-label={t('pages.corners')}>
        {address && <img src={address} alt="" className={css.whole} />}
        <svg className={css.outline} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
          <polygon points={quad.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
        {quad.map(({ x, y }, corner) => (
          <button
            key={NAMES[corner]}
            type="button"
            autoFocus={corner === 0}
            className={css.corner}
            style={{ insetInlineStart: `${x * 100}%`, insetBlockStart: `${y * 100}%` }}
            aria-label={t(NAMES[corner] ?? 'pages.corners')}
            aria-describedby="pages-corners-help"
            onKeyDown={(event) => onKeyDown(event, corner)}
            onPointerDown={(event) => {
              dragged.current = corner;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={(event) => onPointerMove(event, corner)}
            onPointerUp={() => (dragged.current = undefined)}
          />
        ))}
      </div>
      <Row gap={2}>
        <Button icon={Check} variant="primary" keys="Ctrl+Enter" onPress={done}>
          {t('pages.straighten')}
        </Button>
        <Button variant="quiet" keys="Escape" onPress={onClose}>
          {t('pages.leaveCorners')}
        </Button>
      </Row>
    </Stack>
  );
}
