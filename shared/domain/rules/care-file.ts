import { compareDecimals, decimal } from '../../kernel/decimal.ts';
import { fromCentimes } from '../../kernel/money.ts';
import { addDays, addMonths } from '../../kernel/plain-date.ts';
import type { Book } from './book.ts';
import type { Reason, Verdict } from './decision.ts';
import type { CareFileFacts } from './facts.ts';

/** Small files go to a proximity point, others to a branch. */
function place(book: Book, amount: CareFileFacts['amount']): readonly Reason[] {
  const { entry, value } = book.figure('amount-proximity-point');
  if (value === null) return [book.say('figure.unset_not_needed', entry)];
  if (amount === undefined) return [];
  const toPoint = compareDecimals(fromCentimes(amount), decimal(value)) < 0;
  return [book.say(toPoint ? 'care.to_point' : 'care.to_branch', entry, { limit: { decimal: value } })];
}

function deadline(book: Book, { body, firstActOn, treatmentEndedOn }: CareFileFacts): Reason {
  const continuous = treatmentEndedOn !== undefined;
  const { entry, value } = book.figure(
    body === 'CNOPS'
      ? 'deadline-care-cnops'
      : continuous
        ? 'deadline-care-cnss-continuous'
        : 'deadline-care-cnss',
  );
  if (value === null) return book.say('figure.unset', entry);
  const start = treatmentEndedOn ?? firstActOn;
  if (start === undefined) return book.say('missing.first_act', entry);
  const lastDay = continuous ? addDays(start, Number(value)) : addMonths(start, Number(value));
  return book.say(book.on <= lastDay ? 'care.in_time' : 'care.too_late', entry, { day: { day: lastDay } });
}

/** May this care file still be handed in, and where? */
export const decideCareFile = (book: Book, facts: CareFileFacts): Verdict => ({
  reasons: [deadline(book, facts), ...place(book, facts.amount)],
});
