import { useT, useSpeech } from '../lib/i18n/I18n.tsx';
import type { SaveState as State } from './autosave.ts';

/** What is kept, in words: for the foot of a form. `savedAt` is the instant of the last save. */
export function SaveState({
  state,
  savedAt,
}: {
  readonly state: State;
  readonly savedAt?: string | undefined;
}) {
  const t = useT();
  const { time } = useSpeech();
  const text =
    state === 'failed'
      ? t('ui.unsaved')
      : state === 'waiting' || state === 'saving'
        ? t('ui.saving')
        : savedAt
          ? t('ui.saved', { time: time(savedAt) })
          : '';
  return <span role="status">{text}</span>;
}
