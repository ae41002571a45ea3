import { z } from 'zod';

/** What the root signs for the central's recipient. */
export const recipientSignedText = (recipient: string): string => `guichet-amo-recipient-v1\n${recipient}`;

/** To whom something is encrypted (age). */
export const Recipient = z.string().regex(/^age1[a-z0-9]{20,3000}$/);

/** To whom bundles are encrypted at the central, with the signature of its root (base64url). */
export const CertifiedRecipient = z.object({
  recipient: Recipient,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type CertifiedRecipient = z.output<typeof CertifiedRecipient>;
