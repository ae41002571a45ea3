/** What an attestation may attest. */
export const ATTESTED = ['registration', 'rights', 'achamil'] as const;
export type Attested = (typeof ATTESTED)[number];
