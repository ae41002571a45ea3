import { z } from 'zod';
import { PersonId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { inCharge, type KnownDependant } from '../family/index.ts';
import type { Legal } from '../legal/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { decide, DecisionView, type FactsOf } from '../rules/index.ts';
import { findScheme } from '../schemes/index.ts';

/** Where the rights stand that an end left, for the insured person (null) or for a dependant. */
export const KeptRights = z.object({
  memberId: PersonId.nullable(),
  /** The last day on which care is covered; null where the rules do not say one. */
  lastDay: PlainDate.nullable(),
  /** False once that day has passed, and while it is not known. */
  isKept: z.boolean(),
  decision: DecisionView,
});
export type KeptRights = z.output<typeof KeptRights>;

type Ended = NonNullable<FactsOf<'rights'>['ended']>;

/** What ended somebody's cover and leaves rights for a while: another end leaves none. */
const endOf = (member: KnownDependant): Ended | undefined =>
  member.ended?.why === 'divorce' ? { why: 'divorce', on: member.ended.on } : undefined;

/** For each whose cover has ended, until when the rules of the day keep it. After the death of the insured, those in charge are kept. */
export function listKeptRights(record: PersonRecord, on: PlainDate, legal: Legal): readonly KeptRights[] {
  const scheme = findScheme(record.scheme)?.legal as FactsOf<'rights'>['scheme'] | undefined;
  if (scheme === undefined) return [];
  const kept = (memberId: KeptRights['memberId'], ended: Ended): KeptRights => {
    const decision = decide('rights', { scheme, ended }, on, legal);
    const { rights } = decision;
    const lastDay = rights && 'lastDay' in rights ? rights.lastDay : null;
    return { memberId, lastDay, isKept: rights?.state === 'kept', decision: DecisionView.parse(decision) };
  };
  const { ended } = record;
  const survivors = ended?.why === 'death' ? inCharge(record.family) : [];
  return [
    ...(ended?.why === 'work-stops' ? [kept(null, ended)] : []),
    ...survivors.map(({ id }) => kept(id, { why: 'death', on: record.ended?.on ?? on })),
    ...record.family.flatMap((member) => {
      const end = endOf(member);
      return end ? [kept(member.id, end)] : [];
    }),
  ];
}
