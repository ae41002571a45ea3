/** What a reference of ours names: a receipt (récépissé), an attestation, a card, the slip of a first access, a refusal, a request for papers (pièces), the report of a day (journée), the slip of an envelope (bordereau d’envoi), a registration asked at a point (demande d’immatriculation). */
export const REFERENCE_PREFIXES = ['RC', 'AT', 'CA', 'PA', 'RF', 'DP', 'RJ', 'BE', 'DI'] as const;
export type ReferencePrefix = (typeof REFERENCE_PREFIXES)[number];

interface Parts {
  readonly prefix: ReferencePrefix;
  /** Three characters that name the workstation, unique at the central, so that two never give the same reference. */
  readonly shortCode: string;
  readonly year: string;
  readonly rank: number;
}

/** `RC-K3B-26-000042`: numbered without gaps by workstation and year. */
export const formatReference = ({ prefix, shortCode, year, rank }: Parts): string =>
  `${prefix}-${shortCode}-${year.slice(-2)}-${String(rank).padStart(6, '0')}`;

const WRITTEN = new RegExp(`^(${REFERENCE_PREFIXES.join('|')})([A-Z2-9]{3})(\\d{2})(\\d{6})$`);

/** The reference in its written form from any way of typing or scanning it; undefined when it is not one. */
export function findReference(text: string): string | undefined {
  const match = WRITTEN.exec(text.toUpperCase().replace(/[\s.-]/gu, ''));
  return match ? match.slice(1).join('-') : undefined;
}

const EXTRACT = /^([A-Z2-9]{3})-J(\d{1,15})$/u;
/** Of an extract of the journal: the workstation whose journal it is, and the line that says that it was given. */
export interface ExtractReference {
  readonly shortCode: string;
  readonly seq: number;
}
/** `K3B-J412`. */
export const formatExtractReference = ({ shortCode, seq }: ExtractReference): string =>
  `${shortCode}-J${seq}`;
/** The parts of such a reference, however it was typed; its hyphen tells it from a document. */
export function findExtractReference(text: string): ExtractReference | undefined {
  const [, shortCode, seq] = EXTRACT.exec(text.trim().toUpperCase()) ?? [];
  return shortCode === undefined ? undefined : { shortCode, seq: Number(seq) };
}
