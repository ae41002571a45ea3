import type { RevokedWhy } from './revocations.ts';
import type { PaperVerdict } from './trust.ts';

/** How grave a verdict is. Red only for what nobody should accept. */
export type VerdictTone = 'success' | 'attention' | 'refused';
type Named = PaperVerdict | 'spoiled' | 'lost' | 'stolen';

const TONES: Readonly<Record<Named, VerdictTone>> = {
  valid: 'success',
  replaced: 'attention',
  spoiled: 'refused',
  lost: 'attention',
  stolen: 'refused',
  revoked: 'refused',
  key_revoked: 'attention',
  lists_old: 'attention',
  expired: 'attention',
  not_yet: 'attention',
  key_refused: 'refused',
  unknown_key: 'attention',
  unsigned: 'refused',
  altered: 'refused',
  not_ours: 'attention',
  malformed: 'attention',
};

/** Under which name the catalogue says a verdict (`seal.<name>.title`, `seal.<name>.body`), and how grave it is. */
export function wordsOf(verdict: PaperVerdict, why?: RevokedWhy | null): { name: Named; tone: VerdictTone } {
  const name = verdict === 'replaced' && why ? why : verdict;
  return { name, tone: TONES[name] };
}
