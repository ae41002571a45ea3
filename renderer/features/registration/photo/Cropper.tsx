import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Check, ZoomIn, ZoomOut } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, IconButton, Row } from '../../../ui/index.ts';
import { cameraCss as css, Oval } from '../../pictures/index.ts';
import { boxOf, CENTRED, cropByKey, within, type Crop } from './crop.ts';
import { draw, type Picture } from './picture.ts';

interface Props {
  readonly picture: Picture;
  readonly onDone: (crop: Crop) => void;
  readonly onClose: () => void;
}

const SHOWN = { width: 300, height: 400 };

/** The picture under the frame of the card: moved with the arrows or the mouse, brought closer with plus and minus. */
export function Cropper({ picture, onDone, onClose }: Props) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState<Crop>(CENTRED);
  const dragged = useRef<{ x: number; y: number }>(undefined);

  useEffect(() => {
    if (canvas.current) draw(canvas.current, picture, crop);
  }, [picture, crop]);
  useEffect(() => canvas.current?.focus(), []);
  useCommands([
    { id: 'photo.keep', keys: 'F10', label: 'photo.keep', run: () => onDone(crop) },
    { id: 'photo.close', keys: 'Escape', label: 'photo.close', run: onClose, hideFromPalette: true },
  ]);

  const press = (key: string): boolean => {
    const next = cropByKey(picture, crop, key);
    if (next) setCrop(next);
    return next !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') onDone(crop);
    else if (!press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = dragged.current;
    if (!from) return;
    const box = boxOf(picture, crop);
    const scale = box.width / event.currentTarget.clientWidth;
    dragged.current = { x: event.clientX, y: event.clientY };
    setCrop(
      within(picture, {
        ...crop,
        x: crop.x - ((event.clientX - from.x) * scale) / picture.width,
        y: crop.y - ((event.clientY - from.y) * scale) / picture.height,
      }),
    );
  };

  return (
    <div className={css.work}>
      <div className={css.frame}>
        <canvas
          ref={canvas}
          {...SHOWN}
          className={css.live}
          tabIndex={0}
          role="application"
          aria-label={t('photo.cropLabel')}
          aria-describedby="photo-crop-help"
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            dragged.current = { x: event.clientX, y: event.clientY };
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => (dragged.current = undefined)}
          onWheel={(event) => press(event.deltaY < 0 ? '+' : '-')}
        />
        <Oval />
      </div>
      <div className={css.words}>
        <p id="photo-crop-help">{t('photo.cropHelp')}</p>
        <Row gap={1}>
          <IconButton icon={ZoomIn} label={t('photo.closer')} onPress={() => press('+')} />
          <IconButton icon={ZoomOut} label={t('photo.further')} onPress={() => press('-')} />
        </Row>
        <Row gap={2} isWrapping>
          <Button icon={Check} keys="F10" onPress={() => onDone(crop)}>
            {t('photo.keep')}
          </Button>
          <Button variant="quiet" keys="Escape" onPress={onClose}>
            {t('photo.close')}
          </Button>
        </Row>
      </div>
    </div>
  );
}
