import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { X } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { IconButton } from './Button.tsx';
import { TONE_ICONS, type Tone } from './Notice.tsx';
import css from './overlay.module.css';

interface Said {
  readonly text: string;
  readonly tone: Tone;
}

const queue = new ToastQueue<Said>({ maxVisibleToasts: 3 });
const SHOWN_MS = 6000;

/** Says something that needs no answer, for six seconds. */
export function toast(text: string, tone: Tone = 'success'): void {
  queue.add({ text, tone }, { timeout: SHOWN_MS });
}

/** Where toasts appear; once, in the frame. */
export function Toasts() {
  const t = useT();
  return (
    <ToastRegion queue={queue} className={css.region} aria-label={t('ui.messages')}>
      {({ toast: said }) => {
        const Icon = TONE_ICONS[said.content.tone];
        return (
          <AriaToast toast={said} className={cx(css.toast, css[said.content.tone])}>
            <Icon size={18} aria-hidden />
            <ToastContent className={css.toastText}>
              {/* What it says is also its name. */}
              <Text slot="title">{said.content.text}</Text>
            </ToastContent>
            <IconButton icon={X} label={t('ui.close')} size="s" slot="close" />
          </AriaToast>
        );
      }}
    </ToastRegion>
  );
}
