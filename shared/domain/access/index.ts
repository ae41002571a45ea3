import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';

/** Letters and figures of a first secret: none that a hurried reader takes for another (B for 8, I or 1 for L, O or Q for 0, S for 5, V for U, Z for 2). */
export const SECRET_SIGNS = 'ACDEFGHJKMNPRTUWXY23456789';
export const SECRET_CHARS = 12;
const GROUP_CHARS = 4;

/** `ACDE-FGHJ-KMNP`, as it is printed. */
export const SECRET_PATTERN = new RegExp(
  `^[${SECRET_SIGNS}]{${GROUP_CHARS}}(-[${SECRET_SIGNS}]{${GROUP_CHARS}}){${SECRET_CHARS / GROUP_CHARS - 1}}$`,
);

/** A new secret from bytes of chance. A byte beyond the last whole turn of the signs is thrown away: each sign is as likely. */
export function newSecret(bytes: (count: number) => Uint8Array): string {
  const turns = 256 - (256 % SECRET_SIGNS.length);
  let signs = '';
  while (signs.length < SECRET_CHARS) {
    for (const byte of bytes(SECRET_CHARS))
      if (byte < turns && signs.length < SECRET_CHARS) signs += SECRET_SIGNS[byte % SECRET_SIGNS.length];
  }
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is hashed, from any way of typing it: the signs alone, in capitals. */
export const secretAsHashed = (typed: string): string => typed.toUpperCase().replace(/[\s-]/gu, '');

/** argon2id in PHC text form: all that is kept and sent of a secret. */
export const SecretHash = z
  .string()
  .max(200)
  .regex(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/);

/** Why a person gets a second slip; each has a word `access.reason.<code>`. */
export const ACCESS_REASONS = ['lost', 'never_received'] as const;
export const AccessReason = z.enum(ACCESS_REASONS);
export type AccessReason = z.output<typeof AccessReason>;

/**
 * The sealed slip, given once. It is no `PaperKind`: nobody can draw it again, since nobody keeps what it says.
 * `pdf` is base64; nothing of it is on the disk.
 */
export const AccessSlip = z.object({
  actId: ActId,
  reference: z.string(),
  pages: z.int(),
  pdf: z.base64(),
});
export type AccessSlip = z.output<typeof AccessSlip>;
