import type { PlainDate } from '../../kernel/plain-date.ts';
import type { KnownDependant } from '../family/index.ts';
import type { FactsOf } from '../rules/index.ts';

/** What a file tells of a child. Through which parent the child is covered was settled when the file was accepted. */
export function childFacts(
  { birth, origin, situation, school }: KnownDependant,
  on: PlainDate,
): FactsOf<'cover-child'> {
  const common = { birth, origin: origin ?? 'own', bothInsured: false } as const;
  switch (situation) {
    case 'ordinary':
      return { ...common, studies: 'none', unableToWork: false };
    case 'student':
      return {
        ...common,
        studies: school?.studies ?? 'student',
        married: false,
        unableToWork: false,
        // As when it is declared: the day lies in one of the two years of the certificate.
        certificate: school?.year.split('-').includes(on.slice(0, 4)) ?? false,
      };
    case 'disabled':
      return { ...common, unableToWork: true };
  }
}
