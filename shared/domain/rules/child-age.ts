import { addDays, ageOn, dayOfAge, plainDate, type PlainDate } from '../../kernel/plain-date.ts';
import type { Book, Cited } from './book.ts';
import type { Param, Reason } from './decision.ts';
import type { ChildFacts } from './facts.ts';

type Limit = { readonly cited: Cited; readonly years: number };

/** An age limit in force; undefined when none was found. */
function limitOf(book: Book, situation: 'ordinary' | 'student'): Limit | undefined {
  const { entry, years } = book.ageLimit(situation);
  return entry && typeof years === 'number' ? { cited: entry, years } : undefined;
}

/** What every sentence about an age may show; the last day is the day before the limit's birthday. */
const showing = (book: Book, birth: PlainDate, { years }: Limit): Record<string, Param> => ({
  age: ageOn(birth, book.on),
  limit: years,
  day: { day: addDays(dayOfAge(birth, years), -1) },
});

/** Beyond the ordinary age: an unmarried student with this year's certificate, up to the student's age. */
function studentReasons(book: Book, facts: ChildFacts, birth: PlainDate, ordinary: Limit): readonly Reason[] {
  if (facts.studies === 'none')
    return [book.say('child.too_old', ordinary.cited, showing(book, birth, ordinary))];
  const student = limitOf(book, 'student');
  if (!student) return [book.say('rule.unset', ordinary.cited)];
  const shown = showing(book, birth, student);
  if (ageOn(birth, book.on) >= student.years)
    return [book.say('child.student_too_old', student.cited, shown)];
  if (facts.studies === undefined) return [book.say('missing.studies', student.cited)];
  if (facts.studies === 'training' && !book.holds('training-counts'))
    return [book.say('child.training_not_counted', book.principle('training-does-not-count'))];
  if (facts.married === undefined) return [book.say('missing.married', student.cited)];
  if (facts.married) return [book.say('child.married', student.cited, shown)];
  const certificate = book.principle('student-certificate');
  return facts.certificate === true
    ? [book.say('child.student', student.cited, shown)]
    : [book.say('child.certificate_needed', certificate, shown)];
}

function onBirthday(book: Book, facts: ChildFacts, birth: PlainDate): readonly Reason[] {
  const ordinary = limitOf(book, 'ordinary');
  const unlimited = book.ageLimit('disabled').entry;
  if (!ordinary || !unlimited) return [book.say('rule.unset', book.principle('student-certificate'))];
  if (ageOn(birth, book.on) < ordinary.years)
    return [book.say('child.within_age', ordinary.cited, showing(book, birth, ordinary))];
  if (facts.unableToWork === true) return [book.say('child.unable_to_work', unlimited)];
  const found = studentReasons(book, facts, birth, ordinary);
  // Being unable to work would turn a refusal into cover: nobody is refused before that was asked.
  return facts.unableToWork === undefined && found.some(({ effect }) => effect === 'refuses')
    ? [book.say('missing.unable_to_work', unlimited)]
    : found;
}

/**
 * What the age says. Of a child known by year only, the rules are asked for the first and for the last day of that year;
 * where the answers differ, the day of birth is needed.
 */
export function ageReasons(book: Book, facts: ChildFacts): readonly Reason[] {
  const { birth } = facts;
  if (birth.length > 4) return onBirthday(book, facts, plainDate(birth));
  const [oldest, youngest] = [`${birth}-01-01`, `${birth}-12-31`].map((day) =>
    onBirthday(book, facts, plainDate(day)),
  );
  const effects = (reasons: readonly Reason[] = []): string => reasons.map(({ effect }) => effect).join();
  if (oldest && effects(oldest) === effects(youngest)) return oldest;
  const { entry } = book.ageLimit('ordinary');
  return [book.say('missing.birth_day', entry ?? book.principle('student-certificate'))];
}
