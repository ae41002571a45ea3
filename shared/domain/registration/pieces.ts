import { ageOn, type PlainDate } from '../../kernel/plain-date.ts';

/** A kind of paper: for whom a registration asks it (`resources/legal/pieces.json`), and in which schemes (`resources/schemes/papers.json`). */
export interface PieceRule {
  readonly code: string;
  readonly asked: 'insured' | 'spouse' | 'child' | 'student' | 'disabled';
  /** Codes of schemes; absent or null where every scheme asks it. */
  readonly schemes?: readonly string[] | null;
  readonly fr: string;
  readonly ar: string;
}

/** One paper to hand in: its kind, for whom (an index in the family, absent for the insured). */
export interface RequiredPiece {
  readonly key: string;
  readonly code: string;
  readonly member?: number;
}

interface FamilyMember {
  readonly kind: 'spouse' | 'child';
  readonly situation?: string | undefined;
}

/** A paper that a scheme asks, from `resources/schemes/papers.json`: a new one with its names, or a known one kept to some schemes. */
export interface SchemePaper {
  readonly code: string;
  readonly schemes: readonly string[];
  readonly fr?: string | undefined;
  readonly ar?: string | undefined;
}

/** The papers of everybody and those of schemes as one list: what only some schemes ask comes first. */
export function withSchemePapers(
  rules: readonly PieceRule[],
  papers: readonly SchemePaper[],
): readonly PieceRule[] {
  const added = papers.flatMap(({ code, schemes, fr, ar }): PieceRule[] =>
    fr === undefined || ar === undefined ? [] : [{ code, schemes, fr, ar, asked: 'insured' }],
  );
  const kept = rules.map((rule) => {
    const paper = papers.find(({ code }) => code === rule.code);
    return paper ? { ...rule, schemes: paper.schemes } : rule;
  });
  return [...added, ...kept];
}

interface File {
  readonly scheme: string;
  readonly family: readonly FamilyMember[];
}

/** The papers that this file needs, in the order of the rules. Keys stay the same while the family keeps its order. */
export function requiredPieces(
  rules: readonly PieceRule[],
  { scheme, family }: File,
): readonly RequiredPiece[] {
  const own = rules.filter(({ schemes }) => !schemes || schemes.includes(scheme));
  const of = (asked: PieceRule['asked'], member?: number): RequiredPiece[] =>
    own
      .filter((rule) => rule.asked === asked)
      .map(({ code }) =>
        member === undefined ? { key: code, code } : { key: `${code}.${member}`, code, member },
      );
  return [
    ...of('insured'),
    ...family.flatMap((member, index) => [
      ...of(member.kind, index),
      ...(member.kind === 'child' && member.situation === 'student' ? of('student', index) : []),
      ...(member.kind === 'child' && member.situation === 'disabled' ? of('disabled', index) : []),
    ]),
  ];
}

/** True when a child of ordinary situation is past the age limit of the day (years, from dated legal data). */
export const isPastAgeLimit = (birth: string, limitYears: number, today: PlainDate): boolean =>
  ageOn(birth, today) >= limitYears;
