import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import type { PersonRecord } from '../people/record.ts';

/** The only reasons for which a card is made again (`card-remade` of resources/legal/principles.json). */
export const CARD_REASONS = ['loss', 'theft', 'damage', 'own-right'] as const;
export const CardReason = z.enum(CARD_REASONS);
export type CardReason = z.output<typeof CardReason>;

/** Why a card stopped standing, as the list of revoked papers says it. */
export type RevokedWhy = 'replaced' | 'spoiled' | 'lost' | 'stolen' | 'revoked';
const WHY: Readonly<Record<CardReason, RevokedWhy>> = {
  loss: 'lost',
  theft: 'stolen',
  damage: 'replaced',
  'own-right': 'replaced',
};
export const revokedWhy = (reason: CardReason): RevokedWhy => WHY[reason];

export const SPOIL_REASONS = [
  'print_fault',
  'ribbon',
  'wrong_photo',
  'damaged',
  'lost_before_handing',
] as const;
export const REVOKE_REASONS = ['death', 'found', 'fraud', 'asked'] as const;

const words = (max: number) => z.string().trim().max(max, { error: 'field.too_long' });
const said = (max: number) => words(max).min(1, { error: 'field.required' });

/** What the person states, on plain paper: it is not legalised. */
export const Statement = z.object({ text: said(1000), on: PlainDate });
export type Statement = z.output<typeof Statement>;

/** Why a card came out wrong, or is taken back: a reason of the list, and what there is to say more. */
export const SpoilWhy = z.object({ code: z.enum(SPOIL_REASONS), typed: words(300) });
export type SpoilWhy = z.output<typeof SpoilWhy>;
export const RevokeWhy = z.object({ code: z.enum(REVOKE_REASONS), typed: words(300) });
export type RevokeWhy = z.output<typeof RevokeWhy>;

/** Who received the card: the insured person, or somebody they sent, with the identity paper that was shown. */
export const Receiver = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('insured') }),
  z.object({ kind: z.literal('proxy'), name: said(120), document: said(40) }),
]);
export type Receiver = z.output<typeof Receiver>;

export const CardSerial = z.string().regex(/^CA-[0-9A-Z]{3}-\d{2}-\d{6}$/);

/** True when one of these files shows that whoever has this document survived an insured spouse. */
export const isSurvivor = (files: readonly PersonRecord[], document: string): boolean =>
  files.some(
    ({ ended, identity, family }) =>
      ended?.why === 'death' &&
      identity.document.number !== document &&
      family.some(({ kind, documentNumber }) => kind === 'spouse' && documentNumber === document),
  );
