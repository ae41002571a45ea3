import { encode } from 'cborg';
import { z } from 'zod';
import { isRealDay } from '../../kernel/plain-date.ts';
import { SEALED_KINDS, type SealedKind } from '../documents/paper.ts';
import { decodeCbor } from './cose.ts';

/** Keys of a CBOR Web Token (RFC 8392), and of the identity data that MOSIP registered as claim 169. */
const CWT = { issuer: 1, subject: 2, expiresAt: 4, notBefore: 5, issuedAt: 6, identity: 169 } as const;
/** Private use (below -65536): what a paper of this house says beside the identity. See docs/decisions/0022. */
const CWT_PAPER = -65537;

/** Claim 169, in the order of its specification; its keys are 1 to 23. Biometrics are not read. */
const IDENTITY_FIELDS = [
  'id',
  'version',
  'language',
  'fullName',
  'firstName',
  'middleName',
  'lastName',
  'dateOfBirth',
  'gender',
  'address',
  'email',
  'phone',
  'nationality',
  'maritalStatus',
  'guardian',
  'photo',
  'photoFormat',
  'bestQualityFingers',
  'secondaryFullName',
  'secondaryLanguage',
  'locationCode',
  'legalStatus',
  'countryOfIssuance',
] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];
export type SealedIdentity = Readonly<Partial<Record<IdentityField, unknown>>>;

const PAPER_KEYS = {
  kind: 1,
  number: 2,
  reference: 3,
  scheme: 4,
  issuedOn: 5,
  state: 6,
  birthYear: 7,
  rights: 8,
  rightsDay: 9,
  journalHead: 10,
  journalEntries: 11,
} as const;
export const NUMBER_STATES = ['reserved', 'confirmed'] as const;
/** Rights as an attestation of rights says them, by their number in the seal: added to at the end, never reordered. */
export const SEALED_RIGHTS = ['open', 'waiting', 'suspended', 'kept', 'closed', 'unknown'] as const;

/** What a sealed paper says of itself. */
export interface SealedPaper {
  readonly kind: SealedKind;
  /** Registration number; absent while there is none. */
  readonly number?: string;
  /** Reference of a receipt or attestation, serial of a card. */
  readonly reference: string;
  /** Absent from papers that concern no scheme, such as the slip of a pile of care files. */
  readonly scheme?: string;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** Whether the number is confirmed; absent when the paper is about nobody's number. */
  readonly state?: (typeof NUMBER_STATES)[number];
  /** On an attestation of rights: what it attests, and the day they open or end. */
  readonly rights?: (typeof SEALED_RIGHTS)[number];
  /** `YYYY-MM-DD`. */
  readonly rightsDay?: string;
  /** On the report of a day: the last row of the workstation's journal, as SHA-256 in hex, and how many there were. */
  readonly journalHead?: string;
  readonly journalEntries?: number;
  /** When the civil registry knows no more than the year. */
  readonly birthYear?: string;
}

/** What goes into a seal. Instants are seconds since 1970. */
export interface PaperClaims {
  readonly issuer: string;
  readonly issuedAt: number;
  readonly expiresAt?: number;
  /** Absent from papers about nobody: a transmittal slip, the report of a day. */
  readonly person?: {
    /** Number of the identity paper. */
    readonly id: string;
    readonly fullName: string;
    readonly fullNameArabic: string;
    /** `YYYY-MM-DD`, or `YYYY`. */
    readonly birth: string;
    readonly nationality: string;
  };
  readonly paper: Omit<SealedPaper, 'birthYear'>;
}

/** What a seal was found to say; `paper` is absent from identity codes of other issuers. */
export interface SealClaims {
  readonly issuer?: string;
  readonly subject?: string;
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly expiresAt?: number;
  readonly identity: SealedIdentity;
  readonly paper?: SealedPaper;
}

const identityKey = (field: IdentityField): number => IDENTITY_FIELDS.indexOf(field) + 1;
const isYearOnly = (birth: string): boolean => birth.length === 4;
const withoutDashes = (day: string): string => day.replaceAll('-', '');
const compact = (entries: readonly (readonly [number, unknown])[]): Map<number, unknown> =>
  new Map(entries.filter(([, value]) => value !== undefined && value !== ''));

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A place in a closed list; undefined stays undefined. */
const codeOf = <T>(list: readonly T[], value: T | undefined): number | undefined =>
  value === undefined ? undefined : list.indexOf(value);
const dayNumber = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Number(withoutDashes(day));

const identityOf = (person: NonNullable<PaperClaims['person']>): Map<number, unknown> =>
  compact([
    [identityKey('id'), person.id],
    [identityKey('language'), 'fra'],
    [identityKey('fullName'), person.fullName],
    [identityKey('dateOfBirth'), isYearOnly(person.birth) ? undefined : withoutDashes(person.birth)],
    [identityKey('nationality'), person.nationality],
    [identityKey('secondaryFullName'), person.fullNameArabic],
    [identityKey('secondaryLanguage'), person.fullNameArabic ? 'ara' : undefined],
  ]);

/** The claims in deterministic CBOR: the same claims always give the same bytes. */
export function encodeClaims({ issuer, issuedAt, expiresAt, person, paper }: PaperClaims): Uint8Array {
  const own = compact([
    [PAPER_KEYS.kind, SEALED_KINDS.indexOf(paper.kind)],
    [PAPER_KEYS.number, paper.number],
    [PAPER_KEYS.reference, paper.reference],
    [PAPER_KEYS.scheme, paper.scheme],
    [PAPER_KEYS.issuedOn, dayNumber(paper.issuedOn)],
    [PAPER_KEYS.state, codeOf(NUMBER_STATES, paper.state)],
    [PAPER_KEYS.birthYear, person && isYearOnly(person.birth) ? Number(person.birth) : undefined],
    [PAPER_KEYS.rights, codeOf(SEALED_RIGHTS, paper.rights)],
    [PAPER_KEYS.rightsDay, dayNumber(paper.rightsDay)],
    [PAPER_KEYS.journalHead, paper.journalHead === undefined ? undefined : bytesOf(paper.journalHead)],
    [PAPER_KEYS.journalEntries, paper.journalEntries],
  ]);
  return encode(
    compact([
      [CWT.issuer, issuer],
      [CWT.expiresAt, expiresAt],
      [CWT.issuedAt, issuedAt],
      [CWT.identity, person && identityOf(person)],
      [CWT_PAPER, own],
    ]),
  );
}

const text = z.string().max(2000).optional();
const instant = z.number().optional();
const HASH_BYTES = 32;
const asDay = (value: number): string => String(value).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
const day = z.int().transform(asDay).refine(isRealDay);
const PaperMap = z.object({
  kind: z.int().transform((index, context) => at(SEALED_KINDS, index, context)),
  number: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  reference: z.string().max(60),
  scheme: z.string().max(60).optional(),
  issuedOn: day,
  state: z
    .int()
    .transform((index, context) => at(NUMBER_STATES, index, context))
    .optional(),
  birthYear: z.int().transform(String).optional(),
  rights: z
    .int()
    .transform((index, context) => at(SEALED_RIGHTS, index, context))
    .optional(),
  rightsDay: day.optional(),
  journalHead: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length === HASH_BYTES)
    .transform(hexOf)
    .optional(),
  journalEntries: z.int().min(0).optional(),
});

/** Reads the claims of a payload; undefined when it holds neither an identity nor a paper. Throws when it is not CBOR. */
export function decodeClaims(payload: Uint8Array): SealClaims | undefined {
  const claims = decodeCbor(payload);
  if (!(claims instanceof Map)) return undefined;
  const own: unknown = claims.get(CWT_PAPER);
  const identity: unknown = claims.get(CWT.identity) ?? (own instanceof Map ? new Map() : undefined);
  if (!(identity instanceof Map)) return undefined;
  const paper = own instanceof Map ? PaperMap.safeParse(named(own, PAPER_KEYS)) : undefined;
  if (paper && !paper.success) return undefined;
  const token = z
    .object({ issuer: text, subject: text, issuedAt: instant, notBefore: instant, expiresAt: instant })
    .safeParse(named(claims, CWT));
  if (!token.success) return undefined;
  const fields = IDENTITY_FIELDS.map(
    (field) => [field, identity.get(identityKey(field)) as unknown] as const,
  );
  return {
    ...definedOnly(token.data),
    identity: Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    ...(paper ? { paper: definedOnly(paper.data) } : {}),
  };
}

const named = (map: ReadonlyMap<unknown, unknown>, keys: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, map.get(key)]));

const definedOnly = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

function at<T>(list: readonly T[], index: number, context: z.RefinementCtx): T {
  const found = list[index];
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'unknown code' });
  return z.NEVER;
}
