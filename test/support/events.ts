import type { EventFormInput } from '../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { DraftContent } from '../../shared/domain/registration/views.ts';
import { asContent, aFamilyUnlikeOthers } from './families.ts';
import { valueOf, type Page } from './counter.ts';

/** A family of four registered at the counter by this page's agent. */
export async function aRegisteredFamily(page: Page, rank: number): Promise<PersonRecord> {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyUnlikeOthers(rank));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  const { personId } = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
  return fileOf(page, personId);
}

export const fileOf = async (page: Page, id: PersonRecord['id']): Promise<PersonRecord> =>
  valueOf(await page.call('people.get', { id })).record;

/** Starts to declare an event: the draft, what the rules say of it, and the declaration itself. */
export async function anEvent(page: Page, personId: PersonRecord['id'], form: EventFormInput) {
  const { id } = valueOf(await page.call('events.start', { personId, kind: form.kind }));
  const content = JSON.parse(JSON.stringify(form)) as DraftContent;
  return {
    review: async (papers: readonly string[] = []) =>
      valueOf(await page.call('events.review', { id, content, papers: [...papers] })),
    declare: async (papers: readonly string[] = []) => {
      const { story = [] } = await fileOf(page, personId);
      return page.call('events.declare', { id, content, papers: [...papers], seen: story.length });
    },
  };
}

/** Declared with every paper that it asks. */
export async function declare(page: Page, personId: PersonRecord['id'], form: EventFormInput) {
  const event = await anEvent(page, personId, form);
  const { papers } = await event.review();
  return valueOf(await event.declare(papers.map(({ code }) => code)));
}

/** Somebody who enters a family. Invented. */
export const aJoiner = (rank: number) => ({
  familyLatin: 'Zzarrivant',
  givenLatin: 'Exemple',
  familyArabic: 'زائد',
  givenArabic: 'مثال',
  sex: 'F' as const,
  nationality: 'MAR',
  documentKind: 'cnie' as const,
  documentNumber: `ZX${200_000 + rank}`,
});
