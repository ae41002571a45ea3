import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { BilingualText, ManagingBody, PaperNumber, PaperPerson, SealText } from './common.ts';

/** The insured person's card: it proves who they are, never that rights are open. */
export const CardData = z.object({
  /** Printed as Code 128 on the back. */
  serial: z.string().regex(/^[0-9A-Z-]{4,24}$/),
  issuedOn: PlainDate,
  body: ManagingBody,
  person: PaperPerson,
  number: PaperNumber,
  /** The mutual of a person of the public sector. */
  membership: z.object({ mutuelle: BilingualText, number: z.string().max(20) }).nullable(),
  /** A JPEG in portrait, 3:4. */
  photo: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  seal: SealText,
});
export type CardData = z.output<typeof CardData>;
