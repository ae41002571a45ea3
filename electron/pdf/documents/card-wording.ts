import type { ManagingBody } from '../../../shared/domain/papers/index.ts';
import type { PaperKey } from '../kit/words.ts';

/** What a managing body puts on its card, and how it calls the number. A new body is a line here. */
interface CardWording {
  readonly number: PaperKey;
  /** Beside the identity document; CNOPS shows neither since its card of 31 January 2022. */
  readonly showsBirthAndSex: boolean;
}
export const CARD_WORDING: Readonly<Record<ManagingBody, CardWording>> = {
  cnss: { number: 'papers.card.number.cnss', showsBirthAndSex: true },
  cnops: { number: 'papers.card.number.cnops', showsBirthAndSex: false },
  unset: { number: 'papers.card.number.unset', showsBirthAndSex: true },
};
