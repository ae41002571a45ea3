import { useEffect, useRef, useState } from 'react';
import { Camera as CameraIcon } from 'lucide-react';
import { cx } from '../../lib/cx.ts';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { Button, Notice, Row } from '../../ui/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import css from './camera.module.css';

const WANTED = {
  face: { width: { ideal: 1280 }, height: { ideal: 960 } },
  page: { width: { ideal: 2592 }, height: { ideal: 1944 }, facingMode: 'environment' },
} as const satisfies Record<string, MediaTrackConstraints>;
const ADVICE: Readonly<Record<keyof typeof WANTED, MessageKey>> = {
  face: 'photo.advice',
  page: 'pages.advice',
};

interface Props {
  /** What is held in front of it. */
  readonly of?: keyof typeof WANTED;
  readonly onTaken: (picture: Blob) => void;
  readonly onClose: () => void;
}

type Access = 'asking' | 'live' | 'refused' | 'absent';

/** The camera of the counter, with an oval to place a face; the same key that opened it takes the picture. */
export function Camera({ of = 'face', onTaken, onClose }: Props) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const [access, setAccess] = useState<Access>('asking');

  useEffect(() => {
    let stream: MediaStream | undefined;
    let isGone = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices
      ?.getUserMedia({ audio: false, video: WANTED[of] })
      .then(async (given) => {
        stream = given;
        if (isGone || !video.current) return stop();
        video.current.srcObject = given;
        await video.current.play();
        setAccess('live');
      })
      .catch((error: unknown) => {
        if (!isGone)
          setAccess(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'absent');
      });
    return () => {
      isGone = true;
      stop();
    };
  }, [of]);

  const take = () => {
    const frame = video.current;
    if (!frame || access !== 'live') return;
    const canvas = document.createElement('canvas');
    canvas.width = frame.videoWidth;
    canvas.height = frame.videoHeight;
    canvas.getContext('2d')?.drawImage(frame, 0, 0);
    canvas.toBlob((blob) => blob && onTaken(blob), 'image/png');
  };
  useCommands([
    { id: 'photo.take', keys: 'F10', label: 'photo.take', run: take, when: access === 'live' },
    { id: 'photo.close', keys: 'Escape', label: 'photo.close', run: onClose, hideFromPalette: true },
  ]);

  if (access === 'refused' || access === 'absent')
    return (
      <Notice
        tone="attention"
        actions={
          <Button size="s" keys="Escape" onPress={onClose}>
            {t('photo.close')}
          </Button>
        }
      >
        {t(access === 'refused' ? 'photo.cameraRefused' : 'photo.cameraAbsent')}
      </Notice>
    );
  return (
    <div className={css.work}>
      <div className={cx(css.frame, of === 'page' && css.wide)}>
        <video ref={video} className={css.live} muted playsInline aria-label={t('photo.live')} />
        {of === 'face' && <Oval />}
      </div>
      <div className={css.words}>
        <p>{t(ADVICE[of])}</p>
        <Row gap={2} isWrapping>
          <Button icon={CameraIcon} keys="F10" autoFocus isBusy={access === 'asking'} onPress={take}>
            {t('photo.take')}
          </Button>
          <Button variant="quiet" keys="Escape" onPress={onClose}>
            {t('photo.close')}
          </Button>
        </Row>
      </div>
    </div>
  );
}

/** Where the face goes: head in the oval, eyes on the line. */
export function Oval() {
  return (
    <svg className={css.oval} viewBox="0 0 300 400" aria-hidden>
      <ellipse cx="150" cy="180" rx="92" ry="124" />
      <path d="M28 400 C40 330 95 318 150 318 S260 330 272 400" />
      <line x1="70" x2="230" y1="164" y2="164" />
    </svg>
  );
}
