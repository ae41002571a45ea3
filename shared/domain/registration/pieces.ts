/** A kind of paper, from `resources/legal/pieces.json`: for whom a registration asks it, and in which schemes. */
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
