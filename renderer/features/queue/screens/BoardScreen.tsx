import { useEffect, useState } from 'react';
import { directionOf, LANGUAGES, type Language, type MessageKey } from '../../../../shared/i18n/index.ts';
import type { QueueBoard } from '../../../../shared/domain/queue/index.ts';
import { cx } from '../../../lib/cx.ts';
import { createTranslate, useT, type Values } from '../../../lib/i18n/I18n.tsx';
import { Button } from '../../../ui/index.ts';
import { useBoard } from '../queries.ts';
import { useCalls } from '../useCalls.ts';
import css from './board.module.css';

const SAY = { fr: createTranslate('fr'), ar: createTranslate('ar') } as const;

/** The second screen: the number called, in digits that are read from the end of the room, in both languages at once. */
export function BoardScreen() {
  const t = useT();
  const board = useBoard().data;
  const { isFresh, allowSound } = useCalls(board);
  const [isFull, goFull] = useFullScreen();
  useEffect(() => {
    document.title = t('queue.title');
  }, [t]);
  const called = board?.called;
  return (
    <main className={cx(css.board, isFresh && css.fresh)}>
      <h1 className={css.hidden}>{t('queue.title')}</h1>
      <Both words={headOf(board)} className={called ? css.head : css.idle} />
      {called && (
        <p className={css.number} dir="ltr">
          {called.name}
        </p>
      )}
      {called && board && (
        <p className={css.counter}>
          <Both words="queue.show.counter" className={css.pair} />
          <bdi className={css.counterName}>{board.counter}</bdi>
        </p>
      )}
      <div className={css.hidden} role="status" aria-live="assertive">
        {called && board && (
          <Both words="queue.show.say" values={{ name: called.name, counter: board.counter }} />
        )}
      </div>
      <footer className={css.foot}>
        {board && board.before.length > 0 && (
          <div className={css.before}>
            <Both words="queue.show.before" className={css.pair} />
            <ul>
              {board.before.map((name) => (
                <li key={name} dir="ltr">
                  {name}
                </li>
              ))}
            </ul>
          </div>
        )}
        {board?.isOn && (
          <Both words="queue.show.waiting" values={{ count: board.waiting }} className={css.pair} />
        )}
        {!isFull && (
          <Button
            autoFocus
            onPress={() => {
              allowSound();
              goFull();
            }}
          >
            {t('queue.show.full')}
          </Button>
        )}
      </footer>
    </main>
  );
}

const headOf = (board: QueueBoard | undefined): MessageKey => {
  if (board && !board.isOn) return 'queue.show.closed';
  return board?.called ? 'queue.show.called' : 'queue.show.wait';
};

interface BothProps {
  readonly words: MessageKey;
  readonly values?: Values;
  readonly className?: string | undefined;
}

/** A sentence in both languages, French first, each in its direction. */
function Both({ words, values, className }: BothProps) {
  return (
    <span className={className}>
      {LANGUAGES.map((language: Language) => (
        <span key={language} lang={language} dir={directionOf(language)}>
          {SAY[language](words, values)}
        </span>
      ))}
    </span>
  );
}

/** A shell may have opened the window full already; a browser needs somebody to ask. */
const isWholeScreen = (): boolean =>
  document.fullscreenElement !== null || window.innerHeight >= window.screen.height;

function useFullScreen(): readonly [isFull: boolean, goFull: () => void] {
  const [isFull, setFull] = useState(isWholeScreen);
  useEffect(() => {
    const look = () => setFull(isWholeScreen());
    window.addEventListener('resize', look);
    document.addEventListener('fullscreenchange', look);
    return () => {
      window.removeEventListener('resize', look);
      document.removeEventListener('fullscreenchange', look);
    };
  }, []);
  // Refused by the browser: the screen is as readable in its window.
  return [isFull, () => void document.documentElement.requestFullscreen().catch(() => undefined)];
}
