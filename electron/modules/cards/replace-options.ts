import { CARD_REASONS, isSurvivor, type ReplaceOption } from '../../../shared/domain/cards/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { decide, ReasonView, type FactsOf } from '../../../shared/domain/rules/index.ts';
import type { Database } from '../../db/database.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadLegal } from '../legal/index.ts';
import { findRecord, listByDocument } from '../people/index.ts';
import { findLive } from './cards.repo.ts';

export interface OptionPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly legal: ReadLegal;
  readonly hasPhoto: (record: PersonRecord) => boolean;
}

/** What may be asked again, and what never is: said with the rule beside it. */
const ASKED = [...CARD_REASONS, 'data-change'] as const;

/** For which reasons a card may be made again, by the rules of the day and by what is known here. */
export function createReplaceOptions({ db, clock, legal, hasPhoto }: OptionPorts) {
  /** Files known here in which this person is a dependant. */
  const familyFiles = ({ id, identity }: PersonRecord): PersonRecord[] =>
    listByDocument(db, identity.document.number, 20)
      .flatMap(({ insured }) => (insured === null ? [] : [insured.id]))
      .filter((insuredId) => insuredId !== id)
      .flatMap((insuredId) => findRecord(db, insuredId) ?? []);

  /** What the rules of the day say of a card asked for this reason. */
  const decideOn = (record: PersonRecord, why: FactsOf<'card'>['why'], papers: readonly string[]) =>
    decide(
      'card',
      { why, cardExists: findLive(db, record.id) !== undefined, papers: [...papers] },
      clock.today(),
      legal(),
    );

  const optionOf = (record: PersonRecord, why: (typeof ASKED)[number]): ReplaceOption => {
    const live = findLive(db, record.id);
    const decision = decideOn(record, why, papersWith(record));
    const stands = live !== undefined && live.state !== 'requested';
    const refusal =
      why === 'data-change'
        ? null
        : record.ended?.why === 'death'
          ? 'papers.insured_dead'
          : !hasPhoto(record)
            ? 'papers.photo_missing'
            : why === 'own-right'
              ? live
                ? 'papers.card_exists'
                : isSurvivor(familyFiles(record), record.identity.document.number)
                  ? null
                  : 'cards.no_survivor'
              : live && !stands
                ? 'cards.not_printed'
                : null;
    return {
      why,
      isAllowed: refusal === null && (decision.outcome === 'allowed' || decision.outcome === 'conditional'),
      reasons: decision.reasons.map((reason) => ReasonView.parse(reason)),
      refusal,
    };
  };

  return { optionOf, listOptions: (record: PersonRecord) => ASKED.map((why) => optionOf(record, why)) };
}

/** The papers of a replacement: the statement is written here, the photo is the file's own. */
const papersWith = (record: PersonRecord): readonly string[] => [
  'card-request',
  'loss-statement',
  ...(record.photo === null ? [] : ['photo']),
];
