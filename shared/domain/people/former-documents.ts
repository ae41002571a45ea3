import type { PersonRecord } from './record.ts';

interface FormerDocument {
  readonly personId: string;
  readonly number: string;
}

const OF_INSURED = 'identity.document.number';
const OF_MEMBER = /^family\.([^.]+)\.documentNumber$/;

/** The numbers of identity documents that people of this file bore before, as its story tells them: lost, renewed or mistyped. */
export function formerDocuments({
  id,
  identity,
  family,
  story = [],
}: PersonRecord): readonly FormerDocument[] {
  const current = new Map<string, string | undefined>([
    [id, identity.document.number],
    ...family.map((member) => [member.id, member.documentNumber] as const),
  ]);
  const seen = new Set<string>();
  return story
    .flatMap(({ changes }) => changes)
    .flatMap(({ path, before }) => {
      const personId = path === OF_INSURED ? id : OF_MEMBER.exec(path)?.[1];
      if (personId === undefined || before === null || !current.has(personId)) return [];
      const key = `${personId} ${before}`;
      if (current.get(personId) === before || seen.has(key)) return [];
      seen.add(key);
      return [{ personId, number: before }];
    });
}
