import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { MemberRights } from '../../shared/domain/rights/index.ts';
import type { DocumentHolder } from '../../shared/protocol/rights.ts';

/** Who has this document in a file: registered, on a list, or covered; a dependant whose cover is over is none of these. */
export function holderIn(
  file: PersonRecord,
  document: string,
  rights: readonly MemberRights[],
): DocumentHolder | undefined {
  const holder = { personId: file.id, scheme: file.scheme };
  if (file.identity.document.number === document)
    return { ...holder, as: file.registrationNumber === null ? 'listed' : 'insured' };
  const members = file.family.filter(({ documentNumber }) => documentNumber === document);
  const isCovered = members.some(
    ({ id }) => rights.find(({ memberId }) => memberId === id)?.state !== 'closed',
  );
  return isCovered ? { ...holder, as: 'dependant' } : undefined;
}
