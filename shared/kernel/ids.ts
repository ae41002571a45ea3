import { z } from 'zod';

/** A UUIDv7 made where the act happens and kept for ever. One schema, one brand a subject. */
const uuid = <B extends string>() => z.uuid().brand<B>();

export const PersonId = uuid<'PersonId'>();
export type PersonId = z.output<typeof PersonId>;
/** An act's id is also its outbox entry's id and the idempotency key at the central, for ever. */
export const ActId = uuid<'ActId'>();
export type ActId = z.output<typeof ActId>;
export const DraftId = uuid<'DraftId'>();
export type DraftId = z.output<typeof DraftId>;
/** Given by whoever asks: the idempotency key of a request, for ever. */
export const RequestId = uuid<'RequestId'>();
export type RequestId = z.output<typeof RequestId>;
/** A list taken in whole, from its file to the last answer of the central. */
export const ImportId = uuid<'ImportId'>();
export type ImportId = z.output<typeof ImportId>;
/** Cards that are printed together. */
export const CardBatchId = uuid<'CardBatchId'>();
export type CardBatchId = z.output<typeof CardBatchId>;
/** A place in the queue of a day. */
export const TicketId = uuid<'TicketId'>();
export type TicketId = z.output<typeof TicketId>;

/** A care file left at a counter. */
export const CareFileId = uuid<'CareFileId'>();
export type CareFileId = z.output<typeof CareFileId>;
/** Care files that travel together. */
export const EnvelopeId = uuid<'EnvelopeId'>();
export type EnvelopeId = z.output<typeof EnvelopeId>;
export const AgentId = uuid<'AgentId'>();
export type AgentId = z.output<typeof AgentId>;
export const DeviceId = uuid<'DeviceId'>();
export type DeviceId = z.output<typeof DeviceId>;

/** Content address of a photo or a scanned piece: lower-case hexadecimal SHA-256 of its bytes. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.output<typeof Sha256>;
