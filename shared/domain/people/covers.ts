import { inCharge } from '../family/index.ts';
import type { PersonRecord } from './record.ts';

/**
 * The scheme under which a file covers whoever has this identity document: the insured person, or somebody in charge. Undefined
 * when it covers nobody of that number, or when its own ground has ended.
 */
export function coverIn(record: PersonRecord, documentNumber: string): string | undefined {
  const { registrationNumber, numberState, ended, identity, family, scheme } = record;
  if (registrationNumber === null || numberState === 'given_up' || ended) return undefined;
  const isThere =
    identity.document.number === documentNumber ||
    inCharge(family).some((member) => member.documentNumber === documentNumber);
  return isThere ? scheme : undefined;
}
