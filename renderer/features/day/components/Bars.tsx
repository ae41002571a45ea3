import type { ReactNode } from 'react';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { shareOf } from '../model.ts';
import css from './day.module.css';

export interface BarItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly count: number;
  /** The number as it is said; a plain number when absent. */
  readonly said?: string;
  /** A word more, after the number. */
  readonly note?: string | undefined;
}

const widthOf = (share: number): string => `${share}%`;

/**
 * Numbers as bars that grow along the reading, in either direction; held against a line at `mark`, their words stand under them. It is a table: who cannot see the bars has
 * each name with its number.
 */
export function Bars({
  label,
  items,
  mark,
}: {
  readonly label: string;
  readonly items: readonly BarItem[];
  /** A number that the others are held against. */
  readonly mark?: number;
}) {
  const { number } = useSpeech();
  const scale = [...items.map(({ count }) => count), ...(mark === undefined ? [] : [mark])];
  return (
    <table className={css.chart}>
      <caption className={css.caption}>{label}</caption>
      <tbody>
        {items.map(({ id, label: name, count, said, note }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              <span className={mark === undefined ? css.bar : css.held}>
                <span className={css.track}>
                  {mark !== undefined && (
                    <span
                      className={css.mark}
                      aria-hidden
                      style={{ insetInlineStart: widthOf(shareOf(mark, scale)) }}
                    />
                  )}
                  <span
                    className={css.filled}
                    aria-hidden
                    style={{ inlineSize: widthOf(shareOf(count, scale)) }}
                  />
                </span>
                <span className={css.words}>
                  <span className={css.count}>{said ?? number(count)}</span>
                  {note && <span className={css.note}>{note}</span>}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
