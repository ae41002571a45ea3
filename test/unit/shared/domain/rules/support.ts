import { readFileSync } from 'node:fs';
import { LEGAL_FILE_NAMES, readLegal, type LegalFileName } from '../../../../../shared/domain/legal/index.ts';
import {
  ACTS,
  decide,
  type Act,
  type Decision,
  type ReasonCode,
} from '../../../../../shared/domain/rules/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';

const contents = Object.fromEntries(
  LEGAL_FILE_NAMES.map((name) => [
    name,
    JSON.parse(readFileSync(`resources/legal/${name}`, 'utf8')) as unknown,
  ]),
) as Record<LegalFileName, unknown>;

/** The day that an administrator has set for law 54-23, in these tests. */
export const LAW_DAY = plainDate('2027-02-01');
export const TODAY = '2026-03-02';
export const legalToday = readLegal(contents);
export const legalWithLaw = readLegal(contents, { 'law-54-23': LAW_DAY });

/** Decides as a caller would: facts as they come, read by the act's schema. */
export function judge(act: Act, facts: object, on: string = TODAY, legal = legalToday): Decision {
  return decide(act, ACTS[act].facts.parse(facts) as never, plainDate(on), legal);
}

/** The outcome, then the codes of the reasons that make it (not those that only remark). */
export function verdictOf({ outcome, reasons }: Decision): readonly string[] {
  return [outcome, ...reasons.filter(({ effect }) => effect !== 'notes').map(({ code }) => code)];
}

export const codesOf = ({ reasons }: Decision): readonly ReasonCode[] => reasons.map(({ code }) => code);
