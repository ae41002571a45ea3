import { cx } from '../lib/cx.ts';
import { partsOfKeys } from '../lib/hotkeys/keys.ts';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import css from './KeyHint.module.css';

interface Props {
  readonly keys: string;
  readonly tone?: 'plain' | 'onAccent';
}

/** Keys as engraved: decoration, since the control itself carries `aria-keyshortcuts`. */
export function KeyHint({ keys, tone = 'plain' }: Props) {
  const { language } = useSpeech();
  return (
    <span className={cx(css.keys, tone === 'onAccent' && css.onAccent)} aria-hidden>
      {partsOfKeys(keys, language).map((part) => (
        <kbd key={part} className={css.key}>
          {part}
        </kbd>
      ))}
    </span>
  );
}
