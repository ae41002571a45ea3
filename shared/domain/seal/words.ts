import type { SealedPaper } from './claims.ts';
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
  no_such_key: 'refused',
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

type Rights = NonNullable<SealedPaper['rights']>;
const DATED = ['kept', 'waiting', 'closed'] as const satisfies readonly Rights[];
type RightsKey = `seal.rights.${Rights}` | `seal.rights.${(typeof DATED)[number]}.on`;

/** Under which key the catalogue says attested rights: those of a state whose day says something take it (`{day}`). */
export function rightsWordsOf(state: Rights, day: string | null | undefined): RightsKey {
  const dated = day ? DATED.find((one) => one === state) : undefined;
  return dated ? `seal.rights.${dated}.on` : `seal.rights.${state}`;
}
