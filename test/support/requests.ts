import { expect } from 'vitest';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { DraftContent } from '../../shared/domain/registration/views.ts';
import { valueOf, type Page } from './counter.ts';
import { asEvent } from './requesters.ts';

export const NEW_ADDRESS = {
  line: '12, rue des Orangers',
  regionCode: '04',
  provinceCode: '04421',
  communeName: 'Exemple',
};

export const exchange = (at: Page, parked = 0) =>
  expect
    .poll(async () => valueOf(await at.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked });
export const listRequests = async (at: Page, view: 'waiting' | 'mine' | 'answered', text = '') =>
  valueOf(await at.call('requests.list', { view, text, after: null, limit: 100 })).items;
export const getRequest = async (at: Page, id: string) => valueOf(await at.call('requests.get', { id }));
export const accept = async (at: Page, id: string) => valueOf(await at.call('requests.accept', { id }));

/** A birth as an insured person declares it online. Invented; `rank` names the child. */
export const aBirth = (rank: number, more: object = {}) =>
  asEvent({
    kind: 'birth',
    happenedOn: '2026-02-20',
    person: {
      familyLatin: 'Mernissi',
      givenLatin: `Enfant${String.fromCharCode(97 + rank)}`,
      familyArabic: 'المرنيسي',
      givenArabic: 'طفل',
      sex: 'F',
      nationality: 'MAR',
    },
    otherParentInsured: 'no',
    ...more,
  });

/** What an agent adds to what an employer said, until the registration is whole. */
export async function submit(at: Page, draftId: string) {
  const { content } = valueOf(await at.call('registration.getDraft', { id: draftId }));
  const whole = { ...content, address: NEW_ADDRESS, family: [], pieces: [] } as DraftContent;
  const { duplicates } = valueOf(await at.call('registration.review', { id: draftId, content: whole }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  return valueOf(await at.call('registration.submit', { id: draftId, content: whole, seenDuplicates }));
}
/** Declares the event of a draft as the request filled it, with every paper that it asks. */
export async function declare(at: Page, draftId: string) {
  const { content } = valueOf(await at.call('registration.getDraft', { id: draftId }));
  const { papers, seen } = valueOf(await at.call('events.review', { id: draftId, content, papers: [] }));
  return at.call('events.declare', { id: draftId, content, papers: papers.map(({ code }) => code), seen });
}
export const findPerson = async (at: Page, number: string): Promise<PersonRecord['id']> => {
  const { people } = valueOf(await at.call('people.search', { text: number }));
  const id = people.find(({ insured: of }) => of === null)?.id;
  if (!id) throw new Error(`nobody is ${number}`);
  return id;
};
