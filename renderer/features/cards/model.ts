import type { BatchView, CardView, PrintersView, ReplaceOption } from '../../../shared/domain/cards/index.ts';
import { catalogues, type MessageKey } from '../../../shared/i18n/index.ts';
import type { Tone } from '../../ui/index.ts';

export const VIEWS = ['queue', 'printed', 'batches'] as const;
export type View = (typeof VIEWS)[number];
export const viewOf = (asked: string | undefined): View => VIEWS.find((view) => view === asked) ?? 'queue';

export const TONES: Readonly<Record<CardView['state'], Tone>> = {
  requested: 'attention',
  printed: 'info',
  handed: 'success',
  spoiled: 'refused',
  replaced: 'info',
  revoked: 'refused',
};

/** What a batch waits for, in one word. */
export type Waits = 'running' | 'toConfirm' | 'open' | 'done' | 'cancelled';
export function waitsFor({ state, isRunning, sent }: BatchView): Waits {
  if (isRunning) return 'running';
  if (state !== 'open') return state;
  return sent > 0 ? 'toConfirm' : 'open';
}
export const WAIT_TONES: Readonly<Record<Waits, Tone>> = {
  running: 'info',
  toConfirm: 'attention',
  open: 'attention',
  done: 'success',
  cancelled: 'info',
};

/** How far a batch is, in hundredths: what has left for the printer counts. */
export const percentOf = ({ total, sent, printed }: BatchView): number =>
  total === 0 ? 100 : Math.floor(((sent + printed) / total) * 100);

/** Why a card ended, when it is one of ours: another version may have other reasons. */
export function endKey({ state, endedWhy }: CardView): MessageKey | undefined {
  const key =
    endedWhy === 'withdrawn'
      ? 'cards.withdrawn'
      : state === 'replaced'
        ? `cards.for.${endedWhy ?? ''}`
        : `cards.${state === 'spoiled' ? 'spoil' : 'revoke'}.${endedWhy ?? ''}`;
  return key in catalogues.fr ? (key as MessageKey) : undefined;
}

/** What may be done with a card at this desk. */
export const mayHand = ({ state }: CardView): boolean => state === 'printed';
export const maySpoil = ({ state }: Pick<CardView, 'state'>): boolean =>
  state === 'requested' || state === 'printed';
export const mayReplace = ({ state }: CardView): boolean => state === 'printed' || state === 'handed';

/** The reasons that are possible now, and the others with what stands in their way. */
export const splitOptions = (options: readonly ReplaceOption[]) => ({
  possible: options.filter(({ isAllowed }) => isAllowed),
  impossible: options.filter(({ isAllowed }) => !isAllowed),
});
/** The sentence of what stands in the way that is not of the rules. */
export function refusalKey({ refusal }: ReplaceOption): MessageKey | undefined {
  const key = `error.${refusal ?? ''}`;
  return key in catalogues.fr ? (key as MessageKey) : undefined;
}

/** The sentence of what stopped a batch. */
export function faultKey({ fault, state }: BatchView): MessageKey | undefined {
  const key = `error.${fault ?? ''}`;
  return state === 'open' && key in catalogues.fr ? (key as MessageKey) : undefined;
}

/** The sentence of what keeps the printers from being listed. */
export function printerFaultKey({ fault }: PrintersView): MessageKey | undefined {
  const key = `error.${fault ?? ''}`;
  return key in catalogues.fr ? (key as MessageKey) : undefined;
}
