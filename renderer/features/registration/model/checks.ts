import { ribFault } from '../../../../shared/domain/bank/rib.ts';
import { schemeOf } from '../../../../shared/domain/schemes/index.ts';
import { paramsIn, type DecisionView } from '../../../../shared/domain/rules/index.ts';
import type { Language } from '../../../../shared/i18n/index.ts';
import type { Settled } from './duplicates.ts';
import { unconfirmed, type Line } from '../../person-form/index.ts';
import type { FormValues } from './values.ts';

interface Facts {
  readonly values: FormValues;
  readonly settled: Settled;
  /** Whether the counter has looked for other files yet. */
  readonly hasLooked: boolean;
  /** Children whose cover does not go without saying. */
  readonly toLookAt: number;
}

const at = (values: FormValues, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], values);

function numberLine(values: FormValues): Line {
  if (values.identity.document.number === '') return { tone: 'waiting', says: 'registration.check.number' };
  const left = unconfirmed(values.desk.toConfirm, (path) => at(values, path)).length;
  return left > 0
    ? { tone: 'attention', says: 'registration.check.numberToConfirm', values: { count: left } }
    : { tone: 'success', says: 'registration.check.numberGiven' };
}

function ribLine({ rib, scheme }: FormValues): Line {
  if (rib === '' && schemeOf(scheme).rib === 'optional')
    return { tone: 'info', says: 'registration.check.ribOptional' };
  if (rib === '') return { tone: 'waiting', says: 'registration.check.rib' };
  const fault = ribFault(rib);
  if (fault === 'field.rib_length') return { tone: 'waiting', says: 'registration.check.ribShort' };
  return fault
    ? { tone: 'refused', says: 'registration.check.ribWrong' }
    : { tone: 'success', says: 'registration.check.ribRight' };
}

function duplicatesLine({ settled, hasLooked }: Facts): Line {
  if (settled.registered.length > 0) return { tone: 'refused', says: 'registration.check.registered' };
  if (settled.unseen.length > 0)
    return {
      tone: 'attention',
      says: 'registration.check.duplicates',
      values: { count: settled.unseen.length },
    };
  if (!hasLooked) return { tone: 'waiting', says: 'registration.check.duplicatesWaiting' };
  return settled.seen.length > 0
    ? { tone: 'success', says: 'registration.check.duplicatesSeen' }
    : { tone: 'success', says: 'registration.check.duplicatesNone' };
}

/** What has been checked so far, each in a sentence. */
export function checkLines(facts: Facts): readonly Line[] {
  const children: Line = {
    tone: 'attention',
    says: 'registration.check.childCover',
    values: { count: facts.toLookAt },
  };
  return [
    numberLine(facts.values),
    ribLine(facts.values),
    duplicatesLine(facts),
    ...(facts.toLookAt > 0 ? [children] : []),
  ];
}

const TONES = { refuses: 'refused', conditions: 'attention', allows: 'success' } as const;
const OUTLOOK = /^(rights|contribution)\./u;
/** Said although they stand in nobody's way: a score, a pension or a cover that was looked at. */
const LOOKED_AT = /^(rsu|pension|cover)\./u;

/** What the day's rules say so far: refusals, conditions, and what was looked at and is right. */
export const ruleLines = (decision: DecisionView | null | undefined, language: Language): readonly Line[] =>
  (decision?.reasons ?? []).flatMap((reason): Line[] => {
    const { effect, code } = reason;
    if (effect !== 'refuses' && effect !== 'conditions' && !(effect === 'allows' && LOOKED_AT.test(code)))
      return [];
    return [{ tone: TONES[effect], says: `rules.${code}`, values: paramsIn(reason, language) }];
  });

/** When the rights will open and what is paid: what the person asks, ready to be told. */
export const outlookLines = (outlook: readonly DecisionView[], language: Language): readonly Line[] =>
  outlook.flatMap(({ reasons }) =>
    reasons
      .filter(({ code }) => OUTLOOK.test(code))
      .map((reason) => ({ tone: 'info', says: `rules.${reason.code}`, values: paramsIn(reason, language) })),
  );

/** What the rules say of one child: why not, on what condition, or what has to be asked. */
export const childLines = (decision: DecisionView | undefined, language: Language): readonly Line[] =>
  (decision?.reasons ?? []).flatMap((reason): Line[] => {
    const { effect, code } = reason;
    if (effect === 'notes' || effect === 'allows') return [];
    const tone = effect === 'unknown' ? 'attention' : TONES[effect];
    return [{ tone, says: `rules.${code}`, values: paramsIn(reason, language) }];
  });

/** What will come out of the printer, now and at the next screen. */
export const paperLines = (hasPhoto: boolean): readonly Line[] => [
  { tone: 'info', says: 'registration.print.receipt' },
  { tone: 'info', says: 'registration.print.attestation' },
  hasPhoto
    ? { tone: 'info', says: 'registration.print.card' }
    : { tone: 'attention', says: 'registration.print.cardWithoutPhoto' },
];
