import { blankMember, type FormValues, type MemberValues } from './values.ts';

/** What a new member starts with: what is nearly always so is proposed, and stays to be changed. */
export function newMember(kind: MemberValues['kind'], { identity, family }: FormValues): MemberValues {
  const blank = blankMember(kind);
  if (kind === 'spouse')
    return { ...blank, sex: identity.sex === 'M' ? 'F' : identity.sex === 'F' ? 'M' : '' };
  const father =
    identity.sex === 'M' ? identity : family.find((each) => each.kind === 'spouse' && each.sex === 'M');
  return father ? { ...blank, familyLatin: father.familyLatin, familyArabic: father.familyArabic } : blank;
}

/** The index that ends a piece's key (`birth-extract.2`), when the piece belongs to a member. */
const memberOf = (key: string): number | undefined => {
  const match = /\.(\d+)$/.exec(key);
  return match ? Number(match[1]) : undefined;
};

type Removed = Pick<FormValues, 'family' | 'pieces' | 'desk'>;

/** The form without one member: the marks of later members follow them to their new place. */
export function withoutMember({ family, pieces, desk }: Removed, index: number): Removed {
  const shift = (at: number): number => (at > index ? at - 1 : at);
  return {
    family: family.filter((_, at) => at !== index),
    pieces: pieces.flatMap((mark) => {
      const at = memberOf(mark.key);
      if (at === undefined) return [mark];
      return at === index ? [] : [{ ...mark, key: mark.key.replace(/\d+$/, String(shift(at))) }];
    }),
    desk: {
      ...desk,
      toConfirm: desk.toConfirm.flatMap((each) => {
        const match = /^family\.(\d+)\.(.+)$/.exec(each.path);
        if (!match) return [each];
        const at = Number(match[1]);
        return at === index ? [] : [{ ...each, path: `family.${shift(at)}.${match[2]}` }];
      }),
    },
  };
}

/** Rank among those of the same kind, from 1: "child 2". */
export const rankOf = (family: readonly Pick<MemberValues, 'kind'>[], index: number): number =>
  family.slice(0, index + 1).filter(({ kind }) => kind === family[index]?.kind).length;
